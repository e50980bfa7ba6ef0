"""The pages of explanations and of mistakes in real Chromium, without a network."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from graph.document import Document
from graph.triples import dumps
from loaders.evaluation import report
from loaders.explanation import explain, page
from loaders.extraction import RulesExtractor

TEXT = (
    "Russia and China signed a treaty. France condemned <b onmouseover=alert(1)>Italy</b>. "
    "Hungary refused to arm Ukraine."
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    assert path, "these tests need chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(browser: Browser, place: Path, errors: list[str]) -> Page:
    tab = browser.new_context(offline=True).new_page()
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("dialog", lambda dialog: errors.append(dialog.message))
    tab.on("request", lambda r: errors.append(r.url) if not r.url.startswith("file:") else None)
    tab.goto(place.as_uri())
    return tab


def test_an_explanation_shows_coloured_names_and_opens_what_was_dropped(chromium: Browser, tmp_path: Path) -> None:
    place, errors = tmp_path / "why.html", list[str]()
    place.write_text(page([explain(RulesExtractor(), Document("why.txt", TEXT))]), encoding="utf-8")
    tab = opened(chromium, place, errors)
    first = tab.locator("section mark.country").first
    assert first.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(159, 211, 199)"
    assert "country/RUS" in (first.get_attribute("title") or "")
    hidden = tab.locator("ul.dropped li").first
    assert not hidden.is_visible()
    tab.locator("section > details > summary").first.click()
    assert hidden.is_visible()
    assert "AGREES_WITH" in tab.locator("ul.stated").first.inner_text()
    assert errors == []


def test_a_report_shows_the_mistakes_of_what_is_chosen(chromium: Browser, tmp_path: Path) -> None:
    extractor, errors = RulesExtractor(), list[str]()
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"
    for place, text in (
        (gold, "France condemned Italy. Peru met Chile."),
        (predicted, "France praised Italy. Cuba met Chile."),
    ):
        place.write_bytes(b"".join(dumps(extractor.extract(Document("a.txt", text)))))
    place = tmp_path / "report.html"
    place.write_text(report(gold, predicted).page(), encoding="utf-8")
    tab = opened(chromium, place, errors)
    rows = tab.locator("#mistakes tbody tr:visible")
    assert rows.count() == 4
    tab.get_by_role("button", name="relation", exact=True).click()
    assert rows.count() == 2
    assert tab.locator("#shown").inner_text() == "2 of 4 mistakes"
    tab.get_by_role("button", name="CONSULTS_WITH", exact=True).click()
    assert {row.inner_text().split("\t")[1] for row in rows.all()} == {"one end"}
    assert errors == []
