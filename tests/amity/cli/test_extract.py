"""`amity extract`, and what it says of documents that it cannot read."""

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from amity.cli.main import main
from graph.triples import loads

#: With letters outside ASCII, so that a wrong encoding shows.
TEXT = "France and Türkiye signed a defence agreement in São Paulo. Japan condemned North Korea's missile test."


def run(*arguments: str, given: bytes | None = None) -> tuple[int, str, str]:
    """Run the command line in this process and return exit code, stdout and stderr."""
    result = CliRunner().invoke(main, ["extract", *arguments], input=given)
    return result.exit_code, result.stdout, result.stderr


def relations(triples: str) -> set[tuple[str, str, str]]:
    """Return subject, relation and object of every line."""
    return {(s.subject.id, s.relation, s.object.id) for s in loads(triples.splitlines())}


def test_a_file_gives_one_statement_a_line_with_its_sentence(tmp_path: Path) -> None:
    place = tmp_path / "news.txt"
    place.write_text(TEXT)
    code, out, err = run(str(place))
    assert (code, err) == (0, "")
    assert ("country/JPN", "ACCUSES", "country/PRK") in relations(out)
    for line in out.splitlines():
        for evidence in json.loads(line)["evidence"]:
            assert evidence["uri"] == str(place)
            assert TEXT[evidence["start"] : evidence["end"]] == evidence["sentence"]


def test_standard_input_gives_the_same_statements(tmp_path: Path) -> None:
    place = tmp_path / "news.txt"
    place.write_text(TEXT)
    assert relations(run("-", given=TEXT.encode())[1]) == relations(run(str(place))[1]) != set()


def test_output_goes_to_a_file_when_asked(tmp_path: Path) -> None:
    place, target = tmp_path / "news.txt", tmp_path / "news.jsonl"
    place.write_text(TEXT)
    assert run(str(place), "-o", str(target)) == (0, "", "")
    assert target.read_text() == run(str(place))[1]


def test_the_date_of_the_call_dates_the_statements(tmp_path: Path) -> None:
    place = tmp_path / "news.txt"
    place.write_text("Japan condemned North Korea's missile test on Tuesday.")
    dates = {json.loads(line)["date"] for line in run("--date", "2022-09-01", str(place))[1].splitlines()}
    assert dates
    assert all(date is None or date.startswith("2022-08") for date in dates)


def test_a_folder_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Japan condemned North Korea.")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.md").write_text("# News\n\nChina condemned Japan.")
    found = relations(run(str(tmp_path))[1])
    assert {("country/JPN", "ACCUSES", "country/PRK"), ("country/CHN", "ACCUSES", "country/JPN")} <= found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_the_encoding_is_told_from_the_bytes(tmp_path: Path, encoding: str) -> None:
    place = tmp_path / "news.txt"
    place.write_bytes(TEXT.encode(encoding))
    code, out, _ = run(str(place))
    assert code == 0
    sentences = {e["sentence"] for line in out.splitlines() for e in json.loads(line)["evidence"]}
    assert TEXT.split(" Japan", maxsplit=1)[0] in sentences


def _missing(_: Path) -> None:
    """Make nothing."""


def _empty_folder(place: Path) -> None:
    place.mkdir()


def _binary(place: Path) -> None:
    place.write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40)


def _empty(place: Path) -> None:
    place.write_bytes(b"")


def _blank(place: Path) -> None:
    place.write_bytes(b" \n\t\n")


def _huge(place: Path) -> None:
    place.write_text("Japan condemned North Korea. " * 1_800_000)


BAD: list[tuple[Callable[[Path], None], str, str]] = [
    (_missing, "E201", "there is no such file"),
    (_empty_folder, "E201", "the folder holds no documents"),
    (_binary, "E204", "it is"),
    (_empty, "E206", "it is empty"),
    (_blank, "E206", "it is empty"),
    (_huge, "E203", "it has more than 20,000,000 bytes"),
]


@pytest.mark.parametrize(("make", "code", "what"), BAD, ids=[make.__name__[1:] for make, _, _ in BAD])
def test_a_document_that_cannot_be_read_is_one_line_and_the_rest_goes_on(
    tmp_path: Path, make: Callable[[Path], None], code: str, what: str
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad"
    good.write_text("Japan condemned North Korea.")
    make(bad)
    exit_code, out, err = run(str(bad), str(good))
    assert exit_code == 1
    assert err.count("\n") == 1
    assert err.startswith(f"Error: [{code}] {bad}: {what}")
    assert relations(out) == {("country/JPN", "ACCUSES", "country/PRK")}


def test_broken_utf_8_is_read_or_refused_but_never_guessed_silently(tmp_path: Path) -> None:
    place = tmp_path / "news.txt"
    place.write_bytes(b"Japan condemned North Korea. \xff\xfe\x80 \xc3( The end.")
    code, out, err = run(str(place))
    assert (code, relations(out)) in [(0, {("country/JPN", "ACCUSES", "country/PRK")}), (1, set())]
    assert code == 0 or err.startswith(f"Error: [E205] {place}")


def test_a_document_without_actors_is_no_failure(tmp_path: Path) -> None:
    place = tmp_path / "recipe.txt"
    place.write_text("Whisk the eggs with the sugar. Fold in the flour and bake for half an hour.")
    assert run(str(place)) == (0, "", "")


def test_no_path_is_a_usage_error() -> None:
    code, out, err = run()
    assert (code, out) == (2, "")
    assert "PATH" in err


def test_a_bad_date_is_a_usage_error(tmp_path: Path) -> None:
    code, _, err = run("--date", "yesterday", str(tmp_path))
    assert code == 2
    assert "2022-09-01" in err


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT} {number}.")
    code = "from amity.cli.main import main; main(prog_name='amity')"
    call = f'{sys.executable} -c "{code}" extract {tmp_path} | head -n 1'
    done = subprocess.run(["bash", "-o", "pipefail", "-c", call], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(relations(done.stdout)) == 1


def test_nothing_is_written_where_the_call_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("-", given=TEXT.encode())[0] == 0
    assert list(tmp_path.iterdir()) == []


def test_output_is_utf_8_whatever_the_locale() -> None:
    lines = io.StringIO(run("-", given="Türkiye condemned Russia.".encode())[1])
    assert any("Türkiye" in line for line in lines)


def test_explain_is_json_lines_in_a_pipe_and_text_when_asked(tmp_path: Path) -> None:
    place = tmp_path / "news.txt"
    place.write_text(TEXT)
    code, out, err = run("--explain", str(place))
    assert (code, err) == (0, "")
    (first, *_) = json.loads(out)["sentences"]
    assert first["stated"][0]["pattern"]
    shown = CliRunner().invoke(main, ["extract", "--explain", "--table", str(place)]).stdout
    assert "  + " in shown
    assert "country/JPN" in shown


def test_an_explanation_drives_no_terminal_and_each_json_line_is_a_document(tmp_path: Path) -> None:
    evil, plain = tmp_path / "evil.txt", tmp_path / "plain.txt"
    evil.write_text("Japan condemned\x1b]0;owned\x07 North Korea\x1b[2J\x9b31m.")
    plain.write_text(TEXT)
    shown = CliRunner().invoke(main, ["extract", "--explain", "--table", str(evil)]).stdout
    assert "country/JPN" in shown
    assert not {"\x1b", "\x07", "\x9b"} & set(shown)
    lines = run("--explain", "--json", str(evil), str(plain))[1].splitlines()
    assert [json.loads(line)["document"] for line in lines] == [str(evil), str(plain)]
    decision = json.loads(lines[1])["sentences"][1]["stated"][0]
    assert (decision["polarity"], decision["subjects"][0]["role"]) == ("positive", "subj")
    assert decision["factors"]


def test_an_explanation_is_a_page_when_asked_and_a_broken_document_stops_no_other(tmp_path: Path) -> None:
    place, target = tmp_path / "news.txt", tmp_path / "why.html"
    place.write_text(TEXT)
    code, _, err = run("--explain", "--html", str(tmp_path / "none.txt"), str(place), "-o", str(target))
    assert code == 1
    assert err.startswith("Error: [E201]")
    assert target.read_text().count("<section>") == 2


def test_processes_write_what_one_writes(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT} Paragraph {number} is about something else.")
    (tmp_path / "broken.txt").write_text("")
    alone, together = run(str(tmp_path)), run(str(tmp_path), "--jobs", "2")
    assert alone == together
    assert alone[0] == 1
    assert len({e.uri for s in loads(alone[1].splitlines()) for e in s.evidence}) == 3


def test_archives_and_tables_are_taken_apart(tmp_path: Path) -> None:
    place = tmp_path / "news.zip"
    with zipfile.ZipFile(place, "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("b.csv", f"kopf,inhalt\nPact,{TEXT}\n")
        archive.writestr("c.png", b"\x89PNG\r\n\x1a\n")
    code, out, err = run(str(place), "--columns", "title=kopf,text=inhalt")
    uris = {e["uri"] for line in out.splitlines() for e in json.loads(line)["evidence"]}
    assert uris == {f"{place}!a.txt", f"{place}!b.csv#1"}
    assert (code, err) == (
        1,
        f"Error: [E204] {place}!c.png: it is a picture. Leave it out, or give the text that it shows.\n",
    )


def test_columns_that_are_none_are_an_error_of_the_call() -> None:
    for given, expected in (
        ("titel=a", "Did you mean 'title'?"),
        ("title", "is not FIELD=COLUMN"),
        ("x=a", "There are title"),
    ):
        code, _, err = run("a.csv", "--columns", given)
        assert code == 2
        assert expected in " ".join(err.replace("│", " ").split())
