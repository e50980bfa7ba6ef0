"""Processes that extract, for the commands with `--jobs`."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from amity.corpus.crew import Crew


def jobs_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--jobs`."""
    option = click.option(
        "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that extract."
    )
    return option(function)


def crew_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--jobs` and `--dask`."""
    dask = click.option(
        "--dask", metavar="ADDRESS", help="Scheduler of a Dask cluster that extracts, such as tcp://host:8786."
    )
    return jobs_option(dask(function))


@contextmanager
def crew(jobs: int, dask: str | None = None) -> Iterator["Crew"]:
    """Yield those who extract: this process, so many processes, or a cluster.

    Raises:
        ClusterError: The cluster cannot be reached or used.
    """
    made = _crew(jobs, dask)
    try:
        yield made
    except BaseException:
        made.close(now=True)
        raise
    made.close()


def _crew(jobs: int, dask: str | None) -> "Crew":
    if dask is not None:
        from amity import RulesExtractor
        from amity.corpus.cluster import Cluster

        # A lost worker is no news to whoever asked for a graph: the run's record counts them.
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        cluster = Cluster(dask)
        cluster.check(RulesExtractor)
        return cluster
    if jobs == 1:
        from amity.corpus.crew import Here

        return Here()
    from amity.corpus.pool import Pool

    return Pool(jobs)
