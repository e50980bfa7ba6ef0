"""`amity view` on both stores."""

import json
from pathlib import Path

import pytest
from lxml import html

from tests.amity.conftest import CommandLine


def titles(path: Path) -> list[str]:
    return [str(title) for title in html.parse(path).xpath("//h1/text()")]


def rows(path: Path) -> list[list[str]]:
    found = html.parse(path).xpath("//table[@id='statements']/tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row] for row in found]


def test_the_map_of_cooperation_is_drawn_unless_told_otherwise(filled: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "map.html"
    answer = filled("view", "-o", target)
    assert (answer.code, answer.err) == (0, "")
    assert json.loads(answer.out) == {"picture": str(target)}
    assert titles(target) == ["The map of cooperation"]
    # All of it, not only the rows that a preset's table has.
    assert len(rows(target)) > 100
    assert all(row[-1] for row in rows(target))


def test_a_preset_with_rows_alone_is_drawn_by_what_they_are_about(filled: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "x.html"
    assert filled("view", "evidence/single-source", "-o", target, "--since", "2023").code == 0
    shown = json.loads(filled("query", "run", "single-source", "--since", "2023").out)
    pairs = {frozenset((row["subject"], row["object"])) for row in shown}
    assert shown
    assert {frozenset((row[0], row[2])) for row in rows(target)} == pairs
    assert len(html.parse(target).xpath("//table[@id='rows']/tbody/tr")) == len(shown)


def test_partners_of_an_actor_are_drawn(filled: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "x.html"
    assert filled("view", "partners", "-p", "actor=Moscow", "-o", target).code == 0
    assert all("Russia" in (row[0], row[2]) for row in rows(target))
    asked = html.parse(target).xpath("//span[@class='asked']/text()")
    assert asked == ["actor: Moscow"]


def test_a_path_is_drawn(filled: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "x.html"
    assert filled("view", "--path", "Manila", "London", "--min-belief", "0.3", "-o", target).code == 0
    assert titles(target) == ["From Manila to London"]
    about = html.parse(target).xpath("string(//p[@class='about'])")
    assert "A path is not an alliance" in about
    assert {"Philippines", "United Kingdom"} <= {name for row in rows(target) for name in (row[0], row[2])}


@pytest.mark.parametrize("form", ["png", "svg"])
def test_images_are_of_matrix_and_timeline(filled: CommandLine, tmp_path: Path, form: str) -> None:
    answer = filled("view", "conflict-map", "--format", form, "-o", tmp_path / f"map.{form}")
    wanted = [str(tmp_path / f"map-{kind}.{form}") for kind in ("matrix", "timeline")]
    assert json.loads(answer.out) == {"pictures": wanted}
    assert sorted(str(path) for path in tmp_path.iterdir() if path.suffix == f".{form}") == wanted
    plain = filled("--table", "view", "conflict-map", "--format", form, "-o", tmp_path / f"map.{form}")
    assert plain.out.splitlines() == wanted


def test_pictures_go_into_the_data_folder_unless_told_otherwise(filled: CommandLine) -> None:
    written = json.loads(filled("view", "--path", "Manila", "London").out)["picture"]
    assert written.startswith(filled.environment["AMITY_DATA_DIR"])
    assert Path(written).name == "path.html"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["partners", "--actor", "Japan"], "Give one of a preset, --actor and --path"),
        (["--actor", "Japan", "--path", "Manila", "London"], "Give one of a preset, --actor and --path"),
        (["--path", "Manila", "London", "--since", "2023"], "--path does not go with since"),
        (["--path", "Manila", "Philippines"], "[E508]"),
        (["partners"], "[E504] partners needs actor"),
        (["partner"], "[E501]"),
        (["--format", "gif"], "'gif' is not one of"),
    ],
)
def test_a_call_that_is_wrong_is_refused(amity: CommandLine, arguments: list[str], message: str) -> None:
    answer = amity("view", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
