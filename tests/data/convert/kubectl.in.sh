kubectl set image deployment/web web=nginx:1.25.3
kubectl -n shop set image deploy/front front=quay.io/example/front:v2 'exporter=prom/statsd-exporter:v0.26.0' --record
kubectl set image daemonset/proxy --all *=registry.k8s.io/kube-proxy:v1.30.0
kubectl run tmp --rm -it --image=busybox:1.36 --restart=Never -- sh -c 'ls /a/b'
kubectl run tmp2 --image nicolaka/netshoot -it
kubectl create deployment web --image="nginx" --replicas=2
kubectl debug -it pod/web --image=alpine:3.19 --target=web
kubectl apply -f https://raw.githubusercontent.com/example/x/main/deploy/static/y.yaml
kubectl get pods -o jsonpath='{.items[*].spec.containers[*].image}'
kubectl -n kube-system get deploy/coredns
