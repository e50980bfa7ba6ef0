"""The pack in the Browser of a real Neo4j, driven as a user drives it."""

import zipfile
from collections import Counter
from io import BytesIO

import pytest
from playwright.sync_api import BrowserContext, expect

from graph.ontology import ENTITY_TYPES, RELATION_TYPES
from graph.store import open_store
from queries.actors import ActorNames
from queries.browser import FAVOURITES, GUIDE, STYLE, Pack, PackServer
from queries.favourites import favourite
from queries.library import Library
from tests.neo4j_server import Neo4j
from tests.queries.browser.driving import PATIENCE, Neo4jBrowser
from tests.queries.browser.reading import queries

pytestmark = pytest.mark.timeout(900)


def expected(login: Neo4j, query: str) -> tuple[Counter[str], Counter[str], list[str]]:
    """Return colours of nodes and edges, and captions of edges, that Browser has to show for a query.

    Browser draws every edge between the nodes of an answer, named by the answer or not.
    """
    with open_store(login.uri, user=login.user, password=login.password) as store:
        values = [value for row in store.read(query).rows for value in row]
        ids = sorted({value["properties"]["id"] for value in values if "labels" in value})
        labels = store.read("MATCH (e:Entity) WHERE e.id IN $ids RETURN [l IN labels(e) WHERE l <> 'Entity'][0]",
                            {"ids": ids}).rows  # fmt: skip
        edges = store.read(
            "MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IN $ids AND b.id IN $ids RETURN type(r), r.documents",
            {"ids": ids},
        ).rows
    return (
        Counter(ENTITY_TYPES[label].colour for (label,) in labels),
        Counter(RELATION_TYPES[relation].colour for relation, _ in edges),
        sorted(f"{documents} · {relation}" for relation, documents in edges),
    )


def shows_whole(caption: str, wanted: list[str]) -> bool:
    """Return True if a caption is one of the wanted ones, or the beginning of one where an arrow is too short."""
    return any(caption == one or (caption.endswith("…") and one.startswith(caption[:-1])) for one in wanted)


def test_it_has_colours_and_guide_as_soon_as_it_is_connected(
    window: BrowserContext, login: Neo4j, pack_server: PackServer
) -> None:
    browser = Neo4jBrowser.open(window, login)
    guide = browser.frame(f":play {pack_server.address(GUIDE)}")
    expect(guide.locator("h3")).to_have_text("Who cooperates with whom, and who says so", timeout=PATIENCE)
    expect(browser.frame(f":style {pack_server.address(STYLE)}")).to_be_visible(timeout=PATIENCE)
    assert {pack_server.address(GUIDE), pack_server.address(STYLE)} <= set(browser.fetched)
    style = browser.stored("grass", having="node.Leader")
    assert {name: style[f"node.{name}"]["color"] for name in ENTITY_TYPES} == {
        name: kind.colour for name, kind in ENTITY_TYPES.items()
    }
    assert style["relationship.SANCTIONS"]["caption"] == "{documents} · SANCTIONS"
    assert browser.errors == []


def test_presets_from_their_links_are_drawn_in_the_colours_of_the_ontology(
    window: BrowserContext, login: Neo4j, library: Library, names: ActorNames
) -> None:
    drawn = library["conflict-map"].drawn
    assert drawn is not None
    query = favourite(drawn, names)
    nodes, edges, captions = expected(login, query)
    assert len(nodes) + len(edges) > 2
    browser = Neo4jBrowser.open(window, login, query=query)
    expect(browser.frame(":play http")).to_be_visible(timeout=PATIENCE)
    browser.run()
    drawing = browser.drawing(nodes=nodes.total())
    assert drawing.nodes == nodes
    assert drawing.edges == edges
    assert "Philippines" in drawing.node_captions
    assert all(shows_whole(caption, captions) for caption in drawing.edge_captions if caption)
    assert browser.errors == []


def test_dropped_favourites_stand_in_folders_and_run(window: BrowserContext, login: Neo4j, pack: Pack) -> None:
    with zipfile.ZipFile(BytesIO(pack[FAVOURITES])) as zipped:
        texts = {name: zipped.read(name).decode() for name in zipped.namelist()}
    text = texts["Amity conflict/sanctions-graph.cypher"]
    browser = Neo4jBrowser.open(window, login)
    expect(browser.frame(":play http")).to_be_visible(timeout=PATIENCE)
    browser.drop("favourites.zip", pack[FAVOURITES])
    browser.page.click("[data-testid=navigationFavorites]")
    browser.page.get_by_text("Amity conflict", exact=True).click()
    browser.page.get_by_text(text.splitlines()[0].removeprefix("// "), exact=True).click()
    browser.run()
    nodes, edges, _ = expected(login, text)
    drawing = browser.drawing(nodes=nodes.total())
    assert (drawing.nodes, drawing.edges) == (nodes, edges)
    folders = {each["id"]: each["name"] for each in browser.stored("folders") if not each.get("isStatic")}
    kept = Counter(folders[each["folder"]] for each in browser.stored("documents") if each.get("folder") in folders)
    assert kept == Counter(name.partition("/")[0] for name in texts)
    assert browser.errors == []


def test_a_style_is_taken_from_a_file_and_from_an_address_of_this_machine_alone(
    window: BrowserContext, login: Neo4j, pack: Pack, pack_server: PackServer
) -> None:
    browser = Neo4jBrowser.open(window, login)
    expect(browser.frame(":style http")).to_be_visible(timeout=PATIENCE)
    browser.type(":style reset")
    expect(browser.frame(":style reset").get_by_text("No styles yet")).to_be_visible(timeout=PATIENCE)
    # Another name of the same machine: the list of hosts that Browser may fetch from has localhost alone.
    other = pack_server.address(STYLE).replace("localhost", "127.0.0.1")
    browser.type(f":style {other}")
    expect(browser.frame(f":style {other}").get_by_text("Hostname is not allowed")).to_be_visible(timeout=PATIENCE)
    assert other not in browser.fetched
    browser.drop("style.grass", pack[STYLE])
    shown = browser.page.locator("article").first
    expect(shown.get_by_text("node.Country")).to_be_visible(timeout=PATIENCE)
    assert browser.stored("grass", having="node.Leader")["node.Leader"]["color"] == ENTITY_TYPES["Leader"].colour
    assert browser.errors == []


def test_the_guide_gives_every_query_whole_and_follows_what_is_typed(
    window: BrowserContext, login: Neo4j, pack: Pack
) -> None:
    browser = Neo4jBrowser.open(window, login)
    guide = browser.frame(":play http")
    expect(guide.locator("h3")).to_be_visible(timeout=PATIENCE)
    found: list[str] = []
    for number in range(pack[GUIDE].decode().count("<slide")):
        if number:
            guide.locator("[data-testid=nextSlide]").click()
        found += guide.locator("pre.runnable").all_text_contents()
    assert found == queries(pack[GUIDE].decode())
    guide.locator("[value-for=one]").press_sequentially("country/PRK")
    guide.locator("[value-for=other]").press_sequentially("country/RUS")
    evidence = guide.locator("pre.runnable").last
    assert (evidence.text_content() or "").count("country/PRK") == 1
    evidence.click()
    browser.run()
    # Two actors, five statements between them (one of them a denial), and the three documents that these stand in.
    drawing = browser.drawing(nodes=10)
    assert drawing.nodes[ENTITY_TYPES["Country"].colour] == 2
    assert browser.errors == []
