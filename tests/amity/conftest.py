"""Fixtures of the application's tests: the command line in this process, on either store."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from amity.attempts import Extracted
from amity.cli.main import main
from amity.demo import sample_documents
from amity.extraction import extract
from amity.settings import Settings, load_settings
from graph.store import Store
from loaders.documents import Failure

if TYPE_CHECKING:
    from tests.neo4j_server import Neo4j

#: What of the environment the product reads.
VARIABLES = tuple(str(field.validation_alias) for field in Settings.model_fields.values())


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call printed, and its exit code."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class CommandLine:
    """`amity` in this process, with the environment that the fixture has set."""

    #: The same environment, for processes of their own.
    environment: dict[str, str] = field(default_factory=dict)

    def __call__(self, *arguments: str | Path, given: bytes | None = None) -> Answer:
        """Run a call."""
        load_settings.cache_clear()
        result = CliRunner().invoke(main, [str(a) for a in arguments], input=given)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Answer(result.exit_code, result.stdout, result.stderr)


@pytest.fixture
def amity_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CommandLine]:
    """Yield the command line on an embedded store of its own, which each call opens and closes."""
    yield from _command_line(monkeypatch, {"AMITY_DATA_DIR": str(tmp_path / "data")})


@pytest.fixture
def amity(
    store: Store, embedded_folder: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CommandLine]:
    """Yield the command line on the store of the test, once on each."""
    environment = {"AMITY_DATA_DIR": str(embedded_folder.parent)}
    if store.kind == "neo4j":
        server: Neo4j = request.getfixturevalue("neo4j_server")
        environment |= {"NEO4J_URI": server.uri, "NEO4J_USER": server.user, "NEO4J_PASSWORD": server.password}
    yield from _command_line(monkeypatch, environment)


@pytest.fixture(scope="session")
def sample_results() -> list[Extracted]:
    """Return the bundled documents with their statements, extracted once."""
    return [result for result in extract(sample_documents()) if not isinstance(result, Failure)]


@pytest.fixture
def filled(amity: CommandLine, store: Store, sample_results: list[Extracted]) -> CommandLine:
    """Return the command line on a store that holds the bundled documents, once on each."""
    statements = [statement for _, found in sample_results for statement in found]
    store.load(statements, [document for document, _ in sample_results])
    return amity


def _command_line(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> Iterator[CommandLine]:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    yield CommandLine(environment)
    load_settings.cache_clear()
