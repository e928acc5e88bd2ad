// SPDX-License-Identifier: MIT
#include "tests/bench/sampletexts.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <random>

namespace jingtai::bench {

namespace {

constexpr std::array s_images
    = {"nginx:1.25.3-alpine",
       "redis:7.2",
       "postgres:16.1",
       "docker.io/library/busybox:1.36",
       "docker.io/grafana/grafana:10.2.0",
       "bitnami/kafka:3.6.0-debian-11-r0",
       "quay.io/prometheus/node-exporter:v1.7.0",
       "quay.io/prometheus/prometheus:v2.47.0",
       "quay.io/jetstack/cert-manager-controller:v1.13.1",
       "quay.io/coreos/etcd:v3.5.9",
       "gcr.io/google-samples/hello-app:1.0",
       "gcr.io/distroless/static:nonroot",
       "registry.k8s.io/kube-proxy:v1.30.0",
       "registry.k8s.io/ingress-nginx/controller:v1.9.4",
       "registry.k8s.io/sig-storage/csi-provisioner:v3.6.0",
       "ghcr.io/fluxcd/source-controller:v1.1.2",
       "ghcr.io/example/shop-front@sha256:"
       "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"};
constexpr std::array s_words = {"front", "back",  "orders",  "users", "search",  "mail",
                                "cache", "queue", "metrics", "logs",  "reports", "billing"};
constexpr std::array s_quotes = {"", "\"", "'"};

class Generator final
{
public:
    std::string deployment()
    {
        const std::string name = word() + '-' + word() + '-' + std::to_string(below(10000));
        std::string text = "---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: " + name
                           + "\n  namespace: " + word()
                           + "\n  labels:\n    app.kubernetes.io/name: " + name
                           + "\n    app.kubernetes.io/version: \"" + version()
                           + "\"\n    app.kubernetes.io/managed-by: Helm\n";
        if (below(3) == 0)
            text += "  annotations:\n    deployment.kubernetes.io/revision: \""
                    + std::to_string(below(90)) + "\"\n    docs: https://docs.example.com/" + word()
                    + "/" + name + "?tab=a\n";
        text += "spec:\n  replicas: " + std::to_string(1 + below(9))
                + "\n  revisionHistoryLimit: 10\n  selector:\n    matchLabels:\n"
                  "      app.kubernetes.io/name: "
                + name
                + "\n  strategy:\n    type: RollingUpdate\n    rollingUpdate:\n"
                  "      maxSurge: 25%\n      maxUnavailable: 25%\n  template:\n    metadata:\n"
                  "      labels:\n        app.kubernetes.io/name: "
                + name + "\n    spec:\n      serviceAccountName: " + name
                + "\n      terminationGracePeriodSeconds: 30\n";
        if (below(4) == 0)
            text += "      initContainers:\n" + container("init", false);
        text += "      containers:\n" + container(word(), true);
        for (std::size_t i = below(3); i > 0; --i)
            text += container(word(), below(2) == 0);
        text += "      # scheduled on workers alone\n      nodeSelector:\n"
                "        kubernetes.io/os: linux\n      tolerations:\n"
                "        - key: node.kubernetes.io/not-ready\n          operator: Exists\n"
                "          effect: NoExecute\n          tolerationSeconds: 300\n"
                "      volumes:\n        - name: config\n          configMap:\n            name: "
                + name + "\n            defaultMode: 420\n";
        return text;
    }

private:
    std::size_t below(std::size_t bound) { return m_random() % bound; }
    std::string word() { return s_words[below(s_words.size())]; }
    std::string version()
    {
        return std::to_string(below(9)) + '.' + std::to_string(below(20)) + '.'
               + std::to_string(below(30));
    }

    std::string container(const std::string &name, bool whole)
    {
        const std::string quote = s_quotes[below(s_quotes.size())];
        const std::string image = s_images[below(s_images.size())];
        std::string text = "        - name: " + name + "\n          image: " + quote + image + quote
                           + "\n          imagePullPolicy: IfNotPresent\n";
        if (!whole)
            return text + "          command: [\"/bin/sh\", \"-c\", \"until nc -z " + word()
                   + " 5432; do sleep 2; done\"]\n";
        text += "          args:\n            - --config=/etc/" + name + "/config.yaml\n"
                + "            - --listen=0.0.0.0:8080\n            - --log-level=info\n"
                  "          ports:\n            - name: http\n              containerPort: 8080\n"
                  "              protocol: TCP\n          env:\n            - name: POD_IP\n"
                  "              valueFrom:\n                fieldRef:\n"
                  "                  fieldPath: status.podIP\n            - name: UPSTREAM\n"
                  "              value: \"http://"
                + word() + '.' + word()
                + ".svc.cluster.local:8080/api/v1\"\n          resources:\n            requests:\n"
                  "              cpu: "
                + std::to_string(10 * (1 + below(50)))
                + "m\n              memory: " + std::to_string(64 * (1 + below(16)))
                + "Mi\n            limits:\n              memory: 1Gi\n"
                  "          livenessProbe:\n            httpGet:\n              path: /healthz\n"
                  "              port: http\n            initialDelaySeconds: 5\n"
                  "            periodSeconds: 10\n          volumeMounts:\n"
                  "            - name: config\n              mountPath: /etc/"
                + name
                + "\n              readOnly: true\n          securityContext:\n"
                  "            allowPrivilegeEscalation: false\n"
                  "            readOnlyRootFilesystem: true\n            runAsNonRoot: true\n";
        return text;
    }

    std::mt19937 m_random{1};
};

} // namespace

bool writeKubernetesYaml(const std::string &path, std::uint64_t bytes)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    Generator generator;
    for (std::uint64_t written = 0; file && written < bytes;) {
        const std::string text = generator.deployment();
        file << text;
        written += text.size();
    }
    file.close();
    return file.good();
}

bool writeRepeated(const std::string &path, std::string_view part, std::uint64_t bytes)
{
    std::string block;
    while (block.size() < std::max<std::size_t>(part.size(), 1u << 20u))
        block += part;
    // Whole parts a block, so that blocks join without a seam.
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    for (std::uint64_t left = bytes; file && left > 0;) {
        const std::uint64_t size = std::min<std::uint64_t>(left, block.size());
        file.write(block.data(), static_cast<std::streamsize>(size));
        left -= size;
    }
    file.close();
    return file.good();
}

} // namespace jingtai::bench
