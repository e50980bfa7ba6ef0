"""What the driver reports, as the store's own errors."""

import pytest
from neo4j.exceptions import ServiceUnavailable

from graph.errors import StoreUnreachableError
from graph.store.failures import translated


def broken_while_cleaning_up() -> ServiceUnavailable:
    """Return what the driver raises when Ctrl-C meets it in the middle of a message: a chain that ends in it."""
    reset = ConnectionResetError()
    reset.__context__ = KeyboardInterrupt()
    reported = ServiceUnavailable()
    reported.__cause__ = reset
    return reported


def test_ctrl_c_stays_ctrl_c_where_the_driver_hides_it() -> None:
    with pytest.raises(KeyboardInterrupt), translated("bolt://localhost:7687"):
        raise broken_while_cleaning_up()


def test_a_broken_connection_is_an_unreachable_store() -> None:
    with pytest.raises(StoreUnreachableError, match="E401"), translated("bolt://localhost:7687"):
        raise ServiceUnavailable
