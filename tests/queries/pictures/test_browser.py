"""The page in real Chromium, without a network."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement
from graph.store import Store
from queries import ActorNames, Library, alliance_paths
from queries.pictures import answered, write_html
from tests.queries.fixture_graph import ENTITIES, statements
from tests.queries.pictures.hostile import ATTACKS, hostile

_TRIES = 120
#: What the drawing puts around a chosen line.
_CHOSEN = "#8FE3E8"


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

    def view(self, name: str) -> None:
        """Choose a tab."""
        self.page.click(f"nav [data-view={name}]")

    def evidence(self) -> list[str]:
        """Return the headings of the statements beside the views: who, what, whom."""
        return self.page.locator("#evidence h3").all_inner_texts()

    def click_in_drawing(self, right: float, down: float = 0.5) -> None:
        """Click the drawing at shares of its width and height, until it is drawn and answers."""
        box = self.page.locator("#graph").bounding_box()
        assert box
        for _ in range(_TRIES):
            self.page.mouse.click(box["x"] + right * box["width"], box["y"] + down * box["height"])
            self.page.wait_for_timeout(500)
            if self.evidence():
                return

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
    # Countries, leaders, organizations, exercises, agreements: each big enough to see.
    assert visit.shows("#3F6FB5", "#C98A2B", "#6B5B95", "#4B8F9C", "#8A6A4F")
    assert visit.errors == []
    assert [url for url in visit.requests if not url.startswith(("file:", "data:", "blob:"))] == []


def test_the_filter_narrows_the_table(chromium: Browser, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(statements(), target)
    visit = Visit(chromium, target)
    page = visit.page
    visit.view("statements")
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
    assert visit.page.locator("#statements tbody td:first-child").first.text_content() in ATTACKS
    for view, part in (("matrix", ".cell"), ("statements", "#statements tbody tr")):
        visit.view(view)
        visit.page.locator(part).first.click()
        assert visit.page.locator("#evidence *").evaluate_all("all => all.map((e) => e.tagName)") == [
            "H2", "P", "DIV", "H3", "B", "I", "B", "P", "SPAN", "SPAN", "SPAN", "BLOCKQUOTE", "CITE",
        ]  # fmt: skip
    assert visit.page.evaluate("typeof window.hacked") == "undefined"
    assert visit.errors == []


def test_the_frame_has_no_rights_to_the_page(chromium: Browser, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(statements(), target)
    visit = Visit(chromium, target)
    reach = "() => { try { return parent.document.title } catch (error) { return error.name } }"
    assert visit.frame.evaluate(reach) == "SecurityError"
    fetched = "() => fetch('https://example.org').then(() => 'fetched', (error) => error.name)"
    assert visit.frame.evaluate(fetched) == "TypeError"


def two(*, hops: int = 1) -> list[Statement]:
    """Return statements of cooperation and conflict between two states, and of one of them with a third."""
    japan, britain, france = (ENTITIES[code] for code in ("JPN", "GBR", "FRA"))
    text = "Japan and Britain drill. Britain is an ally of France."
    document = Document("https://example.org/news", text)
    found = [Evidence(document.id, text[a:b], a, b, document.uri, date=day) for a, b, day in (
        (0, 24, "2023-05"), (25, 53, "2021"))]  # fmt: skip
    return [
        Statement(japan, "COOPERATES_WITH", britain, evidence=(found[0],)),
        Statement(britain, "ALLIED_WITH", france, evidence=(found[1],)),
    ][:hops]


def test_a_line_of_the_graph_shows_its_evidence(chromium: Browser, graph: Store, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(alliance_paths(graph, "country/JPN", "country/USA"), target)
    visit = Visit(chromium, target)
    # A path of one hop stands with its two actors left and right of the middle.
    visit.click_in_drawing(0.5)
    assert visit.evidence() == ["Japan allied with United States"]
    assert "America's allies are Australia, Japan" in visit.page.inner_text("#evidence blockquote")
    assert visit.page.inner_text("#evidence cite").startswith("Allies in the Pacific, Pacific Ledger, 2021-09-16")
    # Nothing is chosen where nothing is.
    box = visit.page.locator("#graph").bounding_box()
    assert box
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 40)
    visit.page.wait_for_selector("#evidence .hint")
    assert visit.errors == []


def test_an_actor_of_the_graph_shows_its_evidence(chromium: Browser, graph: Store, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(alliance_paths(graph, "country/JPN", "country/GBR", limit=1), target)
    visit = Visit(chromium, target)
    visit.click_in_drawing(0.5)
    assert visit.page.inner_text("#evidence h2") == "United States"
    assert len(visit.evidence()) == 2


def test_a_cell_of_the_matrix_shows_its_evidence_and_marks_its_line(chromium: Browser, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(two(), target)
    visit = Visit(chromium, target)
    assert visit.shows("#3F6FB5")
    assert _CHOSEN not in visit.colours()
    visit.view("matrix")
    assert visit.page.locator("#matrix .cell").count() == 2
    assert visit.page.locator("#matrix .cell path").first.evaluate("e => e.getBBox().width") > 15
    visit.page.locator("#matrix .cell").first.click()
    assert visit.evidence() == ["United Kingdom cooperates with Japan"]
    assert visit.page.get_attribute("#evidence a", "href") == "https://example.org/news"
    lit = visit.page.locator("#matrix text.on").evaluate_all("all => all.map((label) => label.firstChild.data)")
    assert lit == ["United Kingdom", "Japan"]
    visit.view("graph")
    assert visit.shows(_CHOSEN)


def test_a_mark_of_the_timeline_shows_its_evidence(chromium: Browser, tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write_html(two(hops=2), target)
    visit = Visit(chromium, target)
    visit.view("timeline")
    assert visit.page.locator(".who").all_inner_texts() == ["France – United Kingdom", "United Kingdom – Japan"]
    # The marks stand in the order of time, the year longer than the month.
    year, month = (visit.page.locator(".mark line").nth(n).bounding_box() for n in range(2))
    assert year
    assert month
    assert year["x"] < month["x"]
    assert year["width"] > 5 * month["width"]
    visit.page.mouse.click(month["x"] + month["width"] / 2, month["y"] + month["height"] / 2)
    assert visit.evidence() == ["United Kingdom cooperates with Japan"]
    visit.page.locator(".who").first.press("Enter")
    assert visit.evidence() == ["France allied with United Kingdom"]


def test_300_actors_are_legible_and_more_are_told_of(chromium: Browser, tmp_path: Path) -> None:
    """A ring of 320 states: 299 of its lines fit into 300 states."""
    states = [Entity(f"country/A{n:03}", "Country", f"State {n}") for n in range(320)]
    document = Document("a.txt", "They cooperate.", None, "2024")
    found = [
        Statement(state, "AIDS", states[n - 1], evidence=(Evidence(document.id, "They cooperate.", 0, 15),))
        for n, state in enumerate(states)
    ]
    target = tmp_path / "graph.html"
    write_html(found, target)
    visit = Visit(chromium, target)
    assert visit.page.inner_text("#left-out").startswith("Left out, as less believed or less documented: 20 actors")
    visit.view("matrix")
    labels = visit.page.locator("#matrix .rows text")
    assert labels.count() == 300
    boxes = [labels.nth(n).bounding_box() for n in range(2)]
    assert all(box and box["height"] >= 9 for box in boxes)
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"] + 2
    # Names stay in view however far one scrolls.
    visit.page.locator("#matrix .cell").last.scroll_into_view_if_needed()
    corner = visit.page.locator("#matrix .corner").bounding_box()
    assert corner
    assert corner["y"] < 400


def test_presets_and_paths_from_a_store_are_drawn(
    chromium: Browser, graph: Store, library: Library, names: ActorNames, tmp_path: Path
) -> None:
    target = tmp_path / "graph.html"
    write_html(answered(graph, library["conflict-map"], {}, actors=names), target, store=graph)
    page = Visit(chromium, target).page
    assert page.locator("blockquote", has_text="Russia invaded Ukraine").count() == 1
    assert page.locator("cite", has_text="Who is at odds, Eastern Wire, 2024-01-10").count() == 7
    write_html(alliance_paths(graph, "country/JPN", "country/FRA"), target)
    assert Visit(chromium, target).page.locator("#statements tbody tr").count() == 5
