import os
from pathlib import Path

import pytest

from loaders.documents import Source, find_sources
from loaders.documents.finding import locate
from loaders.errors import DocumentAccessError, DocumentError, DocumentFormatError, DocumentNotFoundError


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.md", "sub/d.html", "sub/deep/e.txt", "alpha/c.txt", ".hidden.txt", ".git/f.txt"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _found(*paths: str) -> list[str]:
    return [source.uri for source in find_sources(paths)]


def test_a_folder_means_its_files_at_any_depth_in_the_order_of_names(corpus: Path) -> None:
    expected = ["news/a.md", "news/b.txt", "news/alpha/c.txt", "news/sub/d.html", "news/sub/deep/e.txt"]
    assert _found("news") == expected


def test_the_address_is_the_path_as_it_was_given(corpus: Path) -> None:
    assert _found("./news/b.txt") == ["./news/b.txt"]
    assert _found(str(corpus / "news" / "alpha")) == [str(corpus / "news" / "alpha" / "c.txt")]


def test_a_pattern_means_what_it_matches(corpus: Path) -> None:
    assert _found("news/*.txt") == ["news/b.txt"]
    assert _found("news/s*") == ["news/sub/d.html", "news/sub/deep/e.txt"]
    assert _found("news/**/*.txt") == ["news/alpha/c.txt", "news/b.txt", "news/sub/deep/e.txt"]
    assert _found("news/**") == [
        "news/a.md", "news/alpha/c.txt", "news/b.txt", "news/sub/d.html", "news/sub/deep/e.txt",
    ]  # fmt: skip


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(corpus: Path) -> None:
    (corpus / "news" / "[1].txt").write_text("text")
    assert _found("news/[1].txt") == ["news/[1].txt"]


def test_a_file_counts_once_however_often_it_is_meant(corpus: Path) -> None:
    assert _found("news/b.txt", "news/*.txt", "./news/b.txt", "-", "-") == ["news/b.txt", "-"]


def test_links_to_folders_are_passed_over_and_broken_links_are_not(corpus: Path) -> None:
    (corpus / "links").mkdir()
    (corpus / "links" / "loop").symlink_to(corpus / "links")
    (corpus / "links" / "file.txt").symlink_to(corpus / "news" / "b.txt")
    (corpus / "links" / "gone.txt").symlink_to(corpus / "absent.txt")
    os.mkfifo(corpus / "links" / "pipe")
    assert _found("links") == ["links/file.txt", "links/gone.txt"]


def test_a_missing_file_is_left_to_reading(corpus: Path) -> None:
    assert [s.uri for s in find_sources(["absent.txt", "news/b.txt"])] == ["absent.txt", "news/b.txt"]


@pytest.mark.parametrize("path", ["empty", "news/*.pdf", "no[such.txt*"])
def test_what_means_nothing_is_an_error(corpus: Path, path: str) -> None:
    with pytest.raises(DocumentNotFoundError) as caught:
        _found(path)
    assert caught.value.where == path


def test_an_address_is_refused_and_its_password_not_shown() -> None:
    with pytest.raises(DocumentFormatError, match="not a path") as caught:
        _found("https://ann:secret@example.org/a.html")
    assert caught.value.where == "https://example.org/a.html"


def test_an_error_does_not_stop_the_others(corpus: Path) -> None:
    found = list(locate(["empty", "news/b.txt"]))
    assert [type(item) for item in found] == [DocumentNotFoundError, Source]


def test_a_folder_that_cannot_be_listed_is_an_error_and_the_others_go_on(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("sub"):
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = list(locate(["news"]))
    assert [f.uri for f in found if isinstance(f, Source)] == ["news/a.md", "news/b.txt", "news/alpha/c.txt"]
    errors = [f for f in found if isinstance(f, DocumentError)]
    assert [(type(e), e.where) for e in errors] == [(DocumentAccessError, "news/sub")]
