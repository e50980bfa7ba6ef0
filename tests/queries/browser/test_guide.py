"""The guide as text: complete, escaped, and its queries run on both stores."""

import html
import re
from pathlib import Path

import pytest

from graph.store import Store
from queries.actors import ActorNames
from queries.browser import guide
from queries.library import Library, load_presets
from tests.queries.browser.reading import queries

NOBODY = ActorNames(())
OWN = """// Who is <b>first</b>
// description: one = 'two' & <script>alert(1)</script>
// param: who actor, e.g. Ruritania -- Who
// param: what text, e.g. it's $who -- What
// columns: one
MATCH (a:Entity {id: $who}) WHERE a.name <> $what AND 1 = 1
WITH a.name AS one WHERE one = "<script>x</script>"
RETURN one
"""


@pytest.fixture
def own(tmp_path: Path) -> Library:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "first.cypher").write_text(OWN)
    return load_presets(tmp_path)


def cleaned(page: str) -> str:
    """Return what is left of a guide when Browser has taken out what could be scripts (its `cleanHtml`)."""
    handlers = re.compile(r"(\s+(on[^\s=]+)[^\s=]*\s*=\s*(\"[^\"]*\"|'[^']*'|[\w\-.:]+\s*))", re.IGNORECASE)
    scripts = re.compile(r"<script\b[^<]*(?:(?!</script>)<[^<]*)*(</script>)?", re.IGNORECASE)
    return scripts.sub("", handlers.sub("", page))


def test_every_preset_is_in_it_under_its_category(library: Library, names: ActorNames) -> None:
    page = guide(library, actors=names)
    slides = {match[1]: match[0] for match in re.finditer(r"<slide.*?<h3>(.*?)</h3>.*?</slide>", page, re.DOTALL)}
    assert len(slides) == 3 + len({preset.category for preset in library.values()})
    for preset in library.values():
        slide = html.unescape(slides[preset.category.capitalize()])
        assert f"<h4>{preset.title}</h4>" in slide
        assert preset.description in slide
        assert slide.count(f'overflow: auto">// {preset.title}\n') == 1
        assert slide.count(f'overflow: auto">// {preset.title} (graph)\n') == (preset.graph is not None)


def test_it_is_what_browser_takes_for_a_guide(library: Library, names: ActorNames) -> None:
    page = guide(library, actors=names)
    assert page.startswith('<article class="guide">')
    assert page.count("<slide ") == page.count("</slide>") == page.count("<h3>")
    assert cleaned(page) == page


def test_every_query_runs(graph: Store, library: Library, names: ActorNames) -> None:
    found = queries(guide(library, actors=names))
    assert len(found) > len(library)
    answers = {query: len(graph.read(query).rows) for query in found if "$" not in query}
    assert {query for query in found if query not in answers} == set()
    assert sum(1 for rows in answers.values() if rows) > len(library) * 0.8


def test_examples_can_be_changed_in_a_field_of_the_slide(library: Library, names: ActorNames) -> None:
    page = guide(library, actors=names)
    for slide in re.findall(r"<slide.*?</slide>", page, re.DOTALL):
        fields, places = (set(re.findall(rf'value-{kind}="(\w+)"', slide)) for kind in ("for", "key"))
        assert fields == places
    assert 'id: &#x27;<span value-key="actor">country/RUS</span>&#x27;' in page


def test_hostile_presets_are_text(own: Library, names: ActorNames) -> None:
    page = guide(own, actors=names)
    assert "<script" not in page
    assert "<b>first" not in page
    query = next(query for query in queries(cleaned(page)) if query.startswith("// Who is <b>"))
    assert query.splitlines() == [
        "// Who is <b>first</b>",
        "MATCH (a:Entity {id: $who}) WHERE a.name <> 'it\\'s $who' AND 1 = 1",
        'WITH a.name AS one WHERE one = "<script>x</script>"',
        "RETURN one",
    ]


def test_a_parameter_whose_example_nobody_bears_is_asked_for(own: Library) -> None:
    page = html.unescape(guide(own, actors=NOBODY))
    assert "Set first: <code>:param who => …</code> (Who, such as Ruritania)." in page
