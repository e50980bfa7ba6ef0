"""`amity load` on both stores."""

import json
from pathlib import Path

import pytest

from graph.store import Store
from tests.amity.conftest import Answer, CommandLine

NEWS = {
    "axis.txt": "Russia and China held joint naval exercises in the Pacific in July 2023.",
    "pact.txt": "France and Germany signed a defence agreement in January 2019. Japan condemned North Korea.",
    "recipe.txt": "Whisk the eggs with the sugar. Fold in the flour and bake for half an hour.",
}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a folder with three documents, one of them without any actor."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in NEWS.items():
        (folder / name).write_text(text)
    return folder


def dyads(store: Store) -> set[tuple[str, str, str, str]]:
    """Return subject, relation, object and document of all evidence."""
    return {(s.subject.id, s.relation, s.object.id, Path(e.uri).name) for s in store.statements() for e in s.evidence}


def numbers(answer: Answer) -> dict[str, int]:
    """Return the counts that a load reports."""
    counts: dict[str, int] = json.loads(answer.out)
    return counts


def test_a_folder_goes_into_the_graph(amity: CommandLine, store: Store, news: Path) -> None:
    answer = amity("load", news)
    assert (answer.code, answer.err) == (0, "")
    assert ("country/CHN", "COOPERATES_WITH", "country/RUS", "axis.txt") in dyads(store)
    assert ("country/JPN", "ACCUSES", "country/PRK", "pact.txt") in dyads(store)
    assert {name: count for name, count in numbers(answer).items() if name.endswith("_in_graph")} == {
        f"{name}_in_graph": count for name, count in store.counts().items()
    }
    assert numbers(answer)["documents"] == 3


def test_texts_are_stored_with_the_offsets_of_their_evidence(amity: CommandLine, store: Store, news: Path) -> None:
    amity("load", news)
    places = [e for s in store.statements() for e in s.evidence]
    assert places
    for place in places:
        text = store.text(place.document)
        assert text is not None
        assert text[place.start : place.end] == place.sentence


def test_loading_again_changes_nothing(amity: CommandLine, store: Store, news: Path) -> None:
    amity("load", news)
    before = set(store.statements())
    answer = amity("load", news)
    assert answer.code == 0
    assert (numbers(answer)["unchanged"], numbers(answer)["documents"], numbers(answer)["statements"]) == (3, 0, 0)
    assert set(store.statements()) == before


def test_again_extracts_anew_and_gives_the_same(amity: CommandLine, store: Store, news: Path) -> None:
    amity("load", news)
    before = set(store.statements())
    assert numbers(amity("load", "--again", news))["documents"] == 3
    assert set(store.statements()) == before


def test_a_load_in_parts_gives_the_graph_of_the_whole(amity: CommandLine, store: Store, news: Path) -> None:
    amity("load", news)
    whole = set(store.statements())
    store.clear()
    for name in reversed(NEWS):
        amity("load", news / name)
    assert set(store.statements()) == whole


def test_the_same_text_in_two_files_is_one_document(amity: CommandLine, store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS["axis.txt"])
    (tmp_path / "b.txt").write_text(NEWS["axis.txt"])
    assert numbers(amity("load", tmp_path / "a.txt", tmp_path / "b.txt"))["documents"] == 1
    assert [Path(d.uri).name for d in store.documents()] == ["a.txt"]


def test_an_edited_document_is_a_new_one_and_the_old_one_stays(amity: CommandLine, store: Store, news: Path) -> None:
    amity("load", news / "pact.txt")
    (news / "pact.txt").write_text("France and Germany signed a defence agreement in January 2019.")
    amity("load", news / "pact.txt")
    assert store.counts()["documents"] == 2


def test_another_version_of_the_extractor_replaces_what_the_first_found(
    amity: CommandLine, store: Store, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    amity("load", news)
    monkeypatch.setattr("loaders.extraction.RulesExtractor.version", "0.0-test")
    answer = amity("load", news)
    assert (numbers(answer)["documents"], numbers(answer)["unchanged"]) == (3, 0)
    assert {e.extractor for s in store.statements() for e in s.evidence} == {"rules 0.0-test"}


def test_what_cannot_be_read_is_set_aside(amity: CommandLine, store: Store, news: Path) -> None:
    (news / "b.bin").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40)
    (news / "empty.txt").write_bytes(b"")
    answer = amity("load", news, news / "missing.txt")
    assert answer.code == 1
    assert sorted(line.split()[1] for line in answer.err.splitlines()) == ["[E201]", "[E204]", "[E206]"]
    assert (numbers(answer)["documents"], numbers(answer)["failed"]) == (3, 3)
    assert store.counts()["documents"] == 3


def test_a_document_beyond_the_limit_is_refused_whole(
    amity: CommandLine, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "large.txt"
    place.write_text("Japan condemned North Korea. " * 1_800_000)
    answer = amity("load", place)
    assert answer.code == 1
    assert answer.err.startswith(f"Error: [E203] {place}: it has more than 20,000,000 bytes")
    assert store.counts() == dict.fromkeys(store.counts(), 0)
    monkeypatch.setenv("AMITY_MAX_DOCUMENT_BYTES", "10")
    assert "it has more than 10 bytes" in amity("load", place).err


def test_a_document_without_any_actor_is_stored_without_statements(
    amity: CommandLine, store: Store, news: Path
) -> None:
    answer = amity("load", news / "recipe.txt")
    assert (answer.code, answer.err) == (0, "")
    assert store.counts() == {"entities": 0, "statements": 0, "evidence": 0, "documents": 1}


def test_standard_input_is_a_document(amity: CommandLine, store: Store) -> None:
    assert amity("load", "-", given=NEWS["axis.txt"].encode()).code == 0
    assert ("country/CHN", "COOPERATES_WITH", "country/RUS", "-") in dyads(store)


def test_a_triples_file_gives_the_graph_of_its_documents(
    amity: CommandLine, store: Store, news: Path, tmp_path: Path
) -> None:
    triples = tmp_path / "news.jsonl"
    assert amity("extract", news, "-o", triples).code == 0
    assert amity("load", triples).code == 0
    from_triples = set(store.statements())
    store.clear()
    amity("load", news)
    assert from_triples == set(store.statements())


def test_documents_add_their_texts_to_what_triples_brought(
    amity: CommandLine, store: Store, news: Path, tmp_path: Path
) -> None:
    triples = tmp_path / "news.jsonl"
    amity("extract", news, "-o", triples)
    amity("load", triples)
    assert {d.text_sha256 for d in store.documents()} == {None}
    amity("load", news)
    assert None not in {d.text_sha256 for d in store.documents()}


def test_a_broken_triples_file_is_refused_whole(amity: CommandLine, store: Store, news: Path, tmp_path: Path) -> None:
    triples = tmp_path / "news.jsonl"
    amity("extract", news, "-o", triples)
    with triples.open("ab") as stream:
        stream.write(b'{"subject": "Russia"}\n')
    answer = amity("load", triples)
    assert answer.code == 1
    assert answer.err.startswith(f"Error: [E151] {triples}:{len(triples.read_bytes().splitlines())}:")
    assert store.counts()["statements"] == 0


def test_a_missing_triples_file_is_one_line(amity: CommandLine, tmp_path: Path) -> None:
    answer = amity("load", tmp_path / "no.jsonl")
    assert answer.code == 1
    assert answer.err.startswith(f"Error: [E201] {tmp_path / 'no.jsonl'}: there is no such file")


def test_several_processes_give_the_same_graph(amity: CommandLine, store: Store, news: Path) -> None:
    amity("load", news)
    alone = set(store.statements())
    store.clear()
    assert amity("load", "--jobs", "2", news).code == 0
    assert set(store.statements()) == alone


def test_a_dry_run_counts_and_writes_nothing(amity: CommandLine, store: Store, news: Path) -> None:
    found = numbers(amity("load", "--dry-run", news))
    assert (found["sources"], found["sampled"], found["documents"]) == (3, 3, 3)
    assert found["statements"] > 0
    assert store.counts()["documents"] == 0


def test_what_was_published_before_is_passed_over(amity: CommandLine, store: Store, news: Path) -> None:
    (news / "old.html").write_text(
        "<html><head><title>Old</title><meta name='date' content='1999-05-01'></head>"
        "<body><article><p>France and Germany signed a defence agreement in Paris.</p></article></body></html>"
    )
    found = numbers(amity("load", "--since", "2000", news))
    assert (found["documents"], found["earlier"]) == (3, 1)
    assert all(d.published is None for d in store.documents())


def test_what_fails_is_kept_with_its_reason(amity: CommandLine, news: Path, tmp_path: Path) -> None:
    (news / "empty.txt").write_bytes(b"")
    assert amity("load", "--set-aside", tmp_path / "aside", news).code == 1
    (line,) = (tmp_path / "aside" / "reasons.jsonl").read_text().splitlines()
    assert json.loads(line)["code"] == "E206"
    assert (tmp_path / "aside" / json.loads(line)["file"]).read_bytes() == b""


def test_fail_fast_ends_at_the_first_failure_and_resume_goes_on(amity: CommandLine, store: Store, news: Path) -> None:
    (news / "a.txt").write_bytes(b"")
    answer = amity("load", "--fail-fast", news)
    assert answer.code == 1
    (line,) = answer.err.splitlines()
    assert line.startswith(f"Error: [E206] {news / 'a.txt'}")
    (news / "a.txt").unlink()
    answer = amity("load", "--resume")
    assert (answer.code, numbers(answer)["documents"] + numbers(answer)["unchanged"]) == (0, 3)
    assert store.counts()["documents"] == 3
    shown = json.loads(amity("runs", "show", str(numbers(answer)["run"])).out)
    assert (shown["attempts"], shown["state"], shown["documents"]) == (2, "done", {"failed": 1, "written": 3})


def test_there_is_nothing_to_resume(amity_alone: CommandLine) -> None:
    answer = amity_alone("load", "--resume")
    assert (answer.code, answer.err.split()[1]) == (2, "[E801]")
    assert amity_alone("load").code == 2


def test_nothing_is_written_where_the_call_is_made(
    amity: CommandLine, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert amity("load", news).code == 0
    assert list(elsewhere.iterdir()) == []
