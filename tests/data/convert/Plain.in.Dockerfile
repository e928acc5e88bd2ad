FROM node:18 AS deps
RUN npm ci \
  && npm cache clean --force
FROM localhost:5000/base/nginx:1
COPY --from=deps /app /app
