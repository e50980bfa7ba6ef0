"""An explanation as one HTML page that needs no network: sentences with coloured mentions, and the rules that fired."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from string import Template

from loaders.explanation.explanation import ExplainedSentence, Explanation, actor
from loaders.explanation.text import SILENT, how_told
from loaders.extraction.mention import Mention, Party
from loaders.extraction.trail import Decision


def page(explanations: Sequence[Explanation]) -> str:
    """Return one HTML document. Everything that comes from a document is escaped."""
    body = "\n".join(part for explanation in explanations for part in _document(explanation))
    template = Template((files("loaders.explanation") / "page.html").read_text("utf-8"))
    return template.substitute(body=body)


def _document(explanation: Explanation) -> Iterator[str]:
    yield f"<h2>{escape(explanation.document.uri)}</h2>"
    yield f"<p class=count>{len(explanation.statements)} statements in {len(explanation.sentences)} sentences</p>"
    for sentence in explanation.sentences:
        yield "<section>"
        yield f"<p class=sentence>{_marked(explanation, sentence)}</p>"
        if sentence.stated:
            yield _list("stated", [_stated(explanation, d) for d in sentence.stated])
        if sentence.dropped:
            inside = _list("dropped", [_dropped(explanation, d) for d in sentence.dropped])
            yield f"<details><summary>{len(sentence.dropped)} not stated</summary>{inside}</details>"
        if sentence.is_silent:
            yield _list("dropped", [SILENT])
        yield "</section>"


def _marked(explanation: Explanation, sentence: ExplainedSentence) -> str:
    parts, place = [], sentence.start
    for mention in sorted(sentence.mentions, key=lambda m: (m.start, -m.end)):
        if mention.start < place:
            continue
        parts += [escape(explanation.words((place, mention.start))), _mark(explanation, mention)]
        place = mention.end
    return "".join([*parts, escape(explanation.words((place, sentence.end)))])


def _mark(explanation: Explanation, mention: Mention) -> str:
    home = actor(mention)
    tells = f"{mention.entity.id}, {mention.form}" + (f", acts for {home}" if home != mention.entity.id else "")
    kind = mention.entity.type.lower()
    words = escape(explanation.words(mention.span))
    return f'<mark class="{kind}" title="{escape(tells)}">{words}<small>{escape(_short(home))}</small></mark>'


def _stated(explanation: Explanation, decision: Decision) -> str:
    claim = f"{_side(explanation, decision.subjects)} <b>{decision.relation}</b> {_side(explanation, decision.objects)}"
    return f"{claim} <i>{escape(how_told(decision))}</i>{_rule(decision)}"


def _dropped(explanation: Explanation, decision: Decision) -> str:
    ends = (_side(explanation, decision.subjects), _side(explanation, decision.objects))
    claim = f"{ends[0]} <b>{decision.relation}</b> {ends[1]}" if decision.relation else "the whole sentence"
    return f"{claim}: <em>{escape(decision.cause or '')}</em>{_rule(decision)}"


def _rule(decision: Decision) -> str:
    return f"<code>{escape(decision.word)} · {escape(decision.pattern)}</code>" if decision.pattern else ""


def _side(explanation: Explanation, parties: Sequence[Party]) -> str:
    named = [
        f'<span title="{escape(p.how)}: {escape(explanation.words(p.span))}">{escape(p.entity.name)}</span>'
        for p in parties
    ]
    return " &amp; ".join(named) or "?"


def _list(kind: str, items: Sequence[str]) -> str:
    return f"<ul class={kind}>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _short(key: str) -> str:
    return key.split("/", 1)[1]
