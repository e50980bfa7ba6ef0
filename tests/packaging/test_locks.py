"""The lock files: complete, hashed, and fit to be installed anywhere."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")
PIN = re.compile(r"^([a-z0-9._-]+)==([^ ;]+)(?: ; ([^\\]+?))? \\$", re.MULTILINE)


def pins(name: str) -> set[tuple[str, str, str]]:
    """Return name, version and marker of everything that a lock pins."""
    return {(m[1], m[2], m[3] or "") for m in PIN.finditer((ROOT / name).read_text())}


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_is_pinned_with_a_hash(name: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text())[1:]
    assert len(entries) == len(pins(name)) > 50
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("name", LOCKS)
def test_no_index_host_or_path_of_one_machine_is_named(name: str) -> None:
    text = (ROOT / name).read_text()
    assert not re.search(r"https?:|--index-url|--find-links|file:|(?<=\()/", text)


@pytest.mark.parametrize("name", LOCKS)
def test_only_one_build_of_the_embedded_store_is_locked(name: str) -> None:
    assert len({p for p, _, _ in pins(name) if p.startswith("arcadedb")}) == 1


def test_development_has_the_same_versions() -> None:
    core, development = map(pins, LOCKS)
    # What development wants on every platform it pins without a marker.
    assert {(p, v, m) for p, v, m in core if (p, v, "") not in development} <= development


def test_the_locks_satisfy_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = {"requirements.lock": project["dependencies"] + project["optional-dependencies"]["picture"]}
    wanted["requirements-dev.lock"] = [*wanted["requirements.lock"], *project["optional-dependencies"]["dev"]]
    for name, requirements in wanted.items():
        locked = {package: version for package, version, _ in pins(name)}
        for requirement in map(Requirement, requirements):
            if requirement.name != project["name"]:
                version = locked[canonicalize_name(requirement.name)]
                assert requirement.specifier.contains(version, prereleases=True), f"{requirement}: make lock"
