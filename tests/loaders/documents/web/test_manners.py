"""Sites' robots.txt, and certificates."""

import ssl
from collections.abc import Iterator

import pytest
import trustme

from loaders.errors import DocumentCertificateError, DocumentFetchError, DocumentRobotsError
from tests.loaders.documents import samples
from tests.loaders.documents.web.conftest import Client
from tests.loaders.documents.web.site import Answer, Site, page, redirect, serving

_RULES = b"User-agent: amity\nDisallow: /private/\nDisallow: /*?print=\nCrawl-delay: 40\n\nUser-agent: *\nDisallow: /\n"


def test_what_a_site_asks_to_leave_out_is_left_out(site: Site, client: Client) -> None:
    site.pages.update({"/robots.txt": page(_RULES, "text/plain"), "/a": page(b"a"), "/hop": redirect("/private/b")})
    fetch = client.fetcher(obey_robots=True)
    for path in ("/private/a", "/a?print=1", "/hop"):
        with pytest.raises(DocumentRobotsError) as caught:
            fetch(site.url(path))
        assert caught.value.where == site.url(path)
    assert fetch(site.url("/a")).data == b"a"
    assert site.paths() == ["/robots.txt", "/hop", "/a"]
    assert 20 < client.slept[0] <= 40


def test_that_can_be_switched_off(site: Site, client: Client) -> None:
    site.pages.update({"/robots.txt": page(_RULES), "/private/a": page(b"a")})
    assert client.fetcher()(site.url("/private/a")).data == b"a"


@pytest.mark.parametrize("answer", [page(b"", status=404), page(b"", status=403), page(b"\xff\x00nonsense" * 200_000)])
def test_a_site_without_rules_is_read(site: Site, client: Client, answer: Answer) -> None:
    site.pages.update({"/robots.txt": answer, "/a": page(b"a")})
    assert client.fetcher(obey_robots=True)(site.url("/a")).data == b"a"


def test_a_site_whose_rules_cannot_be_had_is_not_read(site: Site, client: Client) -> None:
    site.pages.update({"/robots.txt": page(b"", status=503), "/a": page(b"a")})
    with pytest.raises(DocumentFetchError, match=r"is busy \(status 503\), at .*/robots\.txt"):
        client.fetcher(obey_robots=True)(site.url("/a"))
    assert set(site.paths()) == {"/robots.txt"}


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def secure_site(authority: trustme.CA) -> Iterator[Site]:
    """Yield a server with a certificate for `news.example` by an authority that nobody knows."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("news.example").configure_cert(context)
    with serving({"/a": page(samples.page())}, context) as found:
        yield found


def test_a_certificate_that_nobody_vouches_for_is_one_error(secure_site: Site, client: Client) -> None:
    with pytest.raises(DocumentCertificateError) as caught:
        client.fetcher()(secure_site.url("/a", "news.example"))
    assert "[E217]" in str(caught.value)
    assert "SSL_CERT_FILE" in caught.value.remedy
    assert secure_site.asked == []
    assert client.slept == []


def test_a_certificate_counts_for_the_name_and_not_for_the_address_behind_it(
    secure_site: Site, client: Client, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch = client.fetcher()
    with authority.cert_pem.tempfile() as path:
        monkeypatch.setenv("SSL_CERT_FILE", path)
        assert fetch(secure_site.url("/a", "news.example")).data == samples.page()
        with pytest.raises(DocumentCertificateError, match=r"other\.example"):
            fetch(secure_site.url("/a", "other.example"))


def test_a_file_of_certificates_that_is_not_there_is_one_error(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/certificates.pem")
    with pytest.raises(DocumentCertificateError, match="SSL_CERT_FILE"):
        client.fetcher()("https://news.example/a")


def test_a_server_without_certificates_is_one_error(site: Site, client: Client) -> None:
    with pytest.raises(DocumentCertificateError, match="no secure connection"):
        client.fetcher()(site.url("/a").replace("http:", "https:"))
