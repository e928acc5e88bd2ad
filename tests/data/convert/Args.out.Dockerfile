ARG GO_VERSION=1.21
ARG ALPINE
FROM golang:${GO_VERSION}-alpine AS build
ARG VERSION=1/2
RUN echo $VERSION
FROM $ALPINE
COPY --from=build /go/bin/x /x
