"""The documentation keeps up with the code."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import amity
import graph
import loaders
import queries
from amity.cli.main import AmityGroup
from graph.errors import AmityError
from queries.common import COMMON
from queries.header import parse_preset
from queries.library import load_presets

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def error_types() -> Iterator[type[AmityError]]:
    for package in (amity, graph, loaders, queries):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if module.name.rpartition(".")[2] == "errors":
                importlib.import_module(module.name)
    waiting = [AmityError]
    while waiting:
        kinds = waiting.pop().__subclasses__()
        waiting += kinds
        yield from kinds


def test_every_error_has_its_line_in_the_list() -> None:
    page = (DOCS / "errors.md").read_text("utf-8")
    listed = set(re.findall(r"^\| (E\d{3}) \| `(\w+)`", page, re.MULTILINE))
    assert {(kind.code, kind.__name__) for kind in error_types()} == listed


def test_every_command_has_a_section() -> None:
    page = (DOCS / "cli.md").read_text("utf-8")
    assert re.findall(r"^## amity (\w+)$", page, re.MULTILINE) == list(AmityGroup.names)


def test_every_preset_is_listed_with_its_parameters() -> None:
    page = (DOCS / "presets.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z][a-z-]+)` \| [^|]+ \|(.*)\|$", page, re.MULTILINE)
    own = {
        name: ", ".join(f"`{p.name}`{'' if p.required else '?'}" for p in preset.parameters if COMMON.get(p.name) != p)
        for name, preset in load_presets().items()
    }
    assert {name: cell.strip() for name, cell in rows} == own


def test_the_preset_on_the_contributing_page_is_one(tmp_path: Path) -> None:
    page = (DOCS / "contributing" / "add-a-preset.md").read_text("utf-8")
    text = re.findall(r"```cypher\n(.*?)```", page, re.DOTALL)[0]
    assert parse_preset(text, path=tmp_path / "suppliers.cypher", category="user").columns[0] == "supplier"


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda path: path.name)
def test_every_page_can_be_reached_from_the_index(page: Path) -> None:
    assert page.name == "index.md" or f"({page.name})" in (DOCS / "index.md").read_text("utf-8")


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))], ids=lambda path: path.name
)
def test_the_prose_keeps_to_the_style(page: Path) -> None:
    prose = re.sub(r"```.*?```|`[^`]*`|“[^”]*”|\"[^\"]*\"", " ", page.read_text("utf-8"), flags=re.DOTALL)
    assert re.findall(r"\b(?:[Ww]e|[Oo]ur|[Ss]imply|[Jj]ust|[Ee]asily)\b", prose) == []
