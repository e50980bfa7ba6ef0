"""Fetch a Neo4j server and its Browser by Maven: `python -m scripts.neo4j.fetch` prints the folder of its jars.

A second call finds the folder and does nothing.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

_POM = Path(__file__).with_name("pom.xml")


class FetchError(Exception):
    """The server cannot be had; says why and what to do."""


def default_cache() -> Path:
    """Return `$XDG_CACHE_HOME/amity/neo4j`, under `~/.cache` if the variable is not set."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "amity" / "neo4j"


def fetch(cache: Path | None = None) -> Path:
    """Return the folder of the server's jars, filled by Maven if it is not there.

    Raises:
        FetchError: Maven or Java is missing, or Maven fails.
    """
    for program, package in (("mvn", "maven"), ("java", "default-jre-headless")):
        if shutil.which(program) is None:
            raise FetchError(f"{program} is missing: install it (Debian: apt-get install {package})")
    key = hashlib.sha256(_POM.read_bytes()).hexdigest()[:12]
    target = (cache or default_cache()) / key
    if not target.exists():
        draft = target.with_name(f"{key}.{os.getpid()}")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        _copy(draft)
        _put(draft, target)
    return target


def _copy(folder: Path) -> None:
    command = [
        "mvn", "--quiet", "--batch-mode", "--file", str(_POM), "dependency:copy-dependencies",
        f"-DoutputDirectory={folder}", "-DincludeScope=runtime",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        raise FetchError(f"Maven cannot fetch Neo4j:\n{(done.stdout + done.stderr)[-2000:]}")


def _put(draft: Path, target: Path) -> None:
    try:
        draft.rename(target)
    except OSError:
        # Another process was first.
        shutil.rmtree(draft)


if __name__ == "__main__":
    try:
        print(fetch())
    except FetchError as error:
        sys.exit(str(error))
