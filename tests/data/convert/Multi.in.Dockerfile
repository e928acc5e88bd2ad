# syntax=docker/dockerfile:1.6
# Built in three stages.
ARG RUNTIME=gcr.io/distroless/static:nonroot
ARG GO_VERSION=1.21
ARG UNUSED=alpine/unused:3.18
ARG NODE="node:20-alpine"

FROM --platform=$BUILDPLATFORM golang:1.21-bookworm AS build
ARG TARGETOS TARGETARCH
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=bind,from=ghcr.io/example/certs:2024,source=/certs,target=/certs \
    --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -o /out/app ./cmd/app && \
    echo FROM nginx/never

FROM ${NODE} AS assets
WORKDIR /web
RUN --mount=type=bind,from=build,source=/src/web,target=/web \
    npm ci \
      && npm run build
# FROM commented/out:1
COPY --from=nginx:1.25 /etc/nginx/mime.types /etc/mime.types

FROM build AS Test
RUN go test ./...

FROM test AS report
COPY --from=0 /src/report /report

FROM	scratch as empty
COPY --from=build /out/app /app

from $RUNTIME
LABEL org.opencontainers.image.source="https://ghcr.io/example/app"
copy --from=assets --chown=nonroot:nonroot /web/dist /web
COPY --chown=65532 --from=busybox:1.36 /bin/busybox /bin/busybox
COPY --from=build /out/app /app
ENTRYPOINT ["/app"]
