"""`amity browser`: the pack, written and served."""

import json
import os
import re
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.request import urlopen

import pytest

from graph.export.browser_style import browser_style
from tests.amity.conftest import CommandLine

CODE = "from amity.cli.main import main; main(['browser', '--serve', '--port', '0'], prog_name='amity')"
PRESET = """// Everybody
// description: All names.
// columns: name
MATCH (e:Entity) RETURN e.name AS name ORDER BY name LIMIT $limit
"""


def test_it_writes_the_pack_and_says_where(amity_alone: CommandLine, tmp_path: Path) -> None:
    answer = amity_alone("browser", "-o", tmp_path / "pack")
    assert (answer.code, answer.err) == (0, "")
    assert json.loads(answer.out) == {
        "style": str(tmp_path / "pack/style.grass"),
        "favourites": str(tmp_path / "pack/favourites.zip"),
        "guide": str(tmp_path / "pack/guide.html"),
    }
    assert (tmp_path / "pack/style.grass").read_text() == browser_style()
    assert "Partners of an actor" in (tmp_path / "pack/guide.html").read_text()
    assert not (tmp_path / "data/store").exists()


def test_without_a_folder_it_writes_into_the_data_folder(amity_alone: CommandLine, tmp_path: Path) -> None:
    answer = amity_alone("--table", "browser")
    assert [line.split() for line in answer.out.splitlines()] == [
        [name, str(tmp_path / "data/output/browser" / file)]
        for name, file in (("style", "style.grass"), ("favourites", "favourites.zip"), ("guide", "guide.html"))
    ]


def test_presets_of_ones_own_are_in_it(amity_alone: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "data/presets").mkdir(parents=True)
    (tmp_path / "data/presets/everybody.cypher").write_text(PRESET)
    amity_alone("browser", "-o", tmp_path)
    assert "<h4>Everybody</h4>" in (tmp_path / "guide.html").read_text()
    with zipfile.ZipFile(tmp_path / "favourites.zip") as zipped:
        assert any(name.endswith("/everybody.cypher") for name in zipped.namelist())


def test_lines_are_as_wide_as_the_store_has_documents(filled: CommandLine, tmp_path: Path) -> None:
    plain, measured = tmp_path / "plain", tmp_path / "measured"
    filled("browser", "-o", plain)
    assert filled("browser", "--by-documents", "-o", measured).code == 0
    widths = set(re.findall(r"shaft-width: ([\d.]+)px", (measured / "style.grass").read_text()))
    assert len(widths) > 3
    assert (plain / "style.grass").read_text() == browser_style()


def test_it_is_served_until_it_is_told_to_end(amity_alone: CommandLine) -> None:
    environment = {**os.environ, **amity_alone.environment}
    with subprocess.Popen(
        [sys.executable, "-c", CODE], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stderr.readline().startswith("Run the first two in Neo4j Browser.")
        shown = json.loads("".join(process.stdout.readline() for _ in range(5)))
        verb, address = shown["style"].split()
        with urlopen(address) as response:  # noqa: S310 - an address of this machine
            assert (verb, response.read().decode()) == (":style", browser_style())
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "The server has stopped.\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--serve", "-o", "pack"], 2, "either --out or --serve"),
        (["--port", "70000"], 2, "--port"),
        (["-o", "/proc/nowhere"], 1, "[E601]"),
        (["--by-documents", "--store", "bolt://127.0.0.1:1"], 1, "[E401]"),
    ],
)
def test_what_cannot_be_is_said(amity_alone: CommandLine, arguments: list[str], code: int, said: str) -> None:
    answer = amity_alone("browser", *arguments)
    assert answer.code == code
    assert said in answer.err
