import time
from email.message import EmailMessage

from hypothesis import given
from hypothesis import strategies as st

from loaders.documents import Source, read_document
from tests.loaders.documents import samples
from tests.loaders.documents.found import read


def test_headers_say_title_date_and_publisher() -> None:
    found = read_document(samples.mail())
    assert (found.title, found.published, found.publisher) == (samples.TITLE, "2024-03-05", "Pacific News Desk")
    message = samples.message("Re: AW: Übung in Suva", ["Fiji met Tonga."])
    message["Organization"] = "Pacific Press"
    found = read_document(message.as_bytes())
    assert (found.title, found.publisher) == ("Übung in Suva", "Pacific Press")


def test_quotes_and_signatures_are_left_out() -> None:
    body = "Fiji met Tonga.\n\nOn Monday Ann wrote:\n> Samoa left.\n\nNiue stayed.\n-- \nAnn Author\nSuva"
    message = samples.message("Pact", [body])
    assert read_document(message.as_bytes()).text == "Pact\nFiji met Tonga.\nOn Monday Ann wrote:\nNiue stayed."


def test_flowed_text_is_joined() -> None:
    message = EmailMessage()
    message["Subject"], message["Message-ID"] = "Pact", "<1@example.org>"
    message.set_content("Fiji met \nTonga.\nSamoa \nleft.\n", params={"format": "flowed"})
    assert read_document(message.as_bytes()).text == "Pact\nFiji met Tonga.\nSamoa left."


def test_the_text_part_comes_before_html_and_attachments_follow() -> None:
    message = samples.message()
    message.add_alternative("<p>other</p>", subtype="html")
    message.add_attachment(samples.pdf("Annex", ["Samoa met Niue."]), maintype="application", subtype="pdf",
                           filename="annex.pdf")  # fmt: skip
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    assert read(message.as_bytes(), "a.eml") == {
        "a.eml": read_document(samples.text()).text,
        "a.eml!annex.pdf": "Annex\nSamoa met Niue.",
    }


def test_other_encodings_are_decoded() -> None:
    data = (
        b"From: =?utf-8?q?C=C3=B4te?= <a@b.org>\r\nSubject: =?iso-8859-1?Q?Caf=E9?=\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/plain; charset=iso-8859-1\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\nC=F4te met Tonga.\r\n"
    )
    found = read_document(data)
    assert (found.text, found.publisher) == ("Café\nCôte met Tonga.", "Côte")


def test_a_page_saved_as_one_file_is_read_as_a_page() -> None:
    message = EmailMessage()
    message["From"], message["Snapshot-Content-Location"] = "<Saved by Blink>", "https://example.org/a"
    message["MIME-Version"] = "1.0"
    message.add_related(samples.page().decode(), subtype="html")
    found = read_document(Source.of(message.as_bytes(), "a.mhtml"))
    assert (found.id, found.uri) == (read_document(samples.text()).id, "a.mhtml")


def test_parts_in_parts_do_not_take_long() -> None:
    data = b"MIME-Version: 1.0\nMessage-ID: <1>\n"
    for n in range(3_000):
        data += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n)
    begun = time.monotonic()
    assert set(read(data + b"\nFiji met Tonga.").values()) <= {"E206", "E207"}
    many = (
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\nMessage-ID: <1>\n\n" + b"--b\n\nFiji.\n" * 5_000
    )
    assert read(many) == {"-": "E207"}
    assert time.monotonic() - begun < 20


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_header_is_read(subject: str, sender: str) -> None:
    data = (
        f"Message-ID: <1>\nMIME-Version: 1.0\nSubject: {subject}\nFrom: {sender}\nDate: {subject}\n\nFiji met Tonga.\n"
    )
    (text,) = read(data.encode("utf-8", "surrogatepass"), "a.eml").values()
    assert "Fiji met Tonga." in text or text.startswith("E")
