"""How well near copies are found: what sites make of a report against other reports, measured by exact likeness.

    python -m bench.story_quality [--reports 60]

Reports are the sample documents that come with Amity, those of the benchmarks, and invented ones. Of each, sites make
reprints: cut, with another headline, an agency's by-line, words of the site around it, or all of that. Against them
stand pairs that are no copies: unlike reports, reports of one event by different hands (the same facts in other words,
with one quotation in common), denials that differ by one word, and reports on another state. For every kind of pair it
prints how many share a key in the index, how many are told one story, and how many would be if each were compared with
each by exact likeness (Jaccard of runs of words), which no index can surpass.
"""

import argparse
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from amity.extraction import read_documents
from graph.document import Document
from graph.stories import ALIKE, Features, likeness, signature, tells

_ROOT = Path(__file__).resolve().parent.parent
_HEADLINES = ("Neighbours strike a deal at sea", "What we know so far", "Talks end with a surprise", "Region: the week")
_BYLINES = (
    "SUVA (Harbour Wire) - ",
    "By our correspondent\n",
    "(Pacific Press) ",
    "APIA, March 5 (South Seas Agency) -- ",
)
_BEFORE = (
    "Home News World Business Sport Weather. Sign in. Subscribe from two pounds a week and read without limits.",
    "You are reading the free edition. Three articles are left this month. Listen to this article in four minutes.",
)
_AFTER = (
    "Read more: storm damages the harbour of Levuka; school year begins late; rugby final is sold out. Share this. "
    "Write to our newsroom. All rights of this edition are reserved and no part may be copied.",
    "Our newsletter comes every morning with the best of our reporting. Contact us. Terms of use. About cookies.",
)
_WITHIN = "Advertisement. Do not miss our newsletter."
#: How reports that are not copies are made to differ in one place.
_STATES = ("Fiji", "Tonga", "Samoa", "Vanuatu", "Palau", "Nauru", "Kiribati", "Tuvalu")
_NAMES = ("Ana Vale", "Josefa Tui", "Mele Fono", "Peni Rabe", "Litia Koro")
_TOPICS = ("fishing rights", "a naval patrol", "grain supplies", "an undersea cable", "air links", "flood relief",
           "training of police", "a customs union")  # fmt: skip
_TOWNS = ("Suva", "Apia", "Honiara", "Port Vila", "Koror", "Majuro")
_ONE = (
    "{a} and {b} signed an agreement on {t} in {w} on {d}, after {n} days of talks.",
    "The agreement on {t} will run for {n} years and can be renewed by either side, the government of {a} said.",
    'Prime Minister {p} called it "a promise between neighbours that our children will be glad of".',
    "{b} will send {m} officials to {w} before the end of the month to work out the details of {t}.",
    "The opposition in {a} asked why parliament had not been told about {t} before the ceremony in {w}.",
    "A joint committee of {n} members is to watch over {t} and will report to both governments twice a year.",
    "{c}, which has its own plans for {t}, said it had learned of the deal from the newspapers on {d}.",
    "Shares of the port company in {w} rose by {n} percent after the announcement on {t}.",
)
_OTHER = (
    "After {n} days behind closed doors in {w}, negotiators from {b} and {a} have settled their differences over {t}.",
    'The deal is "a promise between neighbours that our children will be glad of", in the words of {p}, who leads {a}.',
    "It binds the two countries for {n} years, according to a copy seen by this newspaper.",
    "{m} civil servants from {b} are expected in {w} within weeks; what {t} will cost them is still an open question.",
    "Critics at home complain that lawmakers heard about {t} only when the ink was dry.",
    "Twice a year a panel with {n} seats is supposed to check whether both sides keep their word.",
    "In {c} there is some irritation: officials there say nobody informed them of what was being planned for {t}.",
    "Investors seemed pleased, and the harbour operator of {w} gained {n} percent on the exchange by {d}.",
)


@dataclass(slots=True)
class _Count:
    """What became of the pairs of a kind."""

    pairs: int = 0
    found: int = 0
    told: int = 0
    exact: int = 0
    likenesses: list[float] = field(default_factory=list)

    def add(self, one: str, other: str) -> None:
        signed, features = [signature(one), signature(other)], (Features.of(one), Features.of(other))
        near = None not in signed and any(map(int.__eq__, signed[0].bands, signed[1].bands))  # type: ignore[union-attr]
        self.pairs += 1
        self.found += near
        self.told += near and tells(*features)
        self.exact += tells(*features)
        self.likenesses.append(likeness(*features))


def invented(seed: int, forms: tuple[str, ...] = _ONE) -> str:
    """Return an invented report of an event; of one seed, reports in either form are of the same event."""
    rng = random.Random(seed)  # noqa: S311 - repeatable
    a, b, c = rng.sample(_STATES, 3)
    facts = {
        "a": a, "b": b, "c": c, "t": rng.choice(_TOPICS), "w": rng.choice(_TOWNS), "p": rng.choice(_NAMES),
        "n": rng.randrange(2, 30), "m": rng.randrange(30, 300), "d": rng.choice(("Monday", "Friday", "5 March")),
    }  # fmt: skip
    return "\n\n".join(form.format(**facts) for form in forms)


def reports(count: int) -> list[str]:
    """Return the sample documents, and invented reports up to a count."""
    folders = (_ROOT / "amity" / "samples" / "documents", _ROOT / "bench" / "texts")
    read = read_documents(map(str, folders))
    texts = [document.text for document in read if isinstance(document, Document) and signature(document.text)]
    return texts[:count] + [invented(seed) for seed in range(max(0, count - len(texts)))]


def _paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, or its sentences if it has few paragraphs."""
    lines = [line for line in text.split("\n") if line.strip()]
    return lines if len(lines) > 3 else re.split(r"(?<=[.!?]) ", " ".join(lines))


def cut(rng: random.Random, text: str) -> str:
    """Return a text without up to a third of its paragraphs, from the end or from within."""
    parts = _paragraphs(text)
    gone = rng.randint(1, max(1, len(parts) // 3))
    start = rng.choice((len(parts) - gone, rng.randrange(1, len(parts) - gone + 1))) if len(parts) > gone else 0
    return "\n\n".join(parts[:start] + parts[start + gone :])


def headline(rng: random.Random, text: str) -> str:
    """Return a text under another headline: in place of a short first paragraph, or before the first."""
    parts = _paragraphs(text)
    return "\n\n".join([rng.choice(_HEADLINES), *parts[len(parts[0].split()) < 15 :]])


def byline(rng: random.Random, text: str) -> str:
    """Return a text with an agency's by-line."""
    return rng.choice(_BYLINES) + text


def surrounded(rng: random.Random, text: str) -> str:
    """Return a text with the words of a site before it, after it and in it."""
    parts = _paragraphs(text)
    parts.insert(len(parts) // 2, _WITHIN)
    return "\n\n".join([rng.choice(_BEFORE), *parts, rng.choice(_AFTER)])


def everything(rng: random.Random, text: str) -> str:
    """Return a text with all of that done to it."""
    return surrounded(rng, byline(rng, headline(rng, cut(rng, text))))


def denied(rng: random.Random, text: str) -> str:
    """Return a text with a "not" somewhere within."""
    words = text.split(" ")
    words.insert(rng.randrange(8, len(words) - 8), "not")
    return " ".join(words)


def elsewhere(_: random.Random, text: str) -> str:
    """Return a text that tells of another state where it tells of one for the first time."""
    state = min((name for name in _STATES if name in text), key=text.index, default=None)
    return text if state is None else text.replace(state, "Cuba", 1)


#: What is one story, and what is none.
COPIES: dict[str, Callable[[random.Random, str], str]] = {
    "cut": cut, "another headline": headline, "by-line": byline, "a site around it": surrounded,
    "all of these": everything,
}  # fmt: skip
CHANGES: dict[str, Callable[[random.Random, str], str]] = {"one not more": denied, "another state": elsewhere}


def pairs(texts: list[str]) -> Iterator[tuple[str, bool, str, str]]:
    """Yield pairs of texts with their kind and whether they are one story."""
    rng = random.Random(1)  # noqa: S311 - repeatable
    for text in texts:
        for kind, make in COPIES.items():
            yield kind, True, text, make(rng, text)
        yield "two sites, all of these", True, everything(rng, text), everything(rng, text)
        for kind, make in CHANGES.items():
            if (changed := make(rng, text)) != text:
                yield kind, False, text, changed
    for seed in range(len(texts)):
        yield "one event, two reports", False, invented(seed), invented(seed, _OTHER)
        yield "another event, same phrases", False, invented(seed), invented(seed + 10_000)
    for first, one in enumerate(texts):
        for other in texts[first + 1 :]:
            if one[:200] != other[:200]:
                yield "unlike reports", False, surrounded(random.Random(1), one), surrounded(random.Random(1), other)  # noqa: S311


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how well near copies are found.")
    parser.add_argument("--reports", type=int, default=60)
    counts: dict[tuple[bool, str], _Count] = {}
    for kind, same, one, other in pairs(reports(parser.parse_args().reports)):
        counts.setdefault((same, kind), _Count()).add(one, other)
    print(f"{'pairs':<31} {'number':>6} {'likeness: mean':>15} {'most':>6} {'in index':>9} {'one story':>10} "
          f"{'without an index':>17}")  # fmt: skip
    for (same, kind), count in counts.items():
        mean, most = sum(count.likenesses) / count.pairs, max(count.likenesses)
        print(f"{'copies: ' * same}{kind:<{31 - 8 * same}} {count.pairs:>6} {mean:>15.3f} {most:>6.3f} "
              f"{count.found:>9} {count.told:>10} {count.exact:>17}")  # fmt: skip
    true, false = (sum(c.told for (same, _), c in counts.items() if same is one) for one in (True, False))
    every = sum(c.pairs for (same, _), c in counts.items() if same)
    alike = sum(sum(j >= ALIKE for j in c.likenesses) for (same, _), c in counts.items() if same)
    print(f"precision {true / (true + false):.3f}, recall {true / every:.3f}; "
          f"of copies that are alike to {ALIKE} or more {true / alike:.3f}")  # fmt: skip


if __name__ == "__main__":
    main()
