"""A clock that goes back with every look at it changes neither what is resumed nor what is found."""

import itertools
import time
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from amity.corpus.record import Record
from amity.settings import load_settings
from graph.store import Store
from tests.amity.cli.test_load import NEWS
from tests.amity.conftest import CommandLine
from tests.amity.content import content, differences

_LOOKS = itertools.count()
_NOON = datetime(2030, 1, 1, 12)  # noqa: DTZ001 - where does not matter


class Backwards(datetime):
    """A clock that goes back a day with every look at it."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        """Return a day before the last answer."""
        return (_NOON - timedelta(days=next(_LOOKS))).replace(tzinfo=tz)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a folder with three documents."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in NEWS.items():
        (folder / name).write_text(text)
    return folder


def test_load_resume_and_refresh(amity: CommandLine, store: Store, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert amity("load", news).code == 0
    wanted = content(store)
    store.clear()
    (news / "b.txt").write_bytes(b"")
    monkeypatch.setattr("amity.corpus.ledger.datetime", Backwards)
    monkeypatch.setattr("graph.store.documents.datetime", Backwards)
    looks = itertools.count()
    monkeypatch.setattr(time, "time", lambda: 2e9 - 86_400 * next(looks))
    assert amity("load", "--fail-fast", news / "pact.txt", news / "b.txt").code == 1
    assert amity("load", "--fail-fast", news).code == 1
    (news / "b.txt").unlink()
    assert amity("load", "--resume").code == 0
    assert differences(content(store), wanted) == []
    with Record(load_settings().runs_dir) as record:
        newest, before = list(record.runs())[:2]
    assert (newest.call.paths, newest.attempts, newest.state) == ((str(news),), 2, "done")
    assert newest.began < before.began
    monkeypatch.setattr("loaders.extraction.RulesExtractor.version", "0.0-test")
    assert amity("refresh").code == 0
    assert {e.extractor for s in store.statements() for e in s.evidence} == {"rules 0.0-test"}
    assert amity("load", news).code == 0
    assert {e.extractor for s in store.statements() for e in s.evidence} == {"rules 0.0-test"}
