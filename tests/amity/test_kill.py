"""kill -9 in the middle of `amity load`, at any moment: loading again gives the graph of an undisturbed run."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from amity.cli.main import main
from amity.settings import load_settings
from graph.store import Store, open_store
from loaders.documents import read_document
from tests.amity.conftest import VARIABLES
from tests.amity.content import content, differences
from tests.neo4j_server import Neo4j

SAMPLES = Path(__file__).parents[2] / "amity" / "samples" / "documents"
#: More of them are tried by bench/faults.py.
MOMENTS = 3
#: What the log says when the store is open, and after each batch.
_STEPS = ("loading into", "wrote a batch")
_CODE = "from amity.cli.main import main; main(prog_name='amity')"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every paragraph of the samples as a document: several batches."""
    folder = tmp_path_factory.mktemp("corpus")
    texts = [read_document(place).text for place in sorted(SAMPLES.iterdir())]
    paragraphs = [line for text in texts for line in text.split("\n") if len(line) > 100]
    for number, paragraph in enumerate(paragraphs):
        (folder / f"{number:03}.txt").write_text(paragraph)
    return folder


def start(corpus: Path, environment: dict[str, str], *options: str) -> subprocess.Popen[str]:
    """Start a load in a process group of its own."""
    inherited = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    return subprocess.Popen(
        [sys.executable, "-c", _CODE, "load", "--verbose", *options, str(corpus)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=inherited | environment,
        start_new_session=True,
    )  # fmt: skip


def undisturbed(corpus: Path, environment: dict[str, str]) -> list[float]:
    """Load to the end and return how long each batch took."""
    with start(corpus, environment) as process:
        assert process.stderr is not None
        times = [time.monotonic() for line in process.stderr if any(step in line for step in _STEPS)]
    assert process.returncode == 0
    return [after - before for before, after in pairwise(times)]


def broken_off(corpus: Path, environment: dict[str, str], batches: int, delay: float) -> None:
    """Start a load and kill it with all its children, some time after it wrote so many batches."""
    with start(corpus, environment) as process:
        assert process.stderr is not None
        for line in process.stderr:
            batches -= any(step in line for step in _STEPS)
            if batches < 0:
                break
        time.sleep(delay)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    # On a machine that was busy before and is idle now, it may have ended first.
    assert process.returncode in (0, -signal.SIGKILL)


def resume(corpus: Path, environment: dict[str, str]) -> None:
    """Go on with a load that was killed, in this process, which has its models loaded."""
    surroundings = dict.fromkeys(VARIABLES) | environment
    again = CliRunner().invoke(main, ["load", "--resume"], env=surroundings)
    if again.exit_code == 2:
        # it came to its end before it was killed
        again = CliRunner().invoke(main, ["load", str(corpus)], env=surroundings)
    assert (again.exit_code, again.stderr) == (0, "")


def check(
    corpus: Path,
    environment: Callable[[int], dict[str, str]],
    opened: Callable[[int], Store],
    moments: int = MOMENTS,
) -> int:
    """Load undisturbed, then break off at each moment and go on, and compare; return how often it was in the middle.

    Args:
        corpus: What to load.
        environment: Gives the environment of the run of a number, with an empty store.
        opened: Opens the store of the run of a number.
        moments: How many.
    """
    took = undisturbed(corpus, environment(0))
    assert len(took) > 3
    with opened(0) as store:
        expected = content(store)
    partial = 0
    chance = random.Random(moments)  # noqa: S311 - the same moments in every run
    for number in range(1, moments + 1):
        surroundings = environment(number)
        load_settings.cache_clear()
        batch = chance.randrange(len(took))
        delay = chance.uniform(0, took[batch])
        # Between two batches, not by the clock: a busy machine is slow, and the moment is to fall into the load.
        broken_off(corpus, surroundings, batch, delay)
        with opened(number) as store:
            partial += content(store) != expected
        resume(corpus, surroundings)
        with opened(number) as store:
            assert differences(content(store), expected) == [], f"killed {delay:.3f} s after batch {batch}"
    assert partial > 0, "no moment fell into the load"
    return partial


def test_ctrl_c_is_one_line_and_the_next_load_goes_on(corpus: Path, tmp_path: Path) -> None:
    environment = {"AMITY_DATA_DIR": str(tmp_path)}
    with start(corpus, environment, "--table") as process:
        assert process.stderr is not None
        while "wrote a batch" not in process.stderr.readline():
            pass
        process.send_signal(signal.SIGINT)
        lines = process.stderr.read().splitlines()
    assert process.returncode == 130
    assert lines[-1] == "Stopped. What is written is whole; `amity load --resume` goes on from there."
    assert not [line for line in lines if "Traceback" in line]
    with open_store(folder=tmp_path / "store") as store:
        assert 0 < store.counts()["documents"] < len(list(corpus.iterdir()))


@pytest.mark.timeout(900)
def test_embedded(corpus: Path, tmp_path: Path) -> None:
    def opened(number: int) -> Store:
        return open_store(folder=tmp_path / str(number) / "store")

    check(corpus, lambda number: {"AMITY_DATA_DIR": str(tmp_path / str(number))}, opened)


@pytest.mark.timeout(900)
def test_neo4j(corpus: Path, tmp_path: Path, neo4j_server: Neo4j, neo4j_session: Store) -> None:
    def environment(_: int) -> dict[str, str]:
        neo4j_session.clear()
        return {
            "AMITY_DATA_DIR": str(tmp_path),
            "NEO4J_URI": neo4j_server.uri,
            "NEO4J_USER": neo4j_server.user,
            "NEO4J_PASSWORD": neo4j_server.password,
        }

    def opened(_: int) -> Store:
        return open_store(neo4j_server.uri, user=neo4j_server.user, password=neo4j_server.password)

    check(corpus, environment, opened)
