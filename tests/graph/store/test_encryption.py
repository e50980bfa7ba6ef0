"""Encrypted connections to a real Neo4j: whose certificate is trusted, and one clear error for all others."""

import datetime as dt
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme

from graph.errors import StoreCertificateError, StoreUnreachableError
from graph.store import Store, connection, is_passing, open_store
from scripts.neo4j.server import Neo4jServer

HOST = "localhost"
PAST = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Secured:
    """A server with a certificate, and the file of the authority that signed it."""

    server: Neo4jServer
    authority: Path

    def address(self, scheme: str, host: str = HOST) -> str:
        """Return the address under a scheme."""
        return f"{scheme}://{host}:{self.server.bolt}"

    def open(self, address: str) -> Store:
        """Open the store at an address."""
        return open_store(address, user=self.server.user, password=self.server.password)


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "RETRY_SECONDS", 1.0)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)


def certified(home: Path, certificate: trustme.LeafCert) -> Neo4jServer:
    """Return a server, not yet started, that encrypts with a certificate."""
    folder = home / "certificates" / "bolt"
    folder.mkdir(parents=True)
    certificate.private_key_pem.write_to_path(folder / "private.key")
    (folder / "public.crt").write_bytes(b"".join(blob.bytes() for blob in certificate.cert_chain_pems))
    server = Neo4jServer(home)
    server.settings |= {
        "server.bolt.tls_level": "OPTIONAL",
        "server.bolt.advertised_address": f"{HOST}:{server.bolt}",
        "dbms.ssl.policy.bolt.enabled": "true",
        "dbms.ssl.policy.bolt.base_directory": str(folder),
        "dbms.ssl.policy.bolt.private_key": "private.key",
        "dbms.ssl.policy.bolt.public_certificate": "public.crt",
    }
    return server


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    """Yield a server whose certificate is for `localhost`, by an authority of its own."""
    authority, folder = trustme.CA(), tmp_path_factory.mktemp("secured")
    authority.cert_pem.write_to_path(folder / "authority.pem")
    server = certified(folder / "home", authority.issue_cert(HOST))
    server.start()
    yield Secured(server, folder / "authority.pem")
    server.stop()


@pytest.fixture(scope="module")
def expired(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    """Yield a server whose certificate has run out."""
    authority, folder = trustme.CA(), tmp_path_factory.mktemp("expired")
    authority.cert_pem.write_to_path(folder / "authority.pem")
    certificate = authority.issue_cert(HOST, not_before=PAST, not_after=PAST + dt.timedelta(days=90))
    server = certified(folder / "home", certificate)
    server.start()
    yield Secured(server, folder / "authority.pem")
    server.stop()


def refused(place: Secured, address: str) -> StoreCertificateError:
    """Return the error of an address that cannot be trusted."""
    with pytest.raises(StoreCertificateError) as caught:
        place.open(address)
    assert not is_passing(caught.value)
    shown = str(caught.value)
    assert shown.startswith(f"[E409] {address}: ")
    assert place.server.password not in shown
    assert "\n" not in shown
    return caught.value


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_by_an_authority_that_is_named_is_trusted(
    secured: Secured, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(secured.authority))
    with secured.open(secured.address(scheme)) as store:
        assert store.counts()["documents"] == 0
        assert store.connection._driver.encrypted


@pytest.mark.parametrize("scheme", ["bolt+ssc", "neo4j+ssc"])
def test_a_certificate_that_nobody_vouches_for_is_taken_where_the_address_says_so(
    secured: Secured, scheme: str
) -> None:
    with secured.open(secured.address(scheme)) as store:
        assert store.counts()["documents"] == 0


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_an_unknown_authority(secured: Secured, scheme: str) -> None:
    error = refused(secured, secured.address(scheme))
    assert error.what == "the server's certificate is not trusted (unable to get local issuer certificate)"
    assert "SSL_CERT_FILE" in error.remedy


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_for_another_host(secured: Secured, monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(secured.authority))
    error = refused(secured, secured.address(scheme, "127.0.0.1"))
    assert "certificate is not valid for '127.0.0.1'" in error.what


@pytest.mark.parametrize("scheme", ["bolt+s", "neo4j+s"])
def test_a_certificate_that_has_run_out(expired: Secured, monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(expired.authority))
    error = refused(expired, expired.address(scheme))
    assert "certificate has expired" in error.what


def test_a_server_without_encryption_goes_away_when_it_is_asked_for_it(neo4j_session: Store) -> None:
    plain = neo4j_session.address.replace("bolt://127.0.0.1", f"bolt+s://{HOST}")
    with pytest.raises(StoreUnreachableError, match=r"\[E401\] bolt\+s://.*asks for a certificate"):
        open_store(plain, password="none")  # noqa: S106 - it is never sent


def test_an_address_that_is_no_secure_server_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            with listening.accept()[0] as client:
                client.recv(1000)
                client.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        threading.Thread(target=answer, daemon=True).start()
        address = f"bolt+s://127.0.0.1:{listening.getsockname()[1]}"
        with pytest.raises(StoreCertificateError, match=r"makes no secure connection \(wrong version") as caught:
            open_store(address, password="none")  # noqa: S106 - it is never sent
    assert not is_passing(caught.value)


def test_nobody_at_an_encrypted_address_is_nobody(secured: Secured) -> None:
    with pytest.raises(StoreUnreachableError):
        secured.open("bolt+s://127.0.0.1:1")
