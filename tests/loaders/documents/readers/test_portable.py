"""PDF."""

import io

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from loaders.documents import Failure, Limits, ReadingOptions, Source, read_document
from loaders.documents.reading import _documents
from tests.loaders.documents import samples
from tests.loaders.documents.found import errors, read

_LEFT = [
    "Fiji and Tonga agreed that the coop-",
    "eration on long-",
    "range patrols will go on until the",
    "end of the year, the ministry said in",
    "a statement issued on Monday.",
]
_RIGHT = [
    "Samoa will join the patrols once its",
    "parliament has approved the treaty.",
    "The cooperation began in the spring",
    "of 2019, and was extended two years",
    "later by all three governments.",
]


def _drawn(*pages: list[tuple[float, float, str]], password: str | None = None) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, encrypt=password)
    for page in pages:
        for x, y, text in page:
            canvas.setFont("Helvetica", 11)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _column(x: float, top: float, lines: list[str]) -> list[tuple[float, float, str]]:
    return [(x, top - 14 * n, line) for n, line in enumerate(lines)]


def test_columns_are_read_one_after_the_other() -> None:
    right, left = _column(320, 700, _RIGHT), _column(72, 700, _LEFT)
    rows = [piece for pair in zip(left, right, strict=True) for piece in pair]
    expected = (
        "Fiji and Tonga agreed that the cooperation on long-range patrols will go on until the end of the year, the"
        " ministry said in a statement issued on Monday."
    )
    for drawn in (left + right, right + left, rows):
        lines = read(_drawn(drawn))["-"].split("\n")
        assert lines[0] == expected
        assert " ".join(lines[1:]) == " ".join(_RIGHT)


def test_a_line_across_the_columns_stands_between_them() -> None:
    across = "Fiji and Tonga sign a pact on joint patrols, and Samoa will follow them before the year is over"
    page = [(72, 750, across), *_column(320, 700, _RIGHT), *_column(72, 700, _LEFT)]
    text = read(_drawn(page))["-"]
    assert text.index(across) < text.index("Fiji and Tonga agreed") < text.index("Samoa will join")


def test_running_heads_and_page_numbers_are_left_out() -> None:
    data = samples.pdf(samples.TITLE, samples.PARAGRAPHS * 12, head="Pacific Review 2024")
    found = read_document(data)
    assert "Pacific Review" not in found.text
    assert "Page" not in found.text
    assert found.id == read_document(samples.text(samples.TITLE, samples.PARAGRAPHS * 12)).id


def test_each_character_has_its_page() -> None:
    words = ["".join(chr(97 + n // 26**place % 26) for place in range(2)) for n in range(200)]
    found = read_document(samples.pdf(samples.TITLE, [f"Fiji met Tonga on the day of {word}." for word in words]))
    numbers = [found.page_at(found.text.index(f"day of {word}.")) for word in words]
    assert numbers[0] == 1
    assert numbers == sorted(number or 0 for number in numbers)
    assert set(numbers) == set(range(1, len(found.pages) + 1))
    assert len(found.pages) > 3
    assert [offset for offset, _ in found.pages] == sorted(offset for offset, _ in found.pages)


def test_a_paragraph_that_goes_over_to_the_next_page_is_one() -> None:
    found = read_document(_drawn(_column(72, 100, _LEFT[:4]), _column(72, 700, [*_LEFT[4:], "Samoa met Niue."])))
    start = found.text.index("a statement issued")
    assert found.text[start - 1] == " "
    assert (found.page_at(start - 1), found.page_at(start)) == (1, 2)


def test_evidence_says_its_page() -> None:
    import amity  # noqa: PLC0415 - the extractor takes a while

    document = read_document(
        _drawn(_column(72, 700, ["Nothing happened here."]), _column(72, 700, ["Russia attacked Ukraine on Monday."]))
    )
    (result,) = amity.extract([document])
    assert not isinstance(result, Failure)
    pages = {dict(e.properties)["page"] for s in result[1] for e in s.evidence}
    assert pages == {"2"}


def _picture_pages(count: int, texts: int) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    picture = io.BytesIO()
    Image.new("L", (40, 60), 200).save(picture, "PNG")
    for n in range(count):
        if n < texts:
            canvas.drawString(72, 700, ("Fiji met Tonga on Monday.", "Samoa left on Tuesday.")[n])
        else:
            canvas.drawImage(ImageReader(picture), 0, 0, 500, 700)
            canvas.drawString(300, 30, str(n + 1))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def test_pictures_of_text_are_said_to_be_so() -> None:
    assert errors(_picture_pages(3, 0), "a.pdf") == [
        "[E211] a.pdf: all of its pages are pictures of text. Recognise the text first, for instance with ocrmypdf."
    ]
    found = list(_documents(Source.of(_picture_pages(4, 2), "a.pdf"), None, ReadingOptions()))
    assert [type(item) for item in found][1:] == [Failure]
    assert "2 of its 4 pages (3, 4) are pictures" in str(found[1].error)  # type: ignore[union-attr]
    assert found[0].text == "Fiji met Tonga on Monday.\nSamoa left on Tuesday."  # type: ignore[union-attr]


def test_a_title_among_the_properties_is_taken_unless_a_program_put_it_there() -> None:
    assert read_document(samples.pdf("Fiji met Tonga", own="The Pact")).title == "The Pact"
    assert read_document(samples.pdf("Fiji met Tonga", own="Microsoft Word - draft.docx")).title == "Fiji met Tonga"


def test_what_cannot_be_read_is_said_in_one_line() -> None:
    locked = _drawn([(72, 700, "Fiji")], password="secret")  # noqa: S106 - it opens nothing
    assert "locked by a password" in errors(locked)[0]
    assert "it is no whole PDF file" in errors(b"%PDF-1.7\n%\xe2\xe3")[0]
    assert read(_drawn([])) == {"-": "E206"}


def _objects(*bodies: str) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(data)
    data += f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return data + f"trailer\n<</Size {len(bodies) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode()


@pytest.mark.parametrize(
    "bodies",
    [
        # pages that hold themselves
        ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
        ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 999999>>", "<</Type/Page/Parent 2 0 R>>"),
        ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
         "<</Length 5>>stream\n/A Do\nendstream",
         # a form that draws itself
         "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>/Length 11>>"
         "stream\n/A Do /A Do\nendstream"),
        # a length that is itself
        ("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>", "<</Length 4 0 R>>stream\n\nendstream"),
    ],
)  # fmt: skip
def test_loops_end(bodies: tuple[str, ...]) -> None:
    options = ReadingOptions(limits=Limits(reader_seconds=5))
    assert set(read(_objects(*bodies), "a.pdf", options).values()) <= {"E206", "E207", "E210"}


def test_a_stream_that_unpacks_to_much_ends_within_bounds() -> None:
    import zlib  # noqa: PLC0415

    packed = zlib.compress(b"BT /F 9 Tf (Fiji) Tj ET " * 8_000_000, 9)
    head = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 900]/Contents 4 0 R/Resources<</Font<</F<</Type/Font"
            "/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
        ),
    )
    body = f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n"
    data = _objects(*head, body + "@@\nendstream").replace(b"@@", packed)
    options = ReadingOptions(limits=Limits(reader_seconds=4, reader_bytes=600_000_000))
    (code,) = read(data, "a.pdf", options).values()
    assert code in ("E207", "E210")
