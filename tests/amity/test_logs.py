"""Logs hide secrets."""

import logging
from collections.abc import Iterator

import pytest

from amity.logs import log_to_stderr, redact


@pytest.fixture(autouse=True)
def _silent_afterwards() -> Iterator[None]:
    yield
    for name in ("amity", "graph", "loaders", "queries"):
        part = logging.getLogger(name)
        part.handlers.clear()
        part.setLevel(logging.NOTSET)
        part.propagate = True


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ({"password": "hush"}, {"password": "***"}),
        ({"neo4j_passwd": "hush", "user": "neo4j"}, {"neo4j_passwd": "***", "user": "neo4j"}),
        ({"event": "to bolt://neo4j:hush@host:7687 now"}, {"event": "to bolt://***@host:7687 now"}),
        ({"event": "with password=hush and more"}, {"event": "with password=*** and more"}),
        ({"event": "to bolt://neo4j:h/us@h@host:7687 now"}, {"event": "to bolt://***@host:7687 now"}),
        (
            {"event": "https://host:80/@hush and https://host/a@b"},
            {"event": "https://host:80/@hush and https://host/a@b"},
        ),
        ({"event": "https://[::1]:80/@hush"}, {"event": "https://[::1]:80/@hush"}),
        ({"event": "bolt://host:7687", "count": 3}, {"event": "bolt://host:7687", "count": 3}),
    ],
)
def test_secrets_are_hidden(entry: dict[str, object], shown: dict[str, object]) -> None:
    assert redact(None, "debug", dict(entry)) == shown


def test_log_goes_to_stderr_with_traceback_and_without_secrets(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_stderr()

    def fail() -> None:
        raise ValueError("no way to bolt://neo4j:hush@host")

    try:
        fail()
    except ValueError as error:
        logging.getLogger("graph.store").warning("failed", exc_info=error)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Traceback" in captured.err
    assert "ValueError: no way to bolt://***@host" in captured.err
    assert "hush" not in captured.err


def test_asking_twice_logs_once(capsys: pytest.CaptureFixture[str]) -> None:
    log_to_stderr()
    log_to_stderr()
    logging.getLogger("loaders").info("one line")
    assert capsys.readouterr().err.count("one line") == 1
