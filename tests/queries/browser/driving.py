"""Drives Neo4j Browser in Chromium, as a user does."""

import re
from base64 import b64encode
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from queries.link import browser_link
from tests.neo4j_server import Neo4j

#: Milliseconds to wait for the server and the page: a busy machine is no failure.
PATIENCE = 120_000
_LOCAL = re.compile(r"https?://(localhost|127\.0\.0\.1)(:\d+)?/|(data|blob):")
_DROP = """([name, content]) => {
  const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
  const dropped = new DataTransfer();
  dropped.items.add(new File([bytes], name));
  const target = document.querySelector(".filedrop");
  for (const kind of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(kind, {dataTransfer: dropped, bubbles: true, cancelable: true}));
  }
}"""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a graph view shows."""

    #: Number of nodes by fill colour, `#RRGGBB`.
    nodes: Counter[str]
    #: Number of edges by fill colour.
    edges: Counter[str]
    #: What is written on the nodes, and on the edges.
    node_captions: list[str]
    edge_captions: list[str]


@dataclass(slots=True)
class Neo4jBrowser:
    """A tab with Neo4j Browser in it."""

    page: Page
    #: What of the local machine it fetched.
    fetched: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @classmethod
    def open(cls, context: BrowserContext, server: Neo4j, *, query: str | None = None) -> "Neo4jBrowser":
        """Open Browser, with a query in its editor if one is given, and log in."""
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        # Fonts and reports of errors: neither is needed, and there is no network.
        page.route(re.compile("^https?://"), lambda r: r.continue_() if _LOCAL.match(r.request.url) else r.abort())
        browser = cls(page)
        page.on("response", lambda response: browser.fetched.append(response.url))
        page.on("pageerror", lambda error: browser.errors.append(str(error)))
        page.goto(browser_link(query, server=server.uri, browser=server.browser) if query else str(server.browser))
        page.fill("input[type=password]", server.password)
        page.click("[data-testid=connect]")
        expect(page.locator("[data-testid=connect]")).to_have_count(0, timeout=PATIENCE)
        return browser

    def frame(self, command: str) -> Locator:
        """Return the newest frame of the stream whose command begins like this."""
        begins = re.compile(rf"^\s*\$?\s*{re.escape(command)}")
        return self.page.locator("article", has=self.page.locator("[data-testid=frameCommand]", has_text=begins)).first

    def run(self) -> None:
        """Run what is in the editor."""
        self.page.click("[data-testid=editor-Run]")

    def type(self, text: str) -> None:
        """Put one line of text into the editor and run it."""
        self.page.click("[data-testid=activeEditor]")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        self.run()

    def drawing(self, *, nodes: int) -> Drawing:
        """Wait until the newest graph view has so many nodes, and return what it shows."""
        view = self.page.locator("svg.neod3viz").first
        expect(view.locator("g.node")).to_have_count(nodes, timeout=PATIENCE)
        return Drawing(
            _colours(view, "g.node circle.b-outline"),
            _colours(view, "g.relationship path.b-outline"),
            [" ".join(map(str.strip, texts)) for texts in view.locator("g.node").evaluate_all(_TEXTS)],
            [" ".join(texts) for texts in view.locator("g.relationship").evaluate_all(_TEXTS)],
        )

    def drop(self, name: str, content: bytes) -> None:
        """Drop a file onto the window."""
        self.page.evaluate(_DROP, [name, b64encode(content).decode()])

    def stored(self, key: str, *, having: str | None = None) -> Any:  # noqa: ANN401 - whatever Browser keeps
        """Return what Browser keeps under a key of its local storage, once it has the named member."""
        self.page.wait_for_function(_HAS, arg=[key, having], timeout=PATIENCE)
        return self.page.evaluate("(key) => JSON.parse(localStorage.getItem(`neo4j.${key}`))", key)

    def picture(self, path: Path, frame: Locator | None = None) -> None:
        """Save a screenshot of a frame, or of the window."""
        (frame or self.page).screenshot(path=path)


#: Browser keeps things a moment after it shows them.
_HAS = """([key, member]) => {
  const kept = JSON.parse(localStorage.getItem(`neo4j.${key}`));
  return kept !== null && (member === null || member in kept);
}"""
_TEXTS = "(groups) => groups.map((g) => [...g.querySelectorAll('text')].map((t) => t.textContent))"


def _colours(view: Locator, selector: str) -> Counter[str]:
    found: list[str] = view.locator(selector).evaluate_all("(all) => all.map((one) => one.getAttribute('fill'))")
    return Counter(colour.upper() for colour in found)
