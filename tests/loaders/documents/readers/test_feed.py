from loaders.documents import ReadingOptions, Source
from loaders.documents.reading import _documents
from tests.loaders.documents import samples
from tests.loaders.documents.found import errors, read

_ATOM = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Pacific News</title>
<entry><title>Pact</title><updated>2024-03-05T10:00:00Z</updated><link href="https://example.org/a"/>
<summary>Short.</summary><content type="html">&lt;p&gt;Fiji met Tonga.&lt;/p&gt;&lt;p&gt;Samoa left.&lt;/p&gt;</content>
</entry>
<entry><title>Other</title><published>2024-03-06T10:00:00Z</published><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>Niue met Palau.</p></div></content></entry></feed>"""


def test_each_entry_is_a_document() -> None:
    found = list(_documents(Source.of(_ATOM, "-"), None, ReadingOptions()))
    assert [(d.uri, d.text, d.published, d.publisher) for d in found] == [  # type: ignore[union-attr]
        ("-#1", "Pact\nFiji met Tonga.\nSamoa left.", "2024-03-05", "Pacific News"),
        ("-#2", "Other\nNiue met Palau.", "2024-03-06", "Pacific News"),
    ]
    rss = samples.feed(("Pact", "Fiji met Tonga."), ("Other", "<p>Niue met <b>Palau</b>.</p>"))
    assert read(rss, "a.xml") == {"a.xml#1": "Pact\nFiji met Tonga.", "a.xml#2": "Other\nNiue met Palau."}


def test_an_entry_without_text_is_an_address() -> None:
    news = '<a href="https://news.example.org/x">Fiji met Tonga</a>&nbsp;&nbsp;<font color="#6f6f6f">Fiji Post</font>'
    data = samples.feed(("Fiji met Tonga - Fiji Post", news))
    assert "it lists the addresses of pages" in errors(data)[0]
    fetched = ReadingOptions(fetch=lambda url: Source.of(samples.page(), url))
    assert list(read(data, "-", fetched)) == ["https://example.org/0"]


def test_entities_are_refused() -> None:
    declared = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    body = "<rss><channel><item><title>&a9;</title></item></channel></rss>"
    data = f'<?xml version="1.0"?><!DOCTYPE rss [{declared}]>{body}'
    for encoding in ("utf-8", "utf-16"):
        (message,) = errors(data.encode(encoding), "a.rss")
        assert "its XML declares entities" in message
    outer = f'<!DOCTYPE rss [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>{body}'.encode()
    assert "its XML declares entities" in errors(outer)[0]


def test_a_broken_or_empty_feed_is_an_error() -> None:
    assert read(b"<rss version='2.0'><channel></channel></rss>") == {"-": "E206"}
    assert set(read(b"<rss version='2.0'><channel><<<", "a.rss").values()) <= {"E206", "E207"}
