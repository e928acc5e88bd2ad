docker pull any.example.net/docker.io/library/nginx
docker pull any.example.net/registry.example.org/a/b:1
docker pull harbor.corp.local/a/b:1
docker pull any.example.net/quay.io/a/b:1
