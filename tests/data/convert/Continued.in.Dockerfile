FROM \
  --platform=linux/amd64 \
  quay.io/centos/centos:stream9 \
  AS base
RUN echo one && \
# a comment within

    echo two; \
    FROM nothing/here
RUN <<SQL
SELECT *
FROM users
SQL
COPY <<-"EOF" /init.sql
	SELECT id
	FROM accounts
	EOF
RUN cat <<A <<B > /x
FROM one/a
A
FROM two/b
B
RUN psql -c "SELECT a \
FROM table1 \
WHERE x"
FROM base
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
FROM alpine