"""Asks the programming interface everything that its own description allows, and much that it does not: no answer may be a
failure of the server, none may have a status, a media type, a header or a form that the description does not name.

    python trial.py ADDRESS [--short]

ADDRESS is that of a running demonstration. Schemathesis makes the questions; the head of the office's token is made for the
occasion, through the same pages that a person would use. With --short, a sample that takes half a minute.
"""

import argparse
import http.cookiejar
import re
import subprocess
import sys
import urllib.parse
import urllib.request
from pathlib import Path

LOGIN = {"login": "head", "password": "estuaria-demo"}
# What the description promises. That every question which fits the forms is also accepted cannot be promised: the rules of
# the office say more than forms can. Some questions that do not fit are accepted, since numbers may be sent as words.
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "missing_required_header",
    "unsupported_method",
    "allow_header_conformance",
    "use_after_free",
    "ensure_resource_availability",
    "ignored_auth",
]
# One kind of each sort, and everything beside records.
SAMPLE = r"^/(agreements|exchanges|settings|commands|figures|search|kinds|account|health|openapi)"


def token(address: str) -> str:
    """Signs in as the head of the office and makes a personal token."""
    cookies = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))

    def send(path: str, fields: dict[str, str]) -> str:
        body = urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(address + path, body, {"Origin": address})
        with browser.open(request, timeout=30) as answer:
            return answer.read().decode()

    send("/en/sign-in", LOGIN)
    page = send("/en/account/tokens", {"name": "trial", "days": "1"})
    found = re.search(r"cosmopole_[A-Za-z0-9_-]+", page)
    if found is None:
        sys.exit("no token was shown on the account page")
    return found.group()


def command(address: str, secret: str, short: bool) -> list[str]:
    """The words of Schemathesis."""
    words = [
        str(Path(sys.executable).parent / "schemathesis"),
        "run",
        f"{address}/api/v1/openapi.json",
        "--header", f"Authorization: Bearer {secret}",
        "--checks", ",".join(CHECKS),
        "--seed", "1968",
        "--request-timeout", "20",
        "--suppress-health-check", "all",
        "--warnings", "off",
        "--no-color",
    ]
    if short:
        words += ["--include-path-regex", SAMPLE, "--phases", "examples,coverage,fuzzing", "--max-examples", "3", "--no-shrink"]
    else:
        words += ["--max-examples", "60", "--workers", "2"]
    return words


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("address")
    reader.add_argument("--short", action="store_true")
    given = reader.parse_args()
    address = given.address.rstrip("/")
    return subprocess.run(command(address, token(address), given.short), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
