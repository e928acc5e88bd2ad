from kubernetes import client
from os import path
import re

FROM = "a/b"


def f(x):
    """docker run is not called here."""
    return x[1:2] / x[3:4]
