# SPDX-License-Identifier: MIT
"""A registry of one small image, and servers that behave badly in one way each."""
import gzip
import hashlib
import io
import json
import random
import socket
import ssl
import struct
import tarfile
import threading
import time
import urllib.parse


def digest(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


class Image:
    """A real image of one layer, so that other clients can pull it too."""

    def __init__(self, layer_size=1000):
        raw = io.BytesIO()
        with tarfile.open(fileobj=raw, mode="w") as archive:
            entry = tarfile.TarInfo("hello")
            entry.size = layer_size
            archive.addfile(entry, io.BytesIO(random.Random(1).randbytes(layer_size)))
        layer = gzip.compress(raw.getvalue(), mtime=0)
        config = json.dumps({
            "architecture": "amd64", "os": "linux", "config": {},
            "rootfs": {"type": "layers", "diff_ids": [digest(raw.getvalue())]}}).encode()
        self.type = "application/vnd.oci.image.manifest.v1+json"
        self.manifest = json.dumps({
            "schemaVersion": 2, "mediaType": self.type,
            "config": {"mediaType": "application/vnd.oci.image.config.v1+json",
                       "digest": digest(config), "size": len(config)},
            "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar+gzip",
                        "digest": digest(layer), "size": len(layer)}]}).encode()
        self.blobs = {digest(config): config, digest(layer): layer}
        self.digest = digest(self.manifest)


IMAGE = Image()
HTML = b"<!DOCTYPE html><html><body>Welcome</body></html>"


def reply(status, body=b"", method="GET", **headers):
    """The bytes of an answer; `content_type` becomes Content-Type. None leaves a header out."""
    fields = {"content_length": len(body), "content_type": "application/json"} | headers
    lines = [f"HTTP/1.1 {status} X"]
    lines += [f"{name.replace('_', '-').title()}: {value}"
              for name, value in fields.items() if value is not None]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + (b"" if method == "HEAD" else body)


def page(status=200, method="GET"):
    return reply(status, HTML, method, content_type="text/html")


def good(method, path, headers, claim=True):
    """What a registry that has the image answers."""
    path = path.split("?")[0]
    if path == "/v2/":
        return reply(200, b"{}", method)
    if "/manifests/" in path:
        claimed = IMAGE.digest if claim else None
        return reply(200, IMAGE.manifest, method, content_type=IMAGE.type,
                     docker_content_digest=claimed)
    blob = IMAGE.blobs.get(path.rsplit("/", 1)[-1])
    if blob is None:
        return reply(404, b"{}", method)
    return reply(200, blob, method, content_type="application/octet-stream")


class Reset(Exception):
    """Ends a connection with a reset."""


class Connection:
    """One client, at the server's side."""

    def __init__(self, conn):
        self.conn = conn

    def request(self):
        data = b""
        while b"\r\n\r\n" not in data:
            more = self.conn.recv(4096)
            if not more:
                return None
            data += more
            if data.startswith(b"\x16"):
                # The beginning of TLS, which other servers refuse so as well.
                self.send(reply(400, b"no TLS here"))
                return None
        lines = data.decode("latin-1").split("\r\n")
        method, path, _ = lines[0].split(" ")
        fields = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
        return method, path, {name.lower(): value for name, value in fields.items()}

    def send(self, data):
        self.conn.sendall(data)

    def endless(self, data):
        while True:
            self.conn.sendall(data)

    def wait(self):
        """Until the client is gone."""
        while self.conn.recv(4096):
            pass

    def reset(self):
        self.conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise Reset


def answering(answer):
    """A server that answers each request by answer(method, path, headers), or by good() for None."""
    def serve(client):
        while request := client.request():
            client.send(answer(*request) or good(*request))
    return serve


def root(status, **headers):
    return answering(lambda method, path, _:
                     reply(status, b"{}", **headers) if path == "/v2/" else None)


def manifest(status, **headers):
    return answering(lambda method, path, _: reply(status, b"{}", method, **headers)
                     if "/manifests/" in path else None)


def by_get(answer):
    """HEAD of a manifest is refused; GET of one is answered by answer(client)."""
    def serve(client):
        while request := client.request():
            method, path, _ = request
            if "/manifests/" in path and method == "HEAD":
                client.send(reply(405, b"", method))
            elif "/manifests/" in path:
                answer(client)
                return
            else:
                client.send(good(*request))
    return serve


def of_all(action):
    """Each request is read and met with action(client)."""
    def serve(client):
        if client.request():
            action(client)
    return serve


def drip(client):
    for byte in b"HTTP/1.1 200 OK\r\nX: " + b"x" * 1000:
        client.send(bytes([byte]))
        time.sleep(0.2)


def html_root(method, path, _):
    return page() if path == "/v2/" else None


def login_root(method, path, _):
    if path == "/v2/":
        return reply(302, location="/login")
    return page() if path == "/login" else None


def endless_root(client):
    while request := client.request():
        if request[1] == "/v2/":
            client.send(reply(200, content_length=None, transfer_encoding="chunked"))
            client.endless(b"1000\r\n" + b"x" * 4096 + b"\r\n")
        client.send(good(*request))


def short_root(client):
    while request := client.request():
        if request[1] == "/v2/":
            client.send(reply(200, b"{}", content_length=100))
            client.wait()
            return
        client.send(good(*request))


def silent_image(client):
    while request := client.request():
        if "/manifests/" in request[1]:
            client.wait()
            return
        client.send(good(*request))


class ResetOnce:
    def __init__(self):
        self.count = 0

    def __call__(self, client):
        self.count += 1
        if self.count == 1:
            client.reset()
        answering(lambda *_: None)(client)


def interim(client):
    while request := client.request():
        client.send(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")
        client.send(good(*request))


def only_namespace(method, path, _):
    return reply(404, b"{}", method) if "/manifests/" in path and "?ns=" not in path else None


class Tokens:
    """Wants a token of its own making; `answer` may answer the token request in another way, `more`
    are further headers of the challenge."""

    def __init__(self, answer=None, accepts=True, realm="http://{host}/token", is_root_open=False,
                 more=None):
        self.answer = answer
        self.accepts = accepts
        self.realm = realm
        self.is_root_open = is_root_open
        self.more = more or {}

    def __call__(self, client):
        while request := client.request():
            method, path, headers = request
            wanted = self.realm.format(host=headers["host"])
            challenge = f'Bearer realm="{wanted}",service="tests"'
            if path.startswith("/token"):
                self.give(client, path)
            elif self.accepts and headers.get("authorization") == "Bearer abc":
                client.send(good(*request))
            elif self.is_root_open and path == "/v2/":
                client.send(good(*request))
            else:
                client.send(reply(401, b"{}", method, www_authenticate=challenge, **self.more))

    def give(self, client, path):
        scope = urllib.parse.unquote(path)
        is_right = "scope=repository:" in scope and ":pull" in scope
        client.send(self.answer or reply(200 if is_right else 400, b'{"token":"abc"}'))


class TokenFault(Tokens):
    """Wants a token; who asks for one meets action(client)."""

    def __init__(self, action):
        super().__init__()
        self.action = action

    def give(self, client, path):
        self.action(client)


def bomb(client):
    client.send(reply(200, gzip.compress(b"0" * 50_000_000), content_type=IMAGE.type,
                      content_encoding="gzip"))


CHUNKED = reply(200, content_length=None, transfer_encoding="chunked", content_type=IMAGE.type)


def behaviours():
    """Name → server. Plain HTTP."""
    quiet = answering(lambda *_: None)
    return {
        "good": quiet,
        "head-refused": by_get(lambda c: c.send(good("GET", "/v2/a/manifests/b", {}))),
        "no-digest": answering(lambda m, p, h: good(m, p, h, claim=False)),
        "interim": interim,
        "reset-once": ResetOnce(),
        "token": Tokens(),
        # /v2/ is answered oddly, the image is there
        "root-html": answering(html_root),
        "root-login": answering(login_root),
        "root-403": root(403),
        "root-404": root(404),
        "root-429": root(429),
        "root-500": root(500),
        "root-basic": root(401, www_authenticate='Basic realm="x"'),
        "root-401": root(401),
        "root-both": Tokens(more={"Www_authenticate": 'Basic realm="tests"'}),
        "root-endless": endless_root,
        "root-short": short_root,
        # No
        "all-html": answering(lambda m, p, _: page(200, m)),
        "all-404": answering(lambda m, p, _: page(404, m)),
        "all-403": answering(lambda m, p, _: page(403, m)),
        "all-429": answering(lambda m, p, _: reply(429, b"", m, retry_after=120)),
        "all-500": answering(lambda m, p, _: page(500, m)),
        "all-basic": answering(lambda m, p, _: reply(401, b"", m,
                                                     www_authenticate='Basic realm="x"')),
        "image-404": manifest(404),
        "image-403": manifest(403),
        "image-429": manifest(429, retry_after=60),
        "image-500": manifest(503),
        "image-401": manifest(401),
        "image-token": Tokens(is_root_open=True),
        "only-namespace": answering(only_namespace),
        "old-schema": by_get(lambda c: c.send(reply(200, b'{"schemaVersion":1,"name":"a"}'))),
        "token-refused": Tokens(reply(403, b"{}")),
        "token-html": Tokens(page()),
        "token-loop": Tokens(accepts=False),
        "token-dead": Tokens(realm="http://127.0.0.1:1/token"),
        # Not HTTP as it should be
        "garbage": lambda c: c.send(b"SSH-2.0-OpenSSH_9.2\r\n") or c.wait(),
        "endless-interim": of_all(lambda c: c.endless(b"HTTP/1.1 102 Processing\r\n\r\n")),
        "switching": of_all(lambda c: c.send(b"HTTP/1.1 101 X\r\nUpgrade: x\r\n\r\n") or c.wait()),
        "endless-headers": of_all(lambda c: c.send(b"HTTP/1.1 200 OK\r\n")
                                  or c.endless(b"X-A: " + b"a" * 1000 + b"\r\n")),
        "endless-line": of_all(lambda c: c.send(b"HTTP/1.1 200 OK\r\nX: ") or c.endless(b"a" * 4096)),
        "endless-body": by_get(lambda c: c.send(reply(200, content_length=None,
                                                      content_type=IMAGE.type))
                               or c.endless(b"a" * 65536)),
        "gzip-bomb": by_get(bomb),
        "short-body": by_get(lambda c: c.send(reply(200, IMAGE.manifest, content_length=5000,
                                                    content_type=IMAGE.type))),
        "two-lengths": by_get(lambda c: c.send(reply(200, IMAGE.manifest, Content_length=5,
                                                     content_type=IMAGE.type))),
        "bad-chunk": by_get(lambda c: c.send(reply(200, content_length=None,
                                                   transfer_encoding="chunked")
                                             + b"zz\r\nabc\r\n0\r\n\r\n")),
        "huge-chunk": by_get(lambda c: c.send(reply(200, content_length=None,
                                                    transfer_encoding="chunked")
                                              + b"ffffffffffffffff\r\n") or c.endless(b"a" * 65536)),
        "huge-length": by_get(lambda c: c.send(reply(200, content_length=10**18,
                                                     content_type=IMAGE.type))
                              or c.endless(b"a" * 65536)),
        "negative-length": by_get(lambda c: c.send(reply(200, IMAGE.manifest, content_length=-5,
                                                         content_type=IMAGE.type))),
        "length-and-chunks": by_get(lambda c: c.send(reply(
            200, IMAGE.manifest, transfer_encoding="chunked", content_type=IMAGE.type))),
        "endless-chunk-line": by_get(lambda c: c.send(CHUNKED + b"5;")
                                     or c.endless(b"a" * 65536)),
        "endless-trailer": by_get(lambda c: c.send(CHUNKED + b"0\r\n")
                                  or c.endless(b"X-A: " + b"a" * 100 + b"\r\n")),
        "endless-token": TokenFault(lambda c: c.send(CHUNKED)
                                    or c.endless(b"1000\r\n" + b"x" * 4096 + b"\r\n")),
        "redirect-loop": answering(lambda m, p, _: reply(302, b"", m, location=p + "x")),
        "redirect-nowhere": answering(lambda m, p, _: reply(302, b"", m, location="ftp://a/")),
        # Silence and resets
        "silent": lambda c: c.wait(),
        "silent-image": silent_image,
        "drip": of_all(drip),
        "drip-image": by_get(drip),
        "silent-token": TokenFault(lambda c: c.wait()),
        "reset-accept": lambda c: c.reset(),
        "reset-request": of_all(lambda c: c.reset()),
        "reset-token": TokenFault(lambda c: c.reset()),
        "reset-image": by_get(lambda c: c.reset()),
        "reset-body": by_get(lambda c: c.send(reply(200, IMAGE.manifest, content_length=5000,
                                                    content_type=IMAGE.type)) or c.reset()),
        "reset-head": of_all(lambda c: c.send(b"HTTP/1.1 200 OK\r\nX: ") or c.reset()),
        # The image is not what it says
        "lying-digest": answering(lambda m, p, _: reply(
            200, IMAGE.manifest, m, content_type=IMAGE.type, docker_content_digest=digest(b"x"))
            if "/manifests/" in p else None),
        "other-image": answering(lambda m, p, _: reply(
            200, IMAGE.manifest + b" ", m, content_type=IMAGE.type,
            docker_content_digest=digest(IMAGE.manifest + b" ")) if "/manifests/" in p else None),
    }


class Server:
    """Serves on a port of its own until the program ends."""

    def __init__(self, serve, context=None, address="127.0.0.1"):
        self.serve = serve
        self.context = context
        self.listener = socket.create_server((address, 0), backlog=256)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            conn, _ = self.listener.accept()
            threading.Thread(target=self.talk, args=(conn,), daemon=True).start()

    def talk(self, conn):
        try:
            if self.context:
                conn = self.context.wrap_socket(conn, server_side=True)
            self.serve(Connection(conn))
        except (OSError, Reset, ValueError):
            pass
        finally:
            conn.close()


def tls(certificate, key, highest=None):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    if highest:
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = highest
        context.maximum_version = highest
    context.load_cert_chain(certificate, key)
    return context
