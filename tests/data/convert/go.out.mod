module example.com/gcr.io/tool

go 1.21

require (
	k8s.io/api v0.29.0
	sigs.k8s.io/controller-runtime v0.17.0
	github.com/google/go-containerregistry v0.19.0
)
// git@github.com:example/quay.git https://gcr.io/ https://quay.io/a/b.git ssh://git@ghcr.io/a/b.git
