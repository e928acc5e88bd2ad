# SPDX-License-Identifier: MIT
"""`jingtai-cli check` against real servers: docker-registry in plain HTTP, with TLS, with tokens, as
a pull-through mirror; nginx with packages and with a site that is no registry."""
import atexit
import base64
import http.server
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.parse

import badserver
import certificates
import support

IMAGE = "library/hello-world:latest"


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def stop(process):
    process.terminate()
    process.wait()


def start(words, port, log):
    """A server, once it listens."""
    with open(log, "wb") as output:
        process = subprocess.Popen(words, stdout=output, stderr=output, env=support.ENVIRONMENT)
    atexit.register(stop, process)
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            if process.poll() is not None:
                break
            time.sleep(0.05)
    with open(log) as output:
        sys.exit(f"{words[0]} does not come up: {output.read()}")


def registry(folder, name, **more):
    """The port of a docker-registry of that name."""
    port = free_port()
    store = more.pop("store", f"{folder}/store-{name}")
    tls = more.pop("tls", {})
    config = {"version": "0.1", "log": {"level": "error"},
              "storage": {"filesystem": {"rootdirectory": store}},
              "http": {"addr": f"127.0.0.1:{port}", "tls": tls}} | more
    with open(f"{folder}/{name}.yml", "w") as file:
        json.dump(config, file)
    start(["docker-registry", "serve", f"{folder}/{name}.yml"], port, f"{folder}/{name}.log")
    return port


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


class TokenServer:
    """Gives anybody a token for pulling, as the token protocol of distribution has it."""

    def __init__(self, certificate, key):
        der = subprocess.run(["openssl", "x509", "-in", certificate, "-outform", "DER"], check=True,
                             capture_output=True).stdout
        self.head = encoded(json.dumps({"typ": "JWT", "alg": "RS256",
                                        "x5c": [base64.b64encode(der).decode()]}).encode())
        self.key = key
        self.requests = []
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                server.requests.append(self.headers)
                body = json.dumps({"token": server.token(self.path)}).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def token(self, path):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(path).query)
        access = []
        for scope in query.get("scope", []):
            kind, name, actions = scope.split(":")
            access.append({"type": kind, "name": name,
                           "actions": [a for a in actions.split(",") if a == "pull"]})
        now = int(time.time())
        claims = encoded(json.dumps({
            "iss": "tests", "aud": query["service"][0], "sub": "", "exp": now + 300,
            "nbf": now - 10, "iat": now, "jti": "1", "access": access}).encode())
        text = self.head + b"." + claims
        signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", self.key], input=text,
                                   check=True, capture_output=True).stdout
        return (text + b"." + encoded(signature)).decode()


def push(folder, port):
    """Puts the image into a registry; the digest that skopeo says it has."""
    image = badserver.Image(3_000_000)
    layout = f"{folder}/layout"
    os.makedirs(f"{layout}/blobs/sha256")
    for name, blob in (image.blobs | {image.digest: image.manifest}).items():
        with open(f"{layout}/blobs/{name.replace(':', '/')}", "wb") as file:
            file.write(blob)
    with open(f"{layout}/oci-layout", "w") as file:
        json.dump({"imageLayoutVersion": "1.0.0"}, file)
    with open(f"{layout}/index.json", "w") as file:
        json.dump({"schemaVersion": 2, "manifests": [{
            "mediaType": image.type, "digest": image.digest, "size": len(image.manifest),
            "annotations": {"org.opencontainers.image.ref.name": "latest"}}]}, file)
    target = f"docker://127.0.0.1:{port}/{IMAGE}"
    subprocess.run(["skopeo", "--insecure-policy", "copy", "--dest-tls-verify=false",
                    f"oci:{layout}:latest", target], check=True, capture_output=True)
    return subprocess.run(["skopeo", "inspect", "--tls-verify=false", "--format", "{{.Digest}}",
                           target], check=True, capture_output=True, text=True).stdout.strip()


def nginx(folder):
    """The port of an nginx with a site, and a package mirror below /docker-ce."""
    port = free_port()
    place = f"{folder}/site/docker-ce/linux/debian/dists/bookworm"
    os.makedirs(place)
    with open(f"{place}/Release", "w") as file:
        file.write("Origin: Docker\nSuite: bookworm\nDate: Tue, 03 Nov 2026 10:00:00 +0000\n"
                   "Codename: bookworm\nSHA256:\n")
    with open(f"{folder}/site/index.html", "wb") as file:
        file.write(badserver.HTML)
    with open(f"{folder}/nginx.conf", "w") as file:
        file.write(f"""
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.error;
events {{}}
http {{
    access_log off; default_type text/plain;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/site;
        location /pages/ {{ types {{}} default_type text/html; try_files /index.html =404; }}
    }}
}}""")
    program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
    start([program, "-c", f"{folder}/nginx.conf", "-e", f"{folder}/nginx.error"], port,
          f"{folder}/nginx.log")
    return port


def packages(name, endpoint, path="linux/debian/dists/bookworm/Release"):
    return {"id": name, "kind": "packages", "endpoint": endpoint,
            "rules": [{"source": "docker-ce"}], "probe": {"path": path}}


def check_names(failures, cli, catalog, authority, digest):
    """`convert --check`."""
    def run(text, *options):
        check = support.Check(cli, catalog, "--check", "--cafile", authority.certificate, *options,
                              command="convert", text=text)
        return check, [(line["original"], line["id"], line["verdict"], line["digest"])
                       for line in sorted(check.lines, key=lambda line: line["original"])]

    here, lines = run("image: hello-world\nimage: hello-world:latest\n", "--with", "secure")
    failures.expect("names that are there", lines,
                    [(name, "secure", "serves-images", digest)
                     for name in ("hello-world", "hello-world:latest")])
    failures.expect("nothing is odd about them", {line["advice"] for line in here.lines}, {None})
    failures.expect("exit where all are there", here.exit_code, 0)
    failures.expect("their content", {(line["content"], line["next"] is None)
                                      for line in here.lines}, {("same", True)})
    failures.require("the name on the mirror", here.lines[0]["name"].startswith("127.0.0.1:"))
    part, lines = run("hello-world:latest\nlibrary/nothing:1\n", "--with", "token")
    failures.expect("a name that is not there", [line[2] for line in lines],
                    ["serves-images", "answers-only"])
    failures.expect("exit where one is not there", part.exit_code, 1)
    elsewhere, lines = run("hello-world:latest\n", "--with", "empty")
    failures.expect("a name that another mirror has", lines,
                    [("hello-world:latest", "empty", "answers-only", None)])
    failures.expect("which one", elsewhere.lines[0]["next"]["id"], "plain")
    failures.require("its name there",
                     elsewhere.lines[0]["next"]["name"].endswith("/library/hello-world:latest"))
    failures.expect("exit where another has it", elsewhere.exit_code, 1)
    none, lines = run("quay.io/a/b:1\n", "--with", "plain")
    failures.expect("a name that no mirror serves", (lines, none.exit_code), ([], 1))


def main(cli):
    support.need("docker-registry", "nginx", "openssl", "skopeo")
    failures = support.Failures()
    folder = support.folder()
    # nginx gives up root's rights for its workers.
    os.chmod(folder, 0o755)
    authority = certificates.Authority(f"{folder}/authority", "An authority for tests")
    plain = registry(folder, "plain")
    digest = push(folder, plain)
    store = f"{folder}/store-plain"
    certificate, key = authority.sign("registry", -1, 300)
    secure = registry(folder, "secure", store=store, tls={"certificate": certificate, "key": key})
    proxy = registry(folder, "proxy", proxy={"remoteurl": f"http://127.0.0.1:{plain}"})
    tokens = TokenServer(certificate, key)
    token = registry(folder, "token", store=store, auth={"token": {
        "realm": f"http://127.0.0.1:{tokens.port}/token", "service": "tests", "issuer": "tests",
        "rootcertbundle": authority.certificate}})
    empty = registry(folder, "empty")
    web = nginx(folder)

    catalog = f"{folder}/catalog.json"
    support.write_catalog(catalog, [
        support.mirror("plain", f"http://127.0.0.1:{plain}"),
        support.mirror("secure", f"https://127.0.0.1:{secure}"),
        support.mirror("proxy", f"http://127.0.0.1:{proxy}"),
        support.mirror("token", f"http://127.0.0.1:{token}"),
        support.mirror("empty", f"http://127.0.0.1:{empty}"),
        support.mirror("site", f"http://127.0.0.1:{web}"),
        packages("packages", f"http://127.0.0.1:{web}/docker-ce"),
        packages("missing", f"http://127.0.0.1:{web}/nothing"),
        packages("pages", f"http://127.0.0.1:{web}/pages"),
    ], endpoint=f"http://127.0.0.1:{plain}")
    wanted = {"plain": "serves-images", "secure": "serves-images", "proxy": "serves-images",
              "token": "serves-images", "empty": "answers-only", "site": "not-a-registry",
              "packages": "serves-packages", "missing": "answers-only", "pages": "not-a-registry"}
    for level in ("image", "speed", "content"):
        check = support.Check(cli, catalog, "--level", level, "--cafile", authority.certificate)
        verdicts = {name: line["verdict"] for name, line in check.by_id.items()}
        failures.expect(level, verdicts, wanted)
        for name, line in check.by_id.items():
            is_image = wanted[name] == "serves-images"
            failures.expect(f"{level}: digest of {name}", line["digest"], digest if is_image else None)
            failures.expect(f"{level}: speed of {name}", line["speed_mb_s"] is not None,
                            level == "speed" and is_image)
            failures.expect(f"{level}: usable of {name}", line["usable"],
                            wanted[name].startswith("serves-"))
            failures.require(f"{level}: latency of {name}",
                             line["latency_ms"]["total"] >= line["latency_ms"]["first_byte"])
        failures.expect(f"{level}: exit", check.exit_code, 0)
        failures.expect(f"{level}: advice", check.by_id["plain"]["advice"], None)
    failures.require("tokens were asked for", tokens.requests)
    failures.require("without an account", not any("Authorization" in r for r in tokens.requests))

    reach = support.Check(cli, catalog, "--level", "reach", "--mirror", "plain", "--mirror", "token")
    failures.expect("reach", {(line["verdict"], line["usable"]) for line in reach.lines},
                    {("reachable", None)})
    failures.expect("reach: exit", reach.exit_code, 0)
    direct = support.Check(cli, catalog, "--mirror", "docker.io")
    failures.expect("the registry itself", [(line["id"], line["digest"]) for line in direct.lines],
                    [("docker.io", digest)])
    failures.expect("packages are not served elsewhere",
                    support.Check(cli, catalog, "--mirror", "missing").exit_code, 1)
    check_names(failures, cli, catalog, authority, digest)
    failures.end()


if __name__ == "__main__":
    main(sys.argv[1])
