from loaders.documents import Limits, ReadingOptions, read_document
from tests.loaders.documents import samples
from tests.loaders.documents.found import errors, read


def test_each_message_is_a_document() -> None:
    other = samples.mail("Other", ["Samoa met Niue.\n\n>From there they went on."])
    found = read(samples.mailbox(samples.mail(), other), "mail.mbox")
    assert found == {
        "mail.mbox#1": read_document(samples.text()).text,
        "mail.mbox#2": "Other\nSamoa met Niue.\nFrom there they went on.",
    }


def test_a_line_within_a_message_begins_none() -> None:
    message = samples.mail("Other", ["Samoa met Niue.", "From Apia they went on in 2024."])
    assert list(read(samples.mailbox(message))) == ["-#1", "-#2"]
    assert list(read(samples.mailbox(message.replace(b"\nFrom", b"\n>From")))) == ["-#1"]


def test_a_message_without_text_or_too_large_does_not_stop_the_others() -> None:
    data = samples.mailbox(b"Subject: none\nMessage-ID: <1>\n\n", samples.mail("Big", ["a" * 5_000]), samples.mail())
    found = read(data, "m", ReadingOptions(limits=Limits(document_bytes=4_000)))
    assert list(found.values())[:2] == ["E206", "E203"]
    assert found["m#3"].startswith(samples.TITLE)


def test_what_holds_no_message_is_an_error() -> None:
    assert "no line of it begins a message" in errors(b"Fiji met Tonga.", "a.mbox")[0]
