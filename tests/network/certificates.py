# SPDX-License-Identifier: MIT
"""Certificates for tests, made by the openssl program: one authority and what it signs."""
import datetime
import os
import subprocess

CONFIG = """
[ca]
default_ca = own
[own]
dir = {folder}
database = {folder}/index.txt
serial = {folder}/serial
new_certs_dir = {folder}
certificate = {folder}/ca.crt
private_key = {folder}/ca.key
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
"""


def run(*words):
    subprocess.run(["openssl", *words], check=True, capture_output=True)


def stamp(days):
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)
    return moment.strftime("%Y%m%d%H%M%SZ")


class Authority:
    """An authority in a folder of its own; ca.crt is what to trust."""

    def __init__(self, folder, name):
        os.makedirs(folder)
        self.folder = folder
        with open(f"{folder}/index.txt", "w"), open(f"{folder}/serial", "w") as serial:
            serial.write("01")
        with open(f"{folder}/ca.cnf", "w") as config:
            config.write(CONFIG.format(folder=folder))
        self.certificate = f"{folder}/ca.crt"
        run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}",
            "-days", "3650", "-keyout", f"{folder}/ca.key", "-out", self.certificate)

    def sign(self, name, first_day, last_day, address="IP:127.0.0.1"):
        """Paths of a certificate valid from and to so many days from now, and of its key."""
        base = f"{self.folder}/{name}"
        run("req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}",
            "-addext", f"subjectAltName={address}", "-keyout", f"{base}.key", "-out", f"{base}.csr")
        run("ca", "-batch", "-config", f"{self.folder}/ca.cnf", "-startdate", stamp(first_day),
            "-enddate", stamp(last_day), "-in", f"{base}.csr", "-out", f"{base}.crt", "-notext")
        return f"{base}.crt", f"{base}.key"


def self_signed(folder, name, address="IP:127.0.0.1"):
    base = f"{folder}/{name}"
    run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}", "-days", "365",
        "-addext", f"subjectAltName={address}", "-keyout", f"{base}.key", "-out", f"{base}.crt")
    return f"{base}.crt", f"{base}.key"
