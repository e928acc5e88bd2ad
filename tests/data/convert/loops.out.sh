VERSION=v1.18.0
images=(
  kube-apiserver:${VERSION}
  pause:3.2
)
for i in "${images[@]}"; do
  docker pull gcr.azk8s.cn/google-containers/$i
  docker pull "k8s.gcr.io/${i}"
  docker pull $i
  docker run --rm "$REGISTRY/app:$TAG" sh
done
for n in $(kubeadm config images list | awk -F/ '{print $2"/"$3}'); do ctr -n k8s.io images pull registry.k8s.io/$n; done
docker pull `head -1 list`
docker pull $(cat list)
docker pull {{ image }}
kubectl set image deploy/web web=$IMAGE
docker pull k8s.m.daocloud.io/kube-proxy:v1.18.0
docker pull docker.m.daocloud.io/library/nginx:1.15
docker pull quay.m.daocloud.io/coreos/flannel:v0.12.0-amd64
docker pull registry.aliyuncs.com/google_containers/pause:3.2
docker pull googlecontainersmirror/pause:3.2
docker pull k8s.m.daocloud.io/pause:3.9
