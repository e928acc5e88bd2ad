helm repo add bitnami https://charts.bitnami.com/bitnami
helm install db bitnami/postgresql --version 13.2.1
helm upgrade --install web ./web --set image.repository=quay.m.daocloud.io/example/web,image.tag=v1
helm upgrade ingress ingress-nginx/ingress-nginx \
  --namespace ingress --create-namespace \
  --set controller.image.repository=docker.m.daocloud.io/bitnami/nginx \
  --set-string note=a/b
