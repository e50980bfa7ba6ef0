"""Addresses on the command line."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.triples import loads
from tests.amity.conftest import CommandLine
from tests.loaders.documents import samples
from tests.loaders.documents.web.site import Site, page, serving


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Yield a server whose pages may be asked for at once."""
    monkeypatch.setenv("AMITY_ALLOW_PRIVATE_ADDRESSES", "1")
    monkeypatch.setenv("AMITY_FETCH_DELAY", "0")
    monkeypatch.setenv("AMITY_FETCH_TRIES", "1")
    with serving({"/a": page(samples.page())}) as found:
        yield found


def test_extract_fetches_what_it_is_given(amity_alone: CommandLine, site: Site) -> None:
    answer = amity_alone("extract", site.url("/gone"), site.url("/a"))
    assert answer.code == 1
    assert answer.err.startswith(f"Error: [E215] {site.url('/gone')}: there is no such page (status 404). Check")
    found = list(loads(answer.out.splitlines()))
    assert {evidence.uri for statement in found for evidence in statement.evidence} == {site.url("/a")}


def test_load_fetches_too_and_a_dry_run_does_not(amity_alone: CommandLine, site: Site) -> None:
    article = {"title": samples.TITLE, "text": " ".join(samples.PARAGRAPHS)}
    site.pages["/a.jsonl"] = page(json.dumps(article).encode(), "text/plain")
    assert amity_alone("load", "--dry-run", site.url("/a")).code == 0
    assert site.asked == []
    assert amity_alone("load", site.url("/a.jsonl")).code == 0
    assert site.url("/a.jsonl#1") in amity_alone("status", "--documents").out


def test_private_addresses_need_a_setting(
    amity_alone: CommandLine, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AMITY_ALLOW_PRIVATE_ADDRESSES")
    answer = amity_alone("extract", site.url("/a"))
    assert (answer.code, answer.out, site.asked) == (1, "", [])
    assert "[E214]" in answer.err
    assert "set AMITY_ALLOW_PRIVATE_ADDRESSES=1" in answer.err


def test_fetching_can_be_switched_off(amity_alone: CommandLine, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMITY_FETCH", "0")
    answer = amity_alone("extract", site.url("/a"))
    assert (answer.code, site.asked) == (1, [])
    assert "unset AMITY_FETCH" in answer.err


def test_a_password_in_an_address_reaches_neither_messages_nor_the_record(amity_alone: CommandLine) -> None:
    for call in (("load",), ("extract",), ("runs", "--json")):
        urls = () if call[0] == "runs" else ("http://ann:hush-hush@127.0.0.1/a",)
        answer = amity_alone(*call, *urls)
        assert "hush-hush" not in answer.out + answer.err


def test_pages_that_cannot_be_had_are_set_aside_whatever_their_address(
    amity_alone: CommandLine, site: Site, tmp_path: Path
) -> None:
    gone = [site.url(f"/{'a' * 3_000}"), site.url("/../../gone?b=%2e%2e/c")]
    answer = amity_alone("load", *gone, site.url("/a"), "--set-aside", tmp_path / "failed")
    assert answer.code == 1
    reasons = [json.loads(line) for line in (tmp_path / "failed" / "reasons.jsonl").read_text().splitlines()]
    assert [(r["code"], r["file"]) for r in reasons] == [("E215", None)] * 2
    assert json.loads(answer.out)["documents"] == 1
