"""The page in real Chromium, without a network."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from graph.store import Store
from queries import ActorNames, Library, alliance_paths, run
from queries.pictures import write_html
from tests.queries.fixture_graph import statements
from tests.queries.pictures.hostile import ATTACKS, hostile

_TRIES = 120


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium")
    assert path, "these tests need chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


class Visit:
    """A page that was opened from its file, with all that it asked for and complained of."""

    def __init__(self, browser: Browser, path: Path) -> None:
        self.requests: list[str] = []
        self.errors: list[str] = []
        context = browser.new_context(offline=True, viewport={"width": 1200, "height": 900})
        context.set_default_timeout(90_000)
        self.page: Page = context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", lambda dialog: self.errors.append(dialog.message))
        self.page.goto(path.as_uri())
        self.frame = self.page.frames[1]
        self.frame.wait_for_selector("canvas", state="attached")

    def shows(self, *wanted: str) -> bool:
        """Wait until the drawing has large patches of all the colours; how long it takes depends on the machine."""
        for _ in range(_TRIES):
            if set(wanted) <= self.colours():
                return True
            self.page.wait_for_timeout(500)
        return False

    def colours(self) -> set[str]:
        """Return the colours of many of the drawing's pixels."""
        found: list[str] = self.frame.evaluate(
            """() => {
              const seen = new Map();
              for (const canvas of document.querySelectorAll("canvas")) {
                const drawing = canvas.getContext("2d");
                if (!drawing || !canvas.width || !canvas.height) continue;
                const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
                for (let i = 0; i < data.length; i += 4) {
                  if (data[i + 3] < 255) continue;
                  const hex = "#" + [0, 1, 2].map((k) => data[i + k].toString(16).padStart(2, "0")).join("");
                  seen.set(hex, (seen.get(hex) ?? 0) + 1);
                }
              }
              return [...seen].filter(([, count]) => count > 200).map(([hex]) => hex.toUpperCase());
            }"""
        )
        return set(found)


def test_the_graph_is_drawn_in_the_ontologys_colours(chromium: Browser, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(statements(), target)
    visit = Visit(chromium, target)
    # Countries, leaders, organizations, exercises, agreements.
    assert visit.shows("#3F6FB5", "#C98A2B", "#6B5B95", "#4B8F9C", "#8A6A4F")
    assert visit.errors == []
    assert [url for url in visit.requests if not url.startswith(("file:", "data:", "blob:"))] == []


def test_the_filter_narrows_the_table(chromium: Browser, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(statements(), target)
    page = Visit(chromium, target).page
    assert page.locator("#statements tbody tr:visible").count() == len(statements())
    page.fill("#filter", "assaults UKRAINE")
    assert page.locator("#statements tbody tr:visible").count() == 1
    assert page.inner_text("#shown") == f"1 of {len(statements())}"


def test_hostile_names_run_nowhere(chromium: Browser, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    found, _ = hostile()
    write_html(found, target, title=ATTACKS[0])
    visit = Visit(chromium, target)
    assert visit.shows("#6B5B95")
    assert [frame.evaluate("typeof window.hacked") for frame in visit.page.frames] == ["undefined", "undefined"]
    assert len(visit.page.frames) == 2
    assert visit.page.title() == ATTACKS[0]
    assert visit.page.locator("#statements tbody td:first-child").first.inner_text() in ATTACKS
    assert visit.errors == []


def test_the_frame_has_no_rights_to_the_page(chromium: Browser, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(statements(), target)
    visit = Visit(chromium, target)
    reach = "() => { try { return parent.document.title } catch (error) { return error.name } }"
    assert visit.frame.evaluate(reach) == "SecurityError"
    fetched = "() => fetch('https://example.org').then(() => 'fetched', (error) => error.name)"
    assert visit.frame.evaluate(fetched) == "TypeError"


def test_presets_and_paths_from_a_store_are_drawn(
    chromium: Browser, graph: Store, library: Library, names: ActorNames, tmp_path: Path
) -> None:
    target = tmp_path / "graph.html"
    write_html(run(graph, library["conflict-map"], {}, actors=names), target, store=graph)
    page = Visit(chromium, target).page
    assert page.locator("blockquote", has_text="Russia invaded Ukraine").count() == 1
    assert page.locator("cite", has_text="Who is at odds, Eastern Wire, 2024-01-10").count() == 7
    write_html(alliance_paths(graph, "country/JPN", "country/FRA"), target)
    assert Visit(chromium, target).page.locator("#statements tbody tr").count() == 5
