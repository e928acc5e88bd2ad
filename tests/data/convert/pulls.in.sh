#!/bin/bash
# docker pull commented/out:1
set -euo pipefail

docker pull nginx
docker pull -q --platform linux/amd64 redis:7.2
docker pull --platform=linux/arm64 "quay.io/prometheus/node-exporter:v1.7.0"
sudo docker pull 'k8s.gcr.io/pause:3.2'
docker image pull busybox:1.36 && docker image pull alpine; docker pull python:3.12|tee log
if ! docker pull mysql:8.0 >/dev/null 2>&1; then exit 1; fi

docker run -d --name web --restart=unless-stopped -p 80:80 -v /srv/www:/usr/share/nginx/html:ro -e KEY=a/b nginx:1.25 nginx -g 'daemon off;'
docker run --rm -it --entrypoint sh alpine/git -c 'git clone a/b'
docker container run --rm -u "$(id -u):$(id -g)" -w /src -v "$PWD":/src golang:1.21 go test ./...
docker run -it --rm --network host -eA=1 --env B=2 --label x=y/z --memory 512m --cpus 2 \
    --volume /etc/localtime:/etc/localtime:ro \
    --add-host db:10.0.0.5 --log-driver json-file --log-opt max-size=10m \
    --gpus all --ulimit nofile=1024:1024 \
    --health-cmd 'curl -f http://localhost/' \
    gcr.io/google-samples/hello-app:1.0 \
    serve --listen a/b:80
docker create --name data -v /data busybox true
docker --context remote run hello-world
docker run --rm ghcr.io/example/tool@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef --image a/b
docker run --rm 10.0.0.5/team/app:1 ls

podman pull docker.io/library/httpd:2.4
podman run --rm -d --pod mypod --name p registry.k8s.io/pause:3.9
podman create --replace --name q quay.io/podman/hello
nerdctl pull memcached:1.6
nerdctl -n k8s.io pull registry.k8s.io/etcd:3.5.12-0
nerdctl --namespace k8s.io run -d --name r registry:2
nerdctl --namespace=k8s.io --debug pull rabbitmq:3
crictl pull busybox:1.35
sudo crictl --runtime-endpoint unix:///run/containerd/containerd.sock pull nginx:1.24
crictl -r unix:///run/containerd/containerd.sock pull --creds u:p redis:6
ctr -n k8s.io images pull docker.io/library/nginx:1.25
ctr -n=k8s.io i pull --all-platforms registry.k8s.io/coredns/coredns:v1.11.1
ctr image pull quay.io/coreos/flannel:v0.14.0
ctr --namespace k8s.io --address /run/containerd/containerd.sock images pull --platform linux/amd64 ghcr.io/flannel-io/flannel:v0.24.0

docker ps -a
docker build -t example/app:1 .
docker compose up -d
docker login quay.io
docker exec -it web sh
docker rm -f web
