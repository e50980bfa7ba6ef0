"""Kill a load at random moments, on both stores, and go on each time: `python -m bench.faults [--moments N]`.

The test suite does the same at three moments. With `--disk`, as root, the embedded store is also put on a small file
system that fills up; the test suite takes a limit of file size for that.
"""

import subprocess
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store import Store, open_store
from loaders.documents import read_document
from scripts.neo4j.server import Neo4jServer
from tests.amity.content import differences
from tests.amity.faults.place import Place, corpus
from tests.amity.test_kill import SAMPLES, check


def paragraphs(folder: Path) -> Path:
    """Write every paragraph of the samples as a document."""
    folder.mkdir()
    texts = [read_document(place).text for place in sorted(SAMPLES.iterdir())]
    for number, line in enumerate(line for text in texts for line in text.split("\n") if len(line) > 100):
        (folder / f"{number:03}.txt").write_text(line)
    return folder


def embedded(scratch: Path, moments: int) -> int:
    """Break off loads into new embedded stores; return how many kills fell into the middle."""

    def opened(number: int) -> Store:
        return open_store(folder=scratch / str(number) / "store")

    given = paragraphs(scratch / "corpus")
    return check(given, lambda n: {"AMITY_DATA_DIR": str(scratch / str(n))}, opened, moments)


def neo4j(scratch: Path, moments: int) -> int:
    """Do the same with a server."""
    server = Neo4jServer(scratch / "server")
    server.start()
    login = {"NEO4J_URI": server.uri, "NEO4J_USER": server.user, "NEO4J_PASSWORD": server.password}

    def opened(_: int) -> Store:
        return open_store(server.uri, user=server.user, password=server.password)

    def environment(number: int) -> dict[str, str]:
        with opened(number) as store:
            store.clear()
        return {"AMITY_DATA_DIR": str(scratch / "data"), **login}

    try:
        return check(paragraphs(scratch / "corpus"), environment, opened, moments)
    finally:
        server.stop()


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a file system in memory."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "amity", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def disk(scratch: Path) -> None:
    """Fill the disk of an embedded store, make space, and go on."""
    given = corpus(scratch / "corpus", range(3000))
    with small_disk(scratch / "disk", "14m") as folder:
        place = Place(folder)
        code, _, err = place.call("load", given)
        show("full disk", f"exit code {code}: {err.splitlines()[-1]}")
        with place.opened() as store:
            show("full disk: documents that are whole", str(store.counts()["documents"]))
        subprocess.run(["mount", "-o", "remount,size=400m", str(folder)], check=True)
        code, _, err = place.call("load", "--resume")
        found = place.taken()
        wrong = differences(found, Place(scratch / "whole").undisturbed(given))
        show("full disk: after there was space", f"exit code {code}, {len(wrong)} differences")


def show(what: str, value: str) -> None:
    """Print a line."""
    print(f"{what:<50} {value}", flush=True)


def main() -> None:
    """Measure."""
    parser = ArgumentParser(description="Kill loads and go on.")
    parser.add_argument("--moments", type=int, default=25)
    parser.add_argument("--store", choices=("embedded", "neo4j"), help="one of them alone")
    parser.add_argument("--disk", action="store_true", help="mount a small file system and fill it (as root)")
    options = parser.parse_args()
    for name, work in (("embedded", embedded), ("neo4j", neo4j)):
        if options.store in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                partial = work(Path(folder), options.moments)
            show(name, f"{options.moments} kills, {partial} in the middle, each graph the same after going on")
    if options.disk:
        with tempfile.TemporaryDirectory() as folder:
            disk(Path(folder))


if __name__ == "__main__":
    main()
