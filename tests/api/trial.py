"""Asks the programming interface everything that its own description allows, and much that it does not: no answer may be a
failure of the server, none may have a status, a media type, a header or a form that the description does not name.

    python trial.py ADDRESS [--short]

ADDRESS is that of a running demonstration. Schemathesis makes the questions; the head of the office's token is made for the
occasion, through the same pages that a person would use. With --short, a sample that takes half a minute.
"""

import argparse
import http.cookiejar
import json
import re
import subprocess
import sys
import tempfile
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


class City:
    """The running demonstration, as its interface shows it to the head of the office."""

    def __init__(self, address: str, secret: str) -> None:
        self.address = address
        self.secret = secret
        self.kinds = self.read("/kinds")["items"]
        self.keys = {kind["kind"]: self.known(kind["address"]) for kind in self.kinds}

    def read(self, path: str) -> dict:
        headers = {"Authorization": f"Bearer {self.secret}"}
        request = urllib.request.Request(f"{self.address}/api/v1{path}", headers=headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def known(self, address: str) -> list[str]:
        """Codes and ids of records that are there."""
        items = self.read(address.removeprefix("/api/v1") + "?limit=40")["items"]
        return [item["code"] or item["id"] for item in items] or ["none"]


def references(fields: list[dict], place: str) -> list[tuple[str, list[str]]]:
    """Where the fields of a record refer to others, and to records of which kinds."""
    found = []
    for field in fields:
        part, at = field, f"{place}.{field['name']}"
        while part["shape"] == "list":
            part, at = part["parts"], at + "[*]"
        if part["shape"] == "reference":
            found.append((at, part["kinds"]))
        elif part["shape"] == "group":
            found += references(part["fields"], at)
    return found


def settings(city: City) -> str:
    """Real records to ask about most of the time, so that questions reach beyond "there is nothing here"."""
    words = json.dumps
    lines = []
    for kind, keys in city.keys.items():
        lines += [f"[dictionaries.{kind}]", f"values = {words(keys)}"]
    lines += ["[dictionaries.any]", f"values = {words([key for keys in city.keys.values() for key in keys[:5]])}"]
    lines += ["[dictionaries.tag]", f"values = {words(['*', chr(34) + '1' + chr(34)])}"]

    def bound(name: str, dictionary: str) -> str:
        return f'{words(name)} = {{ dictionary = "{dictionary}", probability = 0.8 }}'

    for kind in city.kinds:
        tag = kind["address"].removeprefix("/api/v1/")
        lines += ["[[operations]]", f'include-tag = "{tag}"', "[operations.parameters]"]
        lines += [bound("path.key", kind["kind"]), bound("header.If-Match", "tag")]
        for place, kinds in references(kind["fields"], "body.fields"):
            lines.append(bound(place, kinds[0] if kinds else "any"))
    lines += ["[[operations]]", 'include-path = "/figures/{name}"', "[operations.parameters]", bound("query.record", "agreement")]
    return "\n".join(lines) + "\n"


def command(address: str, secret: str, written: Path, short: bool) -> list[str]:
    """The words of Schemathesis."""
    words = [
        str(Path(sys.executable).parent / "schemathesis"),
        "--config-file", str(written),
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
        words += ["--max-examples", "60"]
    return words


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reader.add_argument("address")
    reader.add_argument("--short", action="store_true")
    given = reader.parse_args()
    address = given.address.rstrip("/")
    secret = token(address)
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "schemathesis.toml"
        written.write_text(settings(City(address, secret)), encoding="utf-8")
        return subprocess.run(command(address, secret, written, given.short), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
