"""Processes that extract, for the commands with `--jobs`."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any

import click


def jobs_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--jobs`."""
    option = click.option(
        "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that extract."
    )
    return option(function)


@contextmanager
def workers(jobs: int) -> Iterator[Executor | None]:
    """Yield a pool of so many processes, or None if this one is enough."""
    if jobs == 1:
        yield None
        return
    # Not by fork: the embedded store runs threads in this process, and a fork would copy their locks.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as executor:
        yield executor
