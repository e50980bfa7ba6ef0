"""Statements whose names, sentences and addresses try to break out of the page."""

from typing import Final

from graph.document import Document
from graph.entity import Entity
from graph.evidence import Evidence
from graph.statement import Statement

#: Each sets `window.hacked` in the frame or page that runs it, if any does.
ATTACKS: Final = (
    "<script>window.hacked = 1</script>",
    "</script><script>window.hacked = 2</script>",
    '"><img src=x onerror="window.hacked = 3">',
    "</iframe><svg onload=window.hacked=4>",
    "{{ 7 * 7 }}{% raw %}",
    "<!--<script>",
    "]]>\u2028</title>&lt;b&gt;",
)


def hostile() -> tuple[list[Statement], Document]:
    """Return statements between actors named by the attacks, in a document that is one."""
    text = "\n".join(ATTACKS)
    document = Document("javascript:window.hacked=5", text, ATTACKS[0], "2024", ATTACKS[1])
    actors = [Entity(f"organization/a{n}", "Organization", attack) for n, attack in enumerate(ATTACKS)]
    found = []
    for n, attack in enumerate(ATTACKS):
        start = text.index(attack)
        evidence = Evidence(
            document.id, attack, start, start + len(attack), uri=document.uri, attributed_to=attack, confidence=0.9
        )
        found.append(Statement(actors[n], "SUPPORTS", actors[(n + 1) % len(actors)], evidence=(evidence,)))
    return found, document
