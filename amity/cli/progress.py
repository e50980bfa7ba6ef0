"""Progress of long work on stderr: how much, how fast, how much longer. Silent where stderr is no terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(what: str, total: int | None) -> Iterator[Callable[[str], None]]:
    """Show a bar while the block runs.

    Args:
        what: What is being done, as a participle: "Loading".
        total: How many steps there are, if known.

    Yields:
        Call it with the name of each step that is done.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from amity.cli.bar import bar

    with bar() as shown:
        task = shown.add_task(what, total=total, name="")
        yield lambda name: shown.update(task, advance=1, name=name[-50:])
