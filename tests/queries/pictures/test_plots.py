from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from queries import PictureError
from queries.pictures import write_plots
from tests.queries.fixture_graph import statements
from tests.queries.pictures.hostile import ATTACKS, hostile


def texts(path: Path) -> list[str]:
    return [" ".join("".join(map(str, e.itertext())).split()) for e in etree.parse(path).iter("{*}text")]


def test_matrix_and_timeline_are_images_of_their_own(tmp_path: Path) -> None:
    written = write_plots(statements(), tmp_path / "map.png", title="All")
    assert [path.name for path in written] == ["map-matrix.png", "map-timeline.png"]
    for path in written:
        with Image.open(path) as image:
            assert image.format == "PNG"
            # Blue and orange are there in patches, not just as traces.
            image.thumbnail((1000, 1000), Image.Resampling.NEAREST)
            content = image.convert("RGB").tobytes()
            pixels = Counter(content[n : n + 3] for n in range(0, len(content), 3))
            colours = [colour for colour, count in pixels.items() if count > 20]
            assert any(blue > 160 and red < 120 for red, _, blue in colours)
            assert any(red > 180 and blue < 130 for red, _, blue in colours)


def test_letters_stay_letters_in_svg(tmp_path: Path) -> None:
    matrix, timeline = write_plots(statements(), tmp_path / "map.svg", form="svg", title="All")
    assert {"All", "Côte d'Ivoire", "cooperation", "conflict"} <= set(texts(matrix))
    assert {"All", "China – Russia", "2000"} <= set(texts(timeline))


def test_the_same_picture_is_the_same_file(tmp_path: Path) -> None:
    for form in ("png", "svg"):
        first = [path.read_bytes() for path in write_plots(statements(), tmp_path / f"a.{form}", form=form)]
        again = [path.read_bytes() for path in write_plots(statements(), tmp_path / f"b.{form}", form=form)]
        assert first == again


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    found, _ = hostile()
    money = "$x^2$ \\frac{\x00\x1b[31m"
    for path in write_plots(found, tmp_path / "x.svg", form="svg", title=money):
        tags = {etree.QName(element).localname for element in etree.parse(path).iter("*")}
        assert not tags & {"script", "img", "iframe", "foreignObject", "a"}
        assert "$x^2$ \\frac{ [31m" in texts(path)
    assert all(path.stat().st_size for path in write_plots(found, tmp_path / "x.png", title=ATTACKS[0]))


def test_letters_that_no_font_has_are_no_warning(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    write_plots(statements(), tmp_path / "x.png", title="日本 \U0001f91d \ue000")
    assert [str(warning.message) for warning in recwarn if "Glyph" in str(warning.message)] == []


def test_what_is_left_out_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queries.pictures.MAX_LINKS", 5)
    for path in write_plots(statements(), tmp_path / "x.svg", form="svg"):
        assert any("left out: " in text and f"{len(statements()) - 5} statements" in text for text in texts(path))


def test_nothing_to_draw_and_other_formats_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="nothing to draw"):
        write_plots([], tmp_path / "x.png")
    with pytest.raises(PictureError, match="no format 'gif'"):
        write_plots(statements(), tmp_path / "x.gif", form="gif")
    assert list(tmp_path.iterdir()) == []
