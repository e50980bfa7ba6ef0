"""The pages of explanations and of mistakes in real Chromium, without a network."""

from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from graph.document import Document
from graph.triples import dumps
from loaders.evaluation import report
from loaders.explanation import explain, page
from loaders.extraction import RulesExtractor

TEXT = (
    "Russia and China signed a treaty. France condemned <b onmouseover=alert(1)>Italy</b>. "
    "Hungary refused to arm Ukraine."
)


def cells(row: Locator) -> list[str]:
    return [cell.inner_text() for cell in row.locator("td").all()]


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
    tab.locator("button[data-word=relation]:not([data-kind])").click()
    assert rows.count() == 2
    assert tab.locator("#shown").inner_text() == "2 of 4 mistakes"
    # a second choice narrows the first down, and choosing again undoes a choice
    tab.locator("button[data-word=ACCUSES][data-kind=missed]").click()
    assert [cells(row)[:2] for row in rows.all()] == [["missed", "relation"]]
    tab.locator("button[data-word=ACCUSES][data-kind=missed]").click()
    tab.locator("button[data-word=relation]:not([data-kind])").click()
    assert rows.count() == 4
    tab.get_by_role("button", name="CONSULTS_WITH", exact=True).click()
    assert {cells(row)[1] for row in rows.all()} == {"one end"}
    assert errors == []


def test_a_report_sorts_words_by_the_alphabet_and_counts_by_size(chromium: Browser, tmp_path: Path) -> None:
    extractor, errors = RulesExtractor(), list[str]()
    gold, empty, place = tmp_path / "gold.jsonl", tmp_path / "empty.jsonl", tmp_path / "report.html"
    pairs = [(one, two) for one in ("Peru", "Cuba", "Iran", "Togo") for two in ("France", "Italy", "Spain")]
    text = "Norway met Sweden. Sudan met Chad. " + " ".join(f"{a} condemned {b}." for a, b in pairs)
    gold.write_bytes(b"".join(dumps(extractor.extract(Document("a.txt", text)))))
    empty.write_bytes(b"")
    place.write_text(report(gold, empty).page(), encoding="utf-8")
    tab = opened(chromium, place, errors)
    table = tab.locator(".counts table").nth(1)
    head = table.locator("thead").get_by_role("button", name="missed")
    head.click()
    assert [cells(row)[:2] for row in table.locator("tbody tr").all()] == [["CONSULTS_WITH", "2"], ["ACCUSES", "12"]]
    head.click()
    assert table.locator("tbody tr").first.inner_text().startswith("ACCUSES")
    tab.locator("#mistakes").get_by_role("button", name="statement").click()
    stated = [cells(row)[3] for row in tab.locator("#mistakes tbody tr").all()]
    assert stated == sorted(stated)
    assert errors == []


def test_the_report_of_hostile_documents_runs_nothing(chromium: Browser, tmp_path: Path) -> None:
    evil, errors = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>", list[str]()
    explained = explain(RulesExtractor(), Document(f"{evil.replace('/', '')}.txt", f"France condemned Italy {evil}."))
    gold, predicted, place = tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl", tmp_path / "report.html"
    gold.write_bytes(b"")
    predicted.write_bytes(b"".join(dumps(explained.statements)))
    place.write_text(report(gold, predicted, [explained]).page(), encoding="utf-8")
    tab = opened(chromium, place, errors)
    assert tab.locator("img").count() == 0
    assert evil in tab.locator("#mistakes tbody").inner_text()
    assert errors == []


def test_a_page_of_several_documents_leads_to_each_and_hides_what_says_nothing(
    chromium: Browser, tmp_path: Path
) -> None:
    place, errors = tmp_path / "why.html", list[str]()
    texts = {"a.txt": "France condemned Italy. It rained.", "b.txt": "Peru met Chile."}
    place.write_text(page([explain(RulesExtractor(), Document(u, t)) for u, t in texts.items()]), encoding="utf-8")
    tab = opened(chromium, place, errors)
    tab.get_by_role("link", name="b.txt").click()
    assert tab.url.endswith("#d2")
    quiet = tab.locator("section", has_text="It rained.")
    assert quiet.is_visible()
    tab.get_by_role("checkbox").check()
    assert not quiet.is_visible()
    assert tab.locator("section:visible").count() == 2
    assert errors == []
