"""Ctrl-C is kept, wherever it arrives."""

import os
import signal

import pytest

from amity.cli.interrupt import interruptible, stop_if_asked, was_asked


class Finalised:
    """Something whose finalizer Ctrl-C meets, where Python drops every exception."""

    def __del__(self) -> None:
        os.kill(os.getpid(), signal.SIGINT)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_a_finalizer_swallows_is_still_asked_for() -> None:
    with interruptible():
        dropped = Finalised()
        del dropped
        assert was_asked()
        with pytest.raises(KeyboardInterrupt):
            stop_if_asked()


def test_nothing_stops_unasked_and_the_handler_is_put_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interruptible():
        assert signal.getsignal(signal.SIGINT) is not before
        stop_if_asked()
    assert signal.getsignal(signal.SIGINT) is before
