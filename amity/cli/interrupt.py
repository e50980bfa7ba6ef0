"""Ctrl-C, which is not forgotten wherever in a library it arrives.

Python raises it at whatever runs just then. A library may be cleaning up, and report a broken connection instead, or
drop it in a finalizer, where Python ignores every exception. So that it was asked is kept, and long work looks there.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_ASKED = threading.Event()


@contextmanager
def interruptible() -> Iterator[None]:
    """Keep that Ctrl-C was pressed while the block runs; outside the main thread Python does not deliver it."""
    _ASKED.clear()
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, _ask)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.default_int_handler)


def was_asked() -> bool:
    """Return True if Ctrl-C was pressed in the block."""
    return _ASKED.is_set()


def stop_if_asked() -> None:
    """Stop if Ctrl-C was pressed, for long work to call between its steps.

    Raises:
        KeyboardInterrupt: It was pressed.
    """
    if was_asked():
        raise KeyboardInterrupt


def _ask(signum: int, frame: FrameType | None) -> NoReturn:
    del signum, frame
    _ASKED.set()
    raise KeyboardInterrupt
