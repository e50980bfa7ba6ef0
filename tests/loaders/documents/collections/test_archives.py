"""Archives of documents: ZIP, tar, and what is compressed."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pytest

from loaders.documents import Limits, ReadingOptions
from tests.loaders.documents import samples
from tests.loaders.documents.found import errors, read

_A, _B = b"Fiji met Tonga.", b"Samoa met Niue."


def _limited(**limits: int) -> ReadingOptions:
    return ReadingOptions(limits=Limits(**limits))


@pytest.mark.parametrize("pack", [samples.archive, samples.tar])
def test_members_are_named_by_their_place(pack: object) -> None:
    data = pack([("news/a.txt", _A), (".hidden", b"no"), ("__MACOSX/x", b"no"), ("b.html", samples.page())])  # type: ignore[operator]
    found = read(data, "x.zip")
    assert found["x.zip!news/a.txt"] == "Fiji met Tonga."
    assert found["x.zip!b.html"].startswith(samples.TITLE)
    assert len(found) == 2


@pytest.mark.parametrize("press", [gzip.compress, bz2.compress, lzma.compress])
def test_a_compressed_file_has_its_own_address(press: object) -> None:
    assert read(press(_A), "a.txt.gz") == {"a.txt.gz": "Fiji met Tonga."}  # type: ignore[operator]
    assert read(press(samples.tar([("a.txt", _A)])), "-") == {"-!a.txt": "Fiji met Tonga."}  # type: ignore[operator]


def test_formats_lie_in_each_other() -> None:
    inner = samples.archive([("deep/a.txt", _A), ("mail.mbox", samples.mailbox(samples.mail()))])
    data = samples.tar([("inner.zip", inner), ("b.pdf", samples.pdf())], compressed=True)
    found = read(data, "x.tgz")
    assert set(found) == {"x.tgz!inner.zip!deep/a.txt", "x.tgz!inner.zip!mail.mbox#1", "x.tgz!b.pdf"}
    assert len({text for uri, text in found.items() if "deep" not in uri}) == 1


def test_a_broken_member_does_not_stop_the_others() -> None:
    data = samples.archive(
        [("a.pdf", b"%PDF-1.7 broken"), ("b.txt", b""), ("c.png", b"\x89PNG\r\n\x1a\n"), ("d.txt", _B)]
    )
    assert read(data, "x.zip") == {
        "x.zip!a.pdf": "E207", "x.zip!b.txt": "E206", "x.zip!c.png": "E204", "x.zip!d.txt": "Samoa met Niue.",
    }  # fmt: skip


def test_an_archive_that_breaks_off_gives_what_it_held_before() -> None:
    data = samples.tar([("a.txt", _A), ("b.txt", _B * 4000)])
    found = read(data[: len(data) // 2], "x.tar")
    assert found["x.tar!a.txt"] == "Fiji met Tonga."
    assert "E207" in found.values()
    assert read(gzip.compress(_A * 9000)[:200], "a.gz") == {"a.gz": "E207"}
    assert read(samples.archive([("a.txt", _A)])[:-30], "a.zip") == {"a.zip": "E207"}


def test_office_files_are_told_whatever_their_first_member_is() -> None:
    source = zipfile.ZipFile(io.BytesIO(samples.word()))
    files = [("docProps/thumbnail.jpeg", bytes(range(256)) * 40)]
    files += [(name, source.read(name)) for name in source.namelist() if "thumb" not in name]
    assert read(samples.archive(files), "-")["-"].startswith(samples.TITLE)


@pytest.mark.parametrize("name", ["../../etc/cron.d/a", "/etc/passwd", "C:\\a.txt", "a/../../b.txt", "..\\a.txt"])
@pytest.mark.parametrize("pack", [samples.archive, samples.tar])
def test_a_name_that_leads_out_is_refused(name: str, pack: object) -> None:
    data = pack([(name, _A), ("b.txt", _B)])  # type: ignore[operator]
    found = read(data, "x")
    assert "E209" in found.values()
    assert found["x!b.txt"] == "Samoa met Niue."
    assert "its name leads out of the archive" in errors(data, "x")[0]


def test_links_and_devices_are_refused() -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as made:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            entry = tarfile.TarInfo(f"l{kind.decode()}.txt")
            entry.type, entry.linkname = kind, "/etc/passwd"
            made.addfile(entry)
        entry = tarfile.TarInfo("b.txt")
        entry.size = len(_B)
        made.addfile(entry, io.BytesIO(_B))
    assert sorted(read(stream.getvalue(), "x").values()) == ["E209"] * 4 + ["Samoa met Niue."]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo("l.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert errors(packed.getvalue(), "x.zip") == [
        "[E209] x.zip!l.txt: it is a link, not a plain file. Pack the file itself."
    ]


def test_an_encrypted_member_is_named() -> None:
    data = bytearray(samples.archive([("a.txt", _A)]))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "it is encrypted" in errors(bytes(data), "x.zip")[0]


def test_bombs_are_stopped_by_their_ratio() -> None:
    zeros = bytes(12_000_000)
    for data in (gzip.compress(zeros), bz2.compress(zeros), lzma.compress(zeros), samples.archive([("a.txt", zeros)]),
                 gzip.compress(gzip.compress(zeros))):  # fmt: skip
        (message,) = errors(data, "x")
        assert "[E209]" in message
        assert "AMITY_MAX_ARCHIVE_RATIO" in message


def test_bombs_are_stopped_by_what_comes_out_of_all_members() -> None:
    members = [(f"{n}.txt", b"Fiji and the others met with Tonga on that day in Suva. " * 5_000) for n in range(20)]
    data = samples.tar(members, compressed=True)
    found = errors(data, "x", _limited(archive_bytes=1_000_000, archive_ratio=10_000))
    assert len(found) == 1
    assert "more than 1,000,000 bytes come out of it" in found[0]
    (message,) = errors(samples.archive(members), "x", _limited(archive_members=7))
    assert "more than 7 members" in message


def test_archives_in_archives_are_followed_to_a_depth() -> None:
    data = _A
    for _ in range(9):
        data = samples.archive([("a.zip", data)])
    (message,) = errors(data, "x.zip")
    assert "AMITY_MAX_ARCHIVE_DEPTH" in message
    assert message.count("a.zip") == 7


def test_members_that_lie_over_each_other_do_not_multiply() -> None:
    data = samples.archive([(f"{n}.txt", bytes(900_000)) for n in range(3)])
    first = data.index(b"PK\x01\x02")
    entry = bytearray(data[first : data.index(b"PK\x01\x02", first + 4)])
    many = bytes(entry) * 2_000
    end = bytearray(data[data.index(b"PK\x05\x06") :])
    end[8:12] = (2_000).to_bytes(2, "little") * 2
    end[12:16] = len(many).to_bytes(4, "little")
    found = errors(data[:first] + many + bytes(end), "x.zip", _limited(archive_bytes=20_000_000))
    assert len(found) <= 2_000
    assert any("20,000,000 bytes" in message or "E207" in message for message in found)


def test_a_list_of_members_that_would_fill_the_memory_is_refused() -> None:
    data = samples.archive([("a.txt", _A)])
    end = bytearray(data[-22:])
    end[12:16] = (0xF0000000).to_bytes(4, "little")
    (message,) = errors(data[:-22] + bytes(end), "x.zip")
    assert "more than 1,000,000 members" in message


def test_a_header_that_does_not_end_is_refused() -> None:
    entry = tarfile.TarInfo("././@LongLink")
    entry.type, entry.size = tarfile.GNUTYPE_LONGNAME, 1 << 33
    data = gzip.compress(entry.tobuf(tarfile.GNU_FORMAT) + bytes(30_000_000))
    (message,) = errors(data, "x.tgz")
    assert "[E209]" in message


def test_what_is_larger_than_a_document_is_so_in_an_archive_too() -> None:
    data = samples.archive([("a.txt", _A * 100), ("b.txt", _B)])
    expected = {"x!a.txt": "E203", "x!b.txt": "Samoa met Niue."}
    assert read(data, "x", _limited(document_bytes=1_000)) == expected
    assert read(samples.tar([("a.txt", _A * 100), ("b.txt", _B)]), "x", _limited(document_bytes=1_000)) == expected
    # bytes at hand are no file: of an archive that has to be held in memory, no more is than of a document
    assert read(data, "x", _limited(document_bytes=100)) == {"x": "E203"}
