# SPDX-License-Identifier: MIT
"""`jingtai-cli check` against servers that behave badly in one way each: the verdict of each, within
its deadline, in little memory, and in agreement with what skopeo can copy."""
import concurrent.futures
import os
import pathlib
import ssl
import subprocess
import sys
import threading
import time

import badserver
import certificates
import support

DEADLINE = 3
# So much of a layer is asked for to see how fast it comes.
SLICE = 2 * 1024 * 1024
GOOD = "serves-images"
# Behaviour → verdict, stage, HTTP status.
VERDICTS = {
    "good": (GOOD, "image", 200),
    "head-refused": (GOOD, "image", 200),
    "no-digest": (GOOD, "image", 200),
    "interim": (GOOD, "image", 200),
    "reset-once": (GOOD, "image", 200),
    "token": (GOOD, "image", 200),
    "root-html": (GOOD, "image", 200),
    "root-login": (GOOD, "image", 200),
    "root-403": (GOOD, "image", 200),
    "root-404": (GOOD, "image", 200),
    "root-429": (GOOD, "image", 200),
    "root-500": (GOOD, "image", 200),
    "root-basic": ("needs-account", "registry", 401),
    "root-401": (GOOD, "image", 200),
    "root-both": ("needs-account", "registry", 401),
    "root-endless": (GOOD, "image", 200),
    "root-short": (GOOD, "image", 200),
    "all-html": ("not-a-registry", "registry", 200),
    "all-404": ("not-a-registry", "registry", 404),
    "all-403": ("restricted", "registry", 403),
    "all-429": ("limited", "registry", 429),
    "all-500": ("server-error", "registry", 500),
    "all-basic": ("needs-account", "registry", 401),
    "image-404": ("answers-only", "image", 404),
    "image-403": ("restricted", "image", 403),
    "image-429": ("limited", "image", 429),
    "image-500": ("server-error", "image", 503),
    "image-401": ("needs-account", "image", 401),
    "image-token": ("needs-account", "image", 401),
    "only-namespace": ("answers-only", "image", 200),
    "old-schema": ("answers-only", "image", 200),
    "token-refused": ("needs-account", "token", 403),
    "token-html": ("needs-account", "token", 200),
    "token-loop": ("needs-account", "image", 401),
    "token-dead": ("cannot-connect", "connect", None),
    "garbage": ("not-a-registry", "registry", None),
    "endless-interim": ("not-a-registry", "registry", None),
    "switching": ("not-a-registry", "registry", None),
    "endless-headers": ("not-a-registry", "registry", None),
    "endless-line": ("not-a-registry", "registry", None),
    "endless-body": ("not-a-registry", "image", 200),
    "gzip-bomb": ("not-a-registry", "image", 200),
    "short-body": ("not-a-registry", "image", 200),
    "two-lengths": ("not-a-registry", "image", 200),
    "bad-chunk": ("not-a-registry", "image", 200),
    "huge-chunk": ("not-a-registry", "image", 200),
    "huge-length": ("not-a-registry", "image", 200),
    "negative-length": ("not-a-registry", "image", 200),
    "length-and-chunks": ("not-a-registry", "image", 200),
    "endless-chunk-line": ("not-a-registry", "image", 200),
    "endless-trailer": ("not-a-registry", "image", 200),
    "endless-token": ("not-a-registry", "token", 200),
    "redirect-loop": ("not-a-registry", "registry", 302),
    "redirect-nowhere": ("not-a-registry", "registry", 302),
    "silent": ("timed-out", "registry", None),
    "silent-image": ("timed-out", "image", None),
    "drip": ("timed-out", "registry", None),
    "drip-image": ("timed-out", "image", None),
    "silent-token": ("timed-out", "token", None),
    "reset-accept": ("cannot-connect", "registry", None),
    "reset-request": ("cannot-connect", "registry", None),
    "reset-head": ("not-a-registry", "registry", None),
    "reset-token": ("cannot-connect", "token", None),
    "reset-image": ("cannot-connect", "image", None),
    "reset-body": ("not-a-registry", "image", 200),
}
# Seen only by who reads the manifest.
CONTENT = {
    "good": (GOOD, "image", 200),
    "no-digest": (GOOD, "image", 200),
    "lying-digest": ("different-content", "image", 200),
    "other-image": ("different-content", "image", 200),
}
# TLS behaviour → verdict, stage, a word of the error.
TLS = {
    "tls-good": (GOOD, "image", None),
    "tls-soon": (GOOD, "image", None),
    "tls-expired": ("certificate", "tls", "expired"),
    "tls-not-yet": ("certificate", "tls", "not yet valid"),
    "tls-wrong-host": ("certificate", "tls", "another host"),
    "tls-self-signed": ("certificate", "tls", "self-signed"),
    "tls-unknown": ("certificate", "tls", "unknown issuer"),
    "tls-1.0": ("certificate", "tls", "TLS 1.0"),
    "tls-plain": ("certificate", "tls", "plain HTTP"),
    "tls-silent": ("timed-out", "tls", "TLS"),
    "tls-closed": ("cannot-connect", "tls", "closed"),
    "tls-reset": ("cannot-connect", "tls", "closed"),
}
# Odd answers at /v2/, which Docker and containerd pass over and skopeo does not.
NOT_LIKE_SKOPEO = {"root-403", "root-404", "root-429", "root-500", "root-basic", "root-login"}
# skopeo 1.9 still speaks TLS 1.0; and which of its requests meets the one reset is not known.
NOT_LIKE_SKOPEO |= {"tls-1.0", "reset-once"}
# Two challenges in two headers stop Docker; skopeo takes the first that it can meet.
NOT_LIKE_SKOPEO |= {"root-both"}


def tls_servers(folder, authority, address="127.0.0.1"):
    other = certificates.Authority(f"{folder}/other", "Another authority")
    quiet = badserver.answering(lambda *_: None)
    here = f"IP:{address}"
    contexts = {
        "tls-good": badserver.tls(*authority.sign("good", -1, 300, here)),
        "tls-soon": badserver.tls(*authority.sign("soon", -1, 10, here)),
        "tls-expired": badserver.tls(*authority.sign("expired", -100, -10, here)),
        "tls-not-yet": badserver.tls(*authority.sign("not-yet", 10, 100, here)),
        "tls-wrong-host": badserver.tls(*authority.sign("wrong-host", -1, 300, "DNS:example.com")),
        "tls-self-signed": badserver.tls(*certificates.self_signed(folder, "self-signed", here)),
        "tls-unknown": badserver.tls(*other.sign("unknown", -1, 300, here)),
        "tls-1.0": badserver.tls(*authority.sign("old", -1, 300, here), ssl.TLSVersion.TLSv1),
    }
    serves = {name: (quiet, context) for name, context in contexts.items()}
    serves["tls-plain"] = (quiet,)
    serves["tls-silent"] = (lambda client: client.wait(),)
    serves["tls-closed"] = (lambda client: None,)
    serves["tls-reset"] = (lambda client: client.reset(),)
    return {name: badserver.Server(*serve, address=address) for name, serve in serves.items()}


def check_all(failures, cli, catalog, level, wanted):
    begin = time.monotonic()
    check = support.Check(cli, catalog, "--level", level, "--timeout", str(DEADLINE))
    took = time.monotonic() - begin
    failures.expect(f"{level}: lines", sorted(check.by_id), sorted(wanted))
    failures.expect(f"{level}: each once", len(check.lines), len(wanted))
    for name, (verdict, stage, status) in wanted.items():
        line = check.by_id.get(name, {})
        found = (line.get("verdict"), line.get("stage"), line.get("http"))
        failures.expect(f"{level}: {name}", found, (verdict, stage, status))
        failures.expect(f"{level}: usable of {name}", line.get("usable"), verdict == GOOD)
        failures.expect(f"{level}: error of {name}", line.get("error") is None, verdict == GOOD)
        if verdict == GOOD:
            failures.expect(f"{level}: digest of {name}", line["digest"], badserver.IMAGE.digest)
        else:
            failures.require(f"{level}: advice of {name}", line.get("advice"))
    # Three wait for the deadline, side by side.
    failures.require(f"{level}: in time", took < 3 * DEADLINE, f"{took:.1f} s")
    return check


def check_tls(failures, cli, folder, servers, authority):
    catalog = f"{folder}/tls.json"
    support.write_catalog(catalog, [support.mirror(name, f"https://127.0.0.1:{server.port}")
                                    for name, server in servers.items()])
    check = support.Check(cli, catalog, "--timeout", str(DEADLINE), "--cafile",
                          authority.certificate)
    for name, (verdict, stage, word) in TLS.items():
        line = check.by_id.get(name, {})
        found = (line.get("verdict"), line.get("stage"))
        failures.expect(name, found, (verdict, stage))
        failures.expect(f"usable of {name}", line.get("usable"), verdict == GOOD)
        failures.require(f"error of {name}", word is None or word in (line["error"] or ""),
                         line.get("error"))
        has_certificate = name not in ("tls-1.0", "tls-plain", "tls-silent", "tls-closed",
                                          "tls-reset")
        failures.expect(f"certificate of {name}", line["certificate"] is not None, has_certificate)
        failures.expect(f"TLS time of {name}", line["latency_ms"]["tls"] is not None,
                        verdict == GOOD)
    soon = check.by_id["tls-soon"]
    failures.require("the warning", soon["certificate"]["not_after"][:10] in (soon["advice"] or ""))
    failures.expect("no warning", check.by_id["tls-good"]["advice"], None)
    check_certificates(failures, folder, check)
    # Without --cafile nobody knows the authority.
    untrusted = support.Check(cli, catalog, "--mirror", "tls-good")
    failures.expect("without --cafile", untrusted.by_id["tls-good"]["verdict"], "certificate")
    failures.expect("exit without --cafile", untrusted.exit_code, 1)
    return check


def dates_of(certificate):
    """When it begins and ends, as openssl reads it."""
    words = ["openssl", "x509", "-in", certificate, "-noout", "-dates", "-dateopt", "iso_8601"]
    lines = subprocess.run(words, check=True, capture_output=True, text=True).stdout.splitlines()
    return [line.split("=")[1].replace(" ", "T") for line in lines]


def check_certificates(failures, folder, check):
    """Whose it is, by whom, and its dates: in the members and in the sentence."""
    issuer = "An authority for tests"
    for name, file, issued_by, sentence in (
            ("tls-good", "authority/good", issuer, None),
            ("tls-soon", "authority/soon", issuer, None),
            ("tls-expired", "authority/expired", issuer,
             "The certificate of “CN=expired” expired on {until}."),
            ("tls-not-yet", "authority/not-yet", issuer,
             "The certificate of “CN=not-yet” is not yet valid; it begins on {begins}."),
            ("tls-wrong-host", "authority/wrong-host", issuer,
             "The certificate is for another host, “CN=wrong-host” (valid from {begins} to {until})."),
            ("tls-self-signed", "self-signed", "self-signed",
             "The certificate of “CN=self-signed” is self-signed (valid from {begins} to {until})."),
            ("tls-unknown", "other/unknown", "Another authority",
             "The certificate of “CN=unknown” is by an unknown issuer, “CN=Another authority” (valid "
             "from {begins} to {until}).")):
        line = check.by_id[name]
        begins, until = dates_of(f"{folder}/{file}.crt")
        failures.expect(f"certificate of {name}", line["certificate"], {
            "subject": "CN=" + file.split("/")[-1], "issuer": "CN=" + issued_by,
            "not_after": until})
        failures.expect(f"sentence of {name}", line["error"],
                        sentence and sentence.format(begins=begins[:10], until=until[:10]))
        failures.expect(f"the clock at {name}", "clock of this computer" in (line["advice"] or ""),
                        name in ("tls-expired", "tls-not-yet"))


class EndlessBlob:
    """Has the image; its layer never ends. How much of it was sent, and of what was asked."""

    # What may lie on the way, in buffers of the kernel.
    SLACK = 1024 * 1024 + sum(
        int(pathlib.Path(f"/proc/sys/net/ipv4/{buffer}").read_text().split()[2])
        for buffer in ("tcp_rmem", "tcp_wmem"))

    def __init__(self, head):
        self.head, self.sent, self.ranges = head, 0, []
        self.gone = threading.Event()

    def __call__(self, client):
        while request := client.request():
            if "/blobs/" not in request[1]:
                client.send(badserver.good(*request))
                continue
            self.ranges.append(request[2].get("range"))
            try:
                client.send(self.head)
                while self.sent < 1024 * SLICE:
                    client.send(b"10000\r\n" + b"x" * 65536 + b"\r\n")
                    self.sent += 65536
            finally:
                self.gone.set()


def check_slices(failures, cli, folder):
    """A measurement of speed ends after so much, whatever comes; no deadline ends it."""
    heads = {"chunked": badserver.reply(200, content_length=None, transfer_encoding="chunked"),
             "partial": badserver.reply(206, content_length=None, transfer_encoding="chunked"),
             "until-the-end": badserver.reply(200, content_length=None),
             "of-a-length": badserver.reply(200, content_length=10**15)}
    blobs = {name: EndlessBlob(head) for name, head in heads.items()}
    catalog = f"{folder}/slices.json"
    support.write_catalog(catalog, [
        support.mirror(name, f"http://127.0.0.1:{badserver.Server(blob).port}")
        for name, blob in blobs.items()])
    check = support.Check(cli, catalog, "--level", "speed", "--timeout", "600")
    for name, blob in blobs.items():
        line = check.by_id[name]
        failures.expect(f"verdict of {name}", (line["verdict"], line["stage"]), (GOOD, "bytes"))
        failures.require(f"speed of {name}", (line["speed_mb_s"] or 0) > 0, line)
        failures.expect(f"what is asked of {name}", blob.ranges, [f"bytes=0-{SLICE - 1}"])
        failures.require(f"the end of {name}", blob.gone.wait(60))
        failures.require(f"what comes of {name}", SLICE <= blob.sent <= SLICE + blob.SLACK,
                         blob.sent)
    failures.expect("exit after slices", check.exit_code, 0)


def copy(source, target, *options):
    """Whether skopeo copies the image."""
    words = ["skopeo", "--insecure-policy", "--command-timeout", "10s", "copy", *options,
             f"docker://{source}/library/hello-world:latest", f"dir:{target}"]
    return subprocess.run(words, capture_output=True, timeout=60).returncode == 0


def compare_with_skopeo(failures, folder, plain, tls, found, authority):
    trust = f"{folder}/trust"
    os.makedirs(trust)
    os.symlink(authority.certificate, f"{trust}/ca.crt")
    jobs = {}
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        for name, server in plain.items():
            if name in VERDICTS and name not in NOT_LIKE_SKOPEO:
                jobs[name] = pool.submit(copy, f"127.0.0.1:{server.port}", f"{folder}/copy-{name}",
                                         "--src-tls-verify=false")
        for name in sorted(set(tls) - NOT_LIKE_SKOPEO):
            server = tls[name]
            jobs[name] = pool.submit(copy, f"127.0.0.1:{server.port}", f"{folder}/copy-{name}",
                                     f"--src-cert-dir={trust}")
    for name, job in jobs.items():
        failures.expect(f"skopeo copies {name}", job.result(), found[name]["usable"])


def main(cli):
    support.need("openssl", "skopeo")
    failures = support.Failures()
    folder = support.folder()
    servers = {name: badserver.Server(serve) for name, serve in badserver.behaviours().items()}

    def catalog(path, names, endpoint="http://127.0.0.1:1"):
        support.write_catalog(path, [support.mirror(name, f"http://127.0.0.1:{servers[name].port}")
                                     for name in names], endpoint)
        return path

    plain = check_all(failures, cli, catalog(f"{folder}/plain.json", VERDICTS), "image", VERDICTS)
    upstream = f"http://127.0.0.1:{servers['good'].port}"
    check_all(failures, cli, catalog(f"{folder}/content.json", CONTENT, upstream), "content", CONTENT)
    quiet = support.Check(cli, catalog(f"{folder}/quiet.json", ["good"]))
    failures.require("memory is flat", plain.memory_kib < quiet.memory_kib + 24 * 1024,
                     f"{quiet.memory_kib} KiB, then {plain.memory_kib} KiB")
    failures.expect("a registry is served", (plain.exit_code, quiet.exit_code), (0, 0))
    alone = support.Check(cli, f"{folder}/plain.json", "--mirror", "all-html")
    failures.expect("a registry is not served", alone.exit_code, 1)

    check_slices(failures, cli, folder)
    authority = certificates.Authority(f"{folder}/authority", "An authority for tests")
    tls = tls_servers(folder, authority)
    encrypted = check_tls(failures, cli, folder, tls, authority)
    compare_with_skopeo(failures, folder, servers, tls, plain.by_id | encrypted.by_id, authority)
    failures.end()


if __name__ == "__main__":
    main(sys.argv[1])
