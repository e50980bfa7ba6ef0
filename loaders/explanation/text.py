"""An explanation as plain text for a terminal."""

from collections.abc import Iterator, Sequence

from loaders.explanation.explanation import ExplainedSentence, Explanation, actor
from loaders.extraction.mention import Party
from loaders.extraction.trail import Decision

#: What is said of a sentence with several actors in which nothing fired.
SILENT = "no word here calls up a relation"


def text(explanation: Explanation) -> str:
    """Return the explanation, one block a sentence: its mentions, `+` for statements, `-` for what was dropped."""
    lines = [f"{explanation.document.uri}: {len(explanation.statements)} statements", ""]
    for sentence in explanation.sentences:
        lines += [*_block(explanation, sentence), ""]
    return "\n".join(lines)


def _block(explanation: Explanation, sentence: ExplainedSentence) -> Iterator[str]:
    yield sentence.text.replace("\n", " ")
    for mention in sentence.mentions:
        home = "" if actor(mention) == mention.entity.id else f", acts for {actor(mention)}"
        yield f"    {explanation.words(mention.span)!r} = {mention.entity.id} ({mention.form}{home})"
    for decision in sentence.stated:
        yield f"  + {_claim(explanation, decision)} {how_told(decision)}"
        yield f"      {decision.word!r} by {decision.pattern}"
    for decision in sentence.dropped:
        yield f"  - {_claim(explanation, decision)}: {decision.cause}"
        if decision.pattern:
            yield f"      {decision.word!r} by {decision.pattern}"
    if sentence.is_silent:
        yield f"  - {SILENT}"


def how_told(decision: Decision) -> str:
    """Return modality, denial, source and confidence of a statement."""
    status = decision.status
    told = [status.modality, *(["denied"] if status.negated else [])] if status is not None else []
    told += [f"says {status.attributed_to}"] if status is not None and status.attributed_to else []
    told += [f"confidence {decision.confidence:.2f}"] if decision.confidence is not None else []
    return ", ".join(told)


def _claim(explanation: Explanation, decision: Decision) -> str:
    if not decision.relation:
        return "sentence passed over"
    return f"{_side(explanation, decision.subjects)} {decision.relation} {_side(explanation, decision.objects)}"


def _side(explanation: Explanation, parties: Sequence[Party]) -> str:
    named = [f"{p.entity.name} [{p.how} {explanation.words(p.span)!r}]" for p in parties]
    return " & ".join(named) or "?"
