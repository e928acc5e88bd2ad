kubectl set image deployment/web web=docker.m.daocloud.io/library/nginx:1.25.3
kubectl -n shop set image deploy/front front=quay.m.daocloud.io/example/front:v2 'exporter=docker.m.daocloud.io/prom/statsd-exporter:v0.26.0' --record
kubectl set image daemonset/proxy --all *=k8s.m.daocloud.io/kube-proxy:v1.30.0
kubectl run tmp --rm -it --image=docker.m.daocloud.io/library/busybox:1.36 --restart=Never -- sh -c 'ls /a/b'
kubectl run tmp2 --image docker.m.daocloud.io/nicolaka/netshoot -it
kubectl create deployment web --image="docker.m.daocloud.io/library/nginx" --replicas=2
kubectl debug -it pod/web --image=docker.m.daocloud.io/library/alpine:3.19 --target=web
kubectl apply -f https://raw.githubusercontent.com/example/x/main/deploy/static/y.yaml
kubectl get pods -o jsonpath='{.items[*].spec.containers[*].image}'
kubectl -n kube-system get deploy/coredns
