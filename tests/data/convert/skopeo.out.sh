skopeo copy docker://quay.m.daocloud.io/prometheus/node-exporter:v1.7.0 docker-daemon:prometheus/node-exporter:v1.7.0
skopeo copy --all docker://docker.m.daocloud.io/library/nginx:1.25 docker://harbor.corp.local/library/nginx:1.25
skopeo inspect "docker://docker.m.daocloud.io/library/redis:7" | jq .Digest
skopeo copy --override-os linux docker://gcr.m.daocloud.io/distroless/static@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef dir:/tmp/static
skopeo copy docker://docker.m.daocloud.io/library/busybox oci:busybox:latest
