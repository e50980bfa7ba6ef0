"""How soon a host may be asked again."""

import time
from collections import OrderedDict
from collections.abc import Callable

#: How many hosts are remembered.
_HOSTS = 10_000


class Pace:
    """Keeps a time between two pages of the same host.

    Args:
        sleep: Waits a number of seconds.
    """

    def __init__(self, sleep: Callable[[float], None]) -> None:
        self._sleep = sleep
        self._free: OrderedDict[str, float] = OrderedDict()

    def wait(self, host: str, delay: float) -> float:
        """Wait until the host may be asked again, and note that it is asked now.

        Args:
            host: Its name.
            delay: Seconds from this request to the next one.

        Returns:
            How many seconds were waited.
        """
        seconds = max(0.0, self._free.get(host, 0.0) - time.monotonic())
        if seconds:
            self._sleep(seconds)
        self._free[host] = time.monotonic() + delay
        self._free.move_to_end(host)
        if len(self._free) > _HOSTS:
            self._free.popitem(last=False)
        return seconds
