# SPDX-License-Identifier: MIT
"""Proxies of our own, HTTP and SOCKS5."""
import base64
import socket
import struct
import threading
import urllib.parse

import badserver

# Known to the proxies alone.
KNOWN = {"mirror.test": "127.0.0.1", "redirecting.test": "127.0.0.1"}


def pump(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def join(client, host, port):
    """What `client` says goes to the server and back, until both are done."""
    with socket.create_connection((KNOWN.get(host, host), port)) as server:
        back = threading.Thread(target=pump, args=(server, client), daemon=True)
        back.start()
        pump(client, server)
        back.join()


class HttpProxy:
    """Makes tunnels, and passes on requests that name a whole address."""

    def __init__(self, account=None, refusal=None):
        self.account = account
        self.refusal = refusal
        self.heads = []
        self.server = badserver.Server(self.serve)
        self.port = self.server.port

    def serve(self, client):
        data = b""
        while b"\r\n\r\n" not in data:
            data += client.conn.recv(4096)
        head, body = data.split(b"\r\n\r\n", 1)
        self.heads.append(head.decode())
        lines = head.decode().split("\r\n")
        method, target, _ = lines[0].split(" ")
        wanted = "Proxy-Authorization: Basic " + base64.b64encode(
            (self.account or "").encode()).decode()
        if self.account and wanted not in lines:
            client.send(badserver.reply(407, b"", proxy_authenticate='Basic realm="p"',
                                        connection="close"))
        elif self.refusal:
            client.send(badserver.reply(self.refusal))
        elif method == "CONNECT":
            host, port = target.rsplit(":", 1)
            if host not in KNOWN and not host.startswith("127."):
                client.send(badserver.reply(502))
                return
            client.send(b"HTTP/1.1 200 Connection established\r\n\r\n")
            join(client.conn, host, int(port))
        else:
            url = urllib.parse.urlsplit(target)
            lines = [f"{method} {url.path} HTTP/1.1", *(
                line for line in lines[1:] if not line.startswith("Proxy-")), "Connection: close"]
            with socket.create_connection(
                    (KNOWN.get(url.hostname, url.hostname), url.port)) as server:
                server.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
                server.shutdown(socket.SHUT_WR)
                pump(server, client.conn)


class SocksProxy:
    """SOCKS5 without a login; `names` are the names that it was given."""

    def __init__(self):
        self.names = []
        self.server = badserver.Server(self.serve)
        self.port = self.server.port

    def serve(self, client):
        conn = client.conn
        _, count = conn.recv(2)
        conn.recv(count)
        conn.sendall(b"\x05\x00")
        _, _, _, kind = conn.recv(4)
        if kind == 3:
            host = conn.recv(conn.recv(1)[0]).decode()
            self.names.append(host)
        else:
            host = socket.inet_ntoa(conn.recv(4))
        port = struct.unpack(">H", conn.recv(2))[0]
        conn.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        join(conn, host, port)
