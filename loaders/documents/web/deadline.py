"""The time that a try may take."""

import time


class Deadline:
    """The end of a try.

    Args:
        seconds: From now.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._until = time.monotonic() + seconds

    def left(self) -> float:
        """Return how many seconds are left; 0 at the end."""
        return max(0.0, self._until - time.monotonic())

    def pause(self, seconds: float) -> None:
        """Put it off by a time in which the server was left alone."""
        self._until += seconds
