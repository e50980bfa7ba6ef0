"""What the driver reports, as the store's own errors."""

import pytest
from neo4j.exceptions import (
    ConnectionAcquisitionTimeoutError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionError,
    UnsupportedServerProduct,
)

from graph.errors import StoreError, StoreUnreachableError
from graph.store.failures import translated
from graph.store.passing import is_passing


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


REFUSALS = ["Neo.ClientError.Security.Unauthorized", "Neo.DatabaseError.General.UnknownError"]


@pytest.mark.parametrize("code", REFUSALS)
def test_what_a_server_refuses_stays_refused(code: str) -> None:
    with pytest.raises(StoreError) as caught, translated("bolt://localhost:7687"):
        raise Neo4jError._hydrate_neo4j(code=code, message="no longer valid")
    assert not is_passing(caught.value)


def test_the_server_of_another_process_is_nothing_that_the_user_could_start() -> None:
    with pytest.raises(StoreUnreachableError) as caught, translated("bolt://127.0.0.1:1", is_going=lambda: False):
        raise ServiceUnavailable
    assert "NEO4J_URI" not in str(caught.value)
    assert is_passing(caught.value)


@pytest.mark.parametrize("error", [ConnectionAcquisitionTimeoutError, SessionError, UnsupportedServerProduct])
def test_what_the_driver_makes_of_a_server_that_stops_passes(error: type[DriverError]) -> None:
    with pytest.raises(StoreUnreachableError), translated("bolt://127.0.0.1:1", is_going=lambda: True):
        raise error("closed")
    with pytest.raises(StoreError) as caught, translated("bolt://127.0.0.1:1", is_going=lambda: False):
        raise error("closed")
    assert not isinstance(caught.value, StoreUnreachableError)


@pytest.mark.parametrize("code", REFUSALS)
def test_what_a_server_refuses_while_it_stops_passes(code: str) -> None:
    with pytest.raises(StoreUnreachableError) as caught, translated("bolt://localhost:7687", is_going=lambda: True):
        raise Neo4jError._hydrate_neo4j(code=code, message="no longer valid")
    assert is_passing(caught.value)
