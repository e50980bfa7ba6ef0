"""An explanation as one HTML page that needs no network: sentences with coloured mentions, and the rules that fired."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from string import Template

from loaders.explanation.explanation import ExplainedSentence, Explanation
from loaders.explanation.naming import actor
from loaders.explanation.text import how_told, led, silence
from loaders.extraction.doubts import Doubt
from loaders.extraction.mention import Mention, Party
from loaders.extraction.trail import Decision


def page(explanations: Sequence[Explanation]) -> str:
    """Return one HTML document. Everything that comes from a document is escaped."""
    body = "\n".join(part for number, found in enumerate(explanations, 1) for part in _document(found, number))
    template = Template((files("loaders.explanation") / "page.html").read_text("utf-8"))
    return template.substitute(contents=_contents(explanations), body=body)


def _contents(explanations: Sequence[Explanation]) -> str:
    """Return links to the documents, if there are several."""
    if len(explanations) < 2:
        return ""
    items = (
        f'<li><a href="#d{number}">{escape(found.document.uri)}</a> {_counts(found)}</li>'
        for number, found in enumerate(explanations, 1)
    )
    return f"<nav><ol>{''.join(items)}</ol></nav>"


def _counts(explanation: Explanation) -> str:
    dropped = sum(len(s.dropped) for s in explanation.sentences)
    return (
        f"<span class=count>{len(explanation.statements)} statements and {dropped} near misses in "
        f"{len(explanation.sentences)} sentences</span>"
    )


def _document(explanation: Explanation, number: int) -> Iterator[str]:
    yield f'<h2 id="d{number}">{escape(explanation.document.uri)}</h2>'
    yield f"<p>{_counts(explanation)}</p>"
    for sentence in explanation.sentences:
        yield f"<section{' class=silent' if not sentence.stated and not sentence.dropped else ''}>"
        yield f"<p class=sentence>{_marked(explanation, sentence)}</p>"
        if sentence.stated:
            yield _list("stated", [_stated(explanation, d) for d in sentence.stated])
        if sentence.dropped:
            inside = _list("dropped", [_dropped(explanation, d) for d in sentence.dropped])
            yield f"<details><summary>{len(sentence.dropped)} not stated</summary>{inside}</details>"
        if sentence.is_silent:
            yield _list("dropped", [escape(silence(sentence))])
        yield "</section>"


def _marked(explanation: Explanation, sentence: ExplainedSentence) -> str:
    """Return the sentence with its names marked; of names that lie over each other the longer is shown."""
    parts, place = [], sentence.start
    named: list[Mention | Doubt] = [*sentence.mentions, *sentence.doubts]
    for name in sorted(named, key=lambda m: (m.start, -m.end)):
        if name.start < place:
            continue
        mark = _mark(explanation, name) if isinstance(name, Mention) else _doubted(explanation, name)
        parts += [escape(explanation.words((place, name.start))), mark]
        place = name.end
    return "".join([*parts, escape(explanation.words((place, sentence.end)))])


def _mark(explanation: Explanation, mention: Mention) -> str:
    home = actor(mention)
    tells = f"{mention.entity.id}, {mention.form}" + (f", acts for {home}" if home != mention.entity.id else "")
    kind = mention.entity.type.lower()
    words = escape(explanation.words(mention.span))
    tag = escape(f"{_short(home)} {mention.form}")
    return f'<mark class="{kind}" title="{escape(tells)}">{words}<small>{tag}</small></mark>'


def _doubted(explanation: Explanation, doubt: Doubt) -> str:
    tells = (f"not {doubt.entity}: " if doubt.entity else "") + doubt.cause
    return f'<u class="doubt" title="{escape(tells)}">{escape(explanation.words((doubt.start, doubt.end)))}</u>'


def _stated(explanation: Explanation, decision: Decision) -> str:
    return f"{_claim(explanation, decision)} <i>{escape(how_told(decision))}</i>{_rule(decision)}{_factors(decision)}"


def _dropped(explanation: Explanation, decision: Decision) -> str:
    claim = _claim(explanation, decision) if decision.relation else "the whole sentence"
    return f"{claim}: <em>{escape(decision.cause or '')}</em>{_rule(decision)}"


def _claim(explanation: Explanation, decision: Decision) -> str:
    sides = [_side(explanation, decision, parties) for parties in (decision.subjects, decision.objects)]
    return f" <b>{escape(decision.relation)}</b> ".join(sides)


def _side(explanation: Explanation, decision: Decision, parties: Sequence[Party]) -> str:
    named = [
        f'<span class="end" title="{escape(p.entity.id)}, from the words “{escape(explanation.words(p.span))}”">'
        f"{escape(p.entity.name)}<small>{escape(led(decision, p))}</small></span>"
        for p in parties
    ]
    return " &amp; ".join(named) or "?"


def _rule(decision: Decision) -> str:
    return f"<code>{escape(decision.word)} · {escape(decision.pattern)}</code>" if decision.pattern else ""


def _factors(decision: Decision) -> str:
    if not decision.factors:
        return ""
    rows = "".join(f"<tr><td>{escape(n)}</td><td class=n>{w:+.2f}</td></tr>" for n, w in decision.factors)
    return f"<details class=factors><summary>why this confidence</summary><table>{rows}</table></details>"


def _list(kind: str, items: Sequence[str]) -> str:
    return f"<ul class={kind}>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _short(key: str) -> str:
    return key.split("/", 1)[-1]
