"""Walks through the demo server's reads and validates each answer: see scripts/validate-demo."""

import collections
import http.client
import json
import re
import subprocess
import sys
import urllib.parse

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
from rfc3339_validator import validate_rfc3339

DOCUMENT_URI = "urn:connect"
SHOWN_FAILURES = 20


def adapted(node):
    """The document with its two quirks read as they are meant.

    It says `nullable`, no word of OpenAPI 3.1, and `oneOf` where several members accept the same
    object.
    """
    if isinstance(node, list):
        return [adapted(each) for each in node]
    if not isinstance(node, dict):
        return node
    node = {key: adapted(value) for key, value in node.items()}
    if node.pop("nullable", False) is True and isinstance(node.get("type"), str):
        node["type"] = [node["type"], "null"]
    if "oneOf" in node:
        node["anyOf"] = node.pop("oneOf")
    return node


def declared_names(node, names):
    """Every property name that the document declares anywhere."""
    if isinstance(node, list):
        for each in node:
            declared_names(each, names)
    elif isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            names.update(node["properties"])
        for each in node.values():
            declared_names(each, names)
    return names


def format_checker():
    checker = FormatChecker(formats=())
    ulid = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
    checker.checks("ulid")(lambda text: not isinstance(text, str) or bool(ulid.fullmatch(text)))
    checker.checks("date-time")(lambda text: not isinstance(text, str) or validate_rfc3339(text))

    def is_uri(text):
        # The document asks for an empty authorizeUrl where nobody is sent anywhere.
        return not isinstance(text, str) or text == "" or bool(urllib.parse.urlsplit(text).netloc)

    checker.checks("uri")(is_uri)
    return checker


class Validation:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.document = adapted(yaml.safe_load(file))
        resource = Resource.from_contents(self.document, default_specification=DRAFT202012)
        self.registry = Registry().with_resource(DOCUMENT_URI, resource)
        self.checker = format_checker()
        self.names = declared_names(self.document, set())
        self.validators = {}
        self.counts = collections.Counter()
        self.failures = []

    def validator(self, path, status):
        response = "200" if status == 200 else "default"
        if (path, response) not in self.validators:
            content = self.document["paths"][path]["get"]["responses"][response]["content"]
            media = next(iter(content))
            parts = ["paths", path, "get", "responses", response, "content", media, "schema"]
            pointer = "/".join(part.replace("~", "~0").replace("/", "~1") for part in parts)
            schema = {"$ref": f"{DOCUMENT_URI}#/{urllib.parse.quote(pointer, safe='/~')}"}
            self.validators[path, response] = (
                Draft202012Validator(schema, registry=self.registry, format_checker=self.checker),
                media,
            )
        return self.validators[path, response]

    def fail(self, target, what):
        self.failures.append(f"{target}: {what}")

    def check(self, path, target, status, wanted, media, body):
        operation = self.document["paths"][path]["get"]["operationId"]
        self.counts[f"{operation} {status}"] += 1
        if status != wanted:
            self.fail(target, f"answered {status}, not {wanted}: {body[:200]!r}")
            return None
        try:
            value = json.loads(body)
        except ValueError as error:
            self.fail(target, f"no JSON: {error}")
            return None
        validator, expected_media = self.validator(path, status)
        if media != expected_media:
            self.fail(target, f"is {media}, not {expected_media}")
        for error in validator.iter_errors(value):
            self.fail(target, f"{error.json_path}: {error.message[:300]}")
        if operation == "GetRawSchema" and status == 200:
            Draft202012Validator.check_schema(value)
        else:
            self.check_names(target, value)
        return value

    def check_names(self, target, value, inside=None):
        """A misspelled optional member would pass any schema that allows others."""
        if isinstance(value, list):
            for each in value:
                self.check_names(target, each, inside)
        elif isinstance(value, dict):
            for name, each in value.items():
                if inside != "tags" and name not in self.names:
                    self.fail(target, f"the document knows no member {name}")
                self.check_names(target, each, name)


class Demo:
    BASE = "/o/{organisation_id}"
    CONNECTOR = BASE + "/connectors/{connector_id}"
    VERSION = CONNECTOR + "/versions/{version}"

    def __init__(self, validation, settings):
        url = urllib.parse.urlsplit(settings["VERSORI_API_URL"])
        self.validation = validation
        self.prefix = url.path
        self.organisation = settings["VERSORI_ORGANISATION_ID"]
        self.headers = {"Authorization": f"Bearer {settings['VERSORI_TOKEN']}"}
        self.connection = http.client.HTTPConnection(url.hostname, url.port)

    def get(self, path, values=(), query=None, status=200, headers=None):
        """Reads the document's path with `values` for its parameters, in order."""
        values = iter(values)
        filled = re.sub(r"{\w+}", lambda _: urllib.parse.quote(str(next(values)), safe=""), path)
        target = self.prefix + filled
        if query:
            target += "?" + urllib.parse.urlencode(query, doseq=True)
        self.connection.request("GET", target, headers=self.headers if headers is None else headers)
        reply = self.connection.getresponse()
        media = reply.headers.get_content_type()
        return self.validation.check(path, target, reply.status, status, media, reply.read())

    def pages(self, path, key, values=(), query=None):
        """Every row of a listing, forth by `next`."""
        query = dict(query or {})
        while True:
            page = self.get(path, values, query)
            if page is None:
                return
            yield from page[key]
            if not page.get("next"):
                return
            query["after"] = page["next"]

    def walk(self):
        ours = [self.organisation]
        listing = self.BASE + "/connectors"
        self.get("/categories")
        connectors = list(self.pages(listing, "connectors", ours, {"first": 100}))
        list(self.pages(listing, "connectors", ours))
        for query in (
            {"name": "quay"}, {"protocol": "BIG"}, {"categories": ["ERP", "HR"]},
            {"tags": "team:finance,pii"}, {"sort": "name:asc,id:desc"}, {"name": "no such name"},
        ):
            list(self.pages(listing, "connectors", ours, query))
        for protocol in self.pages(self.BASE + "/protocols", "protocols", ours):
            path = self.BASE + "/protocols/{protocol_slug}/auth-schemes"
            list(self.pages(path, "authSchemes", ours + [protocol["slug"]]))
        for number, connector in enumerate(connectors[:240]):
            self.walk_connector(connector, deeply=number % 6 == 0)
        self.walk_catalogue()
        self.walk_refusals(connectors)

    def walk_connector(self, connector, deeply):
        values = [connector["organisationId"], connector["id"]]
        self.get(self.CONNECTOR, values)
        for summary in self.pages(self.CONNECTOR + "/connections", "items", values):
            self.get(self.CONNECTOR + "/connections/{connection_id}", values + [summary["id"]])
        for version in self.pages(self.CONNECTOR + "/versions", "items", values):
            self.get(self.VERSION, values + [version["name"]])
            if deeply:
                self.walk_version(values + [version["name"]])

    def walk_version(self, values):
        list(self.pages(self.VERSION + "/actions", "actions", values))
        list(self.pages(self.VERSION + "/triggers", "triggers", values, {"first": 100}))
        self.get(self.VERSION + "/actions", values, {"name": "list"})
        schema = self.BASE + "/schemas/{connector_id}/{version}/{schema_filename}"
        for definition in self.pages(self.VERSION + "/definitions", "definitions", values):
            name = definition["url"].rsplit("/", 1)[-1]
            self.get(schema, values + [name])

    def walk_catalogue(self):
        refusals = {}
        for connector in self.pages("/connectors", "connectors", query={"first": 100}):
            values = [connector["organisationId"], connector["id"]]
            owner = connector["organisationId"]
            if owner not in refusals:
                self.connection.request(
                    "GET", f"{self.prefix}/o/{owner}/connectors/{connector['id']}",
                    headers=self.headers)
                reply = self.connection.getresponse()
                reply.read()
                refusals[owner] = reply.status
            self.get(self.CONNECTOR, values, status=refusals[owner])
            self.get(self.CONNECTOR + "/versions", values, status=refusals[owner])

    def walk_refusals(self, connectors):
        listing = self.BASE + "/connectors"
        ours = [self.organisation]
        some_id = connectors[0]["id"]
        host = {"Host": "evil.example"}
        self.get(listing, ours, {"first": "ten"}, status=400)
        self.get(listing, ours, {"sort": "colour:asc"}, status=400)
        self.get(listing, ours, {"after": "nonsense"}, status=400)
        self.get(listing, ours, status=401, headers={})
        self.get(listing, ours, status=401, headers={"Authorization": "Bearer wrong"})
        self.get(listing, ours, status=403, headers={**self.headers, **host})
        self.get(listing, ["01J00000000000000000000000"], status=403)
        self.get(self.CONNECTOR, ours + ["01J00000000000000000000000"], status=404)
        self.get(self.CONNECTOR, ours + [".."], status=400)
        self.get(self.VERSION, ours + [some_id, "no such version"], status=404)


def main(document, binary, count):
    validation = Validation(document)
    with subprocess.Popen(
        [binary, "demo-server", "--count", count], stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            settings = {}
            while len(settings) < 3:
                line = server.stdout.readline()
                if not line:
                    sys.exit("The demo server ended before it said where it is.")
                name, _, value = line.strip().partition("=")
                settings[name] = value
            Demo(validation, settings).walk()
        finally:
            server.terminate()
    for name, number in sorted(validation.counts.items()):
        print(f"{number:7,} {name}")
    print(f"{sum(validation.counts.values()):7,} answers validated, {len(validation.failures)} failures")
    for failure in validation.failures[:SHOWN_FAILURES]:
        print(f"        {failure}")
    sys.exit(1 if validation.failures else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
