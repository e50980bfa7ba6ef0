"""docker-compose.yml against the Compose Specification, and what it promises."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
import pytest
import yaml
from compose_pydantic import ComposeSpecification

from amity.cli.main import main

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    """Return the parsed file."""
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return loaded


def test_it_follows_the_specification(compose: dict[str, Any]) -> None:
    parsed = ComposeSpecification.model_validate(compose)
    assert set(parsed.services or {}) == set(compose["services"])


def test_no_password_is_in_the_file_and_none_has_a_default() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    uses = re.findall(r"\$\{NEO4J_PASSWORD[^}]*\}", text)
    assert uses
    assert all(use.startswith("${NEO4J_PASSWORD:?") for use in uses)
    assert re.search(r"^NEO4J_PASSWORD=$", (ROOT / ".env.example").read_text(), re.MULTILINE)


def test_ports_are_bound_to_this_machine(compose: dict[str, Any]) -> None:
    ports = [port for service in compose["services"].values() for port in service.get("ports", [])]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_neo4j_has_a_health_check_memory_settings_and_named_volumes(compose: dict[str, Any]) -> None:
    neo4j = compose["services"]["neo4j"]
    assert neo4j["image"].startswith("neo4j:5.26")
    assert neo4j["healthcheck"]["test"][0] == "CMD-SHELL"
    assert any("memory_heap_max" in name for name in neo4j["environment"])
    named = {volume.partition(":")[0] for volume in neo4j["volumes"] if isinstance(volume, str)}
    assert named <= set(compose["volumes"])
    assert named == {"neo4j-data", "neo4j-logs"}


def test_what_is_mounted_from_the_repository_is_there_and_read_only(compose: dict[str, Any]) -> None:
    binds = [
        volume
        for service in compose["services"].values()
        for volume in service.get("volumes", [])
        if isinstance(volume, dict)
    ]
    assert binds
    for bind in binds:
        source = re.sub(r"\$\{\w+:-(.*)\}", r"\1", bind["source"])
        assert (ROOT / source).is_dir(), source
        assert bind["read_only"] is True


def test_browser_takes_style_and_guide_from_where_the_pack_is_served(compose: dict[str, Any]) -> None:
    neo4j, pack = compose["services"]["neo4j"], compose["services"]["browser-pack"]
    commands = [part.split() for part in neo4j["environment"]["NEO4J_browser_post__connect__cmd"].split(";")]
    assert [verb for verb, _ in commands] == ["style", "play"]
    allowed = neo4j["environment"]["NEO4J_browser_remote__content__hostname__whitelist"].split(",")
    for _, address in commands:
        assert urlsplit(address).hostname in allowed
        assert pack["ports"] == [f"127.0.0.1:{urlsplit(address).port}:8001"]
        assert (ROOT / "queries/browser/pack" / urlsplit(address).path.removeprefix("/")).is_file()


def test_what_serves_the_pack_is_a_call_that_the_command_line_knows(compose: dict[str, Any]) -> None:
    name, *options = compose["services"]["browser-pack"]["command"]
    command = main.get_command(click.Context(main), name)
    assert command is not None
    given = command.make_context(name, list(options)).params
    # In its container it listens everywhere; the port is bound to this machine outside.
    assert (given["serve"], given["port"], given["host"]) == (True, 8001, "0.0.0.0")  # noqa: S104


def test_containers_of_the_application_have_no_rights_that_they_do_not_need(compose: dict[str, Any]) -> None:
    for service in (each for each in compose["services"].values() if each["image"] == "amity:local"):
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]


def test_the_application_runs_as_an_ordinary_user() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    users = [line.split()[1] for line in lines if line.startswith("USER ")]
    assert users == ["amity"]
    assert any(line.startswith("HEALTHCHECK ") for line in lines)


def test_what_the_image_copies_is_not_ignored() -> None:
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    copied = {
        name
        for line in (ROOT / "Dockerfile").read_text().splitlines()
        if line.startswith("COPY ") and not line.startswith("COPY --from")
        for name in line.split()[1:-1]
    }
    assert copied == kept
