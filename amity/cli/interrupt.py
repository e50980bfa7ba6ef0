"""Ctrl-C, which is not forgotten wherever in a library it arrives.

Python raises it at whatever runs just then. A library may be cleaning up, and report a broken connection instead, or
drop it in a finalizer, where Python ignores every exception. So that it was asked is kept, and long work looks there.
"""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_ASKED = threading.Event()
_PATIENT = b"Stopping after what is in work; Ctrl-C again stops at once.\n"


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


@contextmanager
def gently() -> Iterator[threading.Event]:
    """Let the first Ctrl-C, or a request to terminate, set the event that is yielded; the second stops at once."""
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def ask(signum: int, frame: FrameType | None) -> None:
        if stop.is_set():
            _ask(signum, frame)
        stop.set()
        # Not by a stream: the signal may have come in the middle of a write to it.
        os.write(2, _PATIENT)

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler or signal.SIG_DFL)


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
