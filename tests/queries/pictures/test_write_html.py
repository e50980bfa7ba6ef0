import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from lxml import html

from queries import Actor, AlliancePath, AlliancePaths, Hop, PictureError
from queries.pictures import write_html
from queries.pictures.page import web_address
from tests.queries.fixture_graph import statements
from tests.queries.pictures.hostile import ATTACKS, hostile


def found(path: Path, xpath: str) -> list[html.HtmlElement]:
    """Return the elements that an XPath finds in a page."""
    elements = html.document_fromstring(path.read_text("utf-8")).xpath(xpath)
    assert isinstance(elements, list)
    return [element for element in elements if isinstance(element, html.HtmlElement)]


def text(element: html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


def cells(path: Path) -> list[list[str]]:
    return [[text(cell) for cell in row.iter("td")] for row in found(path, "//table[@id='statements']/tbody/tr")]


def test_the_table_has_every_statement_with_sentence_and_source(tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(statements(), target, title="All")
    rows = cells(target)
    assert len(rows) == len(statements())
    assert rows[0][:7] == ["China", "COOPERATES_WITH", "Russia", "asserted", "0.97", "2", "2022-09-03 – 2023-07"]
    assert rows[0][7].startswith("Russian and Chinese warships sailed together on 3 September. news/axis.txt")
    denied = [row for row in rows if row[1] == "SUPPLIES_ARMS_TO (denied)"]
    assert denied[0][7].startswith("North Korea did not supply weapons to Russia, Pyongyang said. citing Pyongyang;")


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(hostile()[0], target, title=ATTACKS[1])
    targets, script = found(target, "//script")
    assert "hacked" not in text(script)
    assert "<" not in (targets.text or "")
    assert found(target, "//img | //*[@onerror or @onload] | //a | //*[starts-with(name(), 'on')]") == []
    drawn = {element.tag for svg in found(target, "//svg") for element in svg.iter()}
    assert drawn <= {"svg", "text", "title", "defs", "pattern", "path", "rect", "g", "line", "circle"}
    assert len(found(target, "//iframe")) == 1
    assert {row[0] for row in cells(target)} == {" ".join(attack.split()) for attack in ATTACKS}
    assert [text(heading) for heading in found(target, "//h1 | //head/title")] == [ATTACKS[1], ATTACKS[1]]
    said = {text(element) for element in found(target, "//*[@id='matrix']//text/title | //*[@class='who']/span")}
    assert said == {" ".join(attack.split()) for attack in ATTACKS}


@pytest.mark.parametrize(
    ("uri", "address"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("http://example.org", "http://example.org"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("news/axis.txt", None),
        ("https:///x", None),
        ("http://[broken", None),
    ],
)
def test_only_web_addresses_become_links(uri: str, address: str | None) -> None:
    assert web_address(uri) == address


def test_what_is_left_out_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "graph.html"
    write_html(statements(), target)
    assert found(target, "//*[@id='left-out']") == []
    monkeypatch.setattr("queries.pictures.MAX_LINKS", 5)
    write_html(statements(), target)
    assert f"{len(statements()) - 5} statements" in text(found(target, "//*[@id='left-out']")[0])
    assert len(cells(target)) == 5


@pytest.mark.parametrize("missing", ["neo4j_viz", "jinja2"])
def test_a_missing_extra_is_named_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    real = importlib.import_module

    def absent(name: str, package: str | None = None) -> ModuleType:
        if name == missing:
            raise ModuleNotFoundError(name=name)
        return real(name, package)

    monkeypatch.setattr("queries.pictures.drawing.importlib.import_module", absent)
    with pytest.raises(PictureError) as caught:
        write_html(statements(), tmp_path / "graph.html")
    assert caught.value.remedy == "Run pip install 'amity[picture]'"
    assert caught.value.code == "E560"
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_draw_is_a_page_that_says_so(tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html([], target)
    assert found(target, "//iframe") == []
    assert len(found(target, "//*[@class='none']")) == 3


def test_paths_say_what_they_are_not(tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(AlliancePaths(max_hops=1, total=0), target)
    assert text(found(target, "//*[@class='about']")[0]) == "There is no path within 1 hop."
    ends = Actor("country/A", "A"), Actor("country/B", "B")
    hop = Hop(ends[0], "ALLIED_WITH", ends[1], True, "s", "asserted", 0.5, 1, "2021", "2021", None, None)
    for total, said in ((1, "1 path."), (3, "1 path, of 3."), (None, "1 path, of more.")):
        write_html(AlliancePaths([AlliancePath((hop,))], max_hops=2, total=total), target)
        assert text(found(target, "//*[@class='about']")[0]).startswith(f"{said} A path is not an alliance: ")


def test_the_extra_is_loaded_only_to_draw() -> None:
    """It is under the GPL, optional, and slow to load."""
    code = "import sys, queries.pictures; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "queries" in loaded
    assert not {"neo4j_viz", "IPython", "jinja2", "matplotlib", "neo4j"} & set(loaded)


def test_a_target_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    target = tmp_path / "absent" / "graph.html"
    with pytest.raises(PictureError, match="cannot be written") as caught:
        write_html(statements(), target)
    assert caught.value.where == str(target)
    (tmp_path / "folder.html").mkdir()
    with pytest.raises(PictureError, match="cannot be written"):
        write_html(statements(), tmp_path / "folder.html")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.html"]
