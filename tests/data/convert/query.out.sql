-- Orders of the last week
SELECT o.id, o.total, u.name AS user
FROM orders AS o
JOIN users u ON u.id = o.user_id
WHERE o.created > '2024/01/02'
  AND u.email LIKE '%@docker.io';

SELECT *
FROM users

;
DELETE
FROM sessions
WHERE image = 'quay.io'
