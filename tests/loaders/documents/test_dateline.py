import pytest

from loaders.documents.dateline import Dateline, read_dateline


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SUVA, 20 June 2024. Fiji and Tonga met.", Dateline("2024-06-20")),
        ("SUVA, 20 June 2024 (Harbour Wire) - Fiji met Tonga.", Dateline("2024-06-20", "Harbour Wire")),
        ("SUVA, Fiji (HW) — Fiji met Tonga.", Dateline(None, "HW")),
        ("THE HAGUE, Sept. 3, 2021 — The court met.", Dateline("2021-09-03")),
        ("WASHINGTON, July 3 (HW) - The two met.", Dateline(None, "HW")),
    ],
)
def test_a_dateline_gives_day_and_agency(line: str, expected: Dateline) -> None:
    assert read_dateline(["Fiji met Tonga", line]) == expected


@pytest.mark.parametrize(
    "line", ["NATO – the alliance – met.", "MODERATOR: Good evening.", "WASHINGTON, July 3 - x", ""]
)
def test_other_openings_give_nothing(line: str) -> None:
    assert read_dateline([line]) == Dateline()
