"""An explanation as plain text for a terminal."""

from collections.abc import Iterator, Sequence

from loaders.explanation.explanation import ExplainedSentence, Explanation
from loaders.explanation.naming import actor
from loaders.extraction.mention import Party
from loaders.extraction.trail import Decision

#: How many of the factors of a confidence fit in a line.
_WEIGHTY = 4


def text(explanation: Explanation) -> str:
    """Return the explanation, one block a sentence: mentions, `~` names in doubt, `+` statements, `-` near misses."""
    lines = [f"{explanation.document.uri}: {len(explanation.statements)} statements", ""]
    for sentence in explanation.sentences:
        lines += [*_block(explanation, sentence), ""]
    return "\n".join(lines)


def _block(explanation: Explanation, sentence: ExplainedSentence) -> Iterator[str]:
    yield sentence.text.replace("\n", " ")
    for mention in sentence.mentions:
        home = "" if actor(mention) == mention.entity.id else f", acts for {actor(mention)}"
        yield f"    {explanation.words(mention.span)!r} = {mention.entity.id} ({mention.form}{home})"
    for doubt in sentence.doubts:
        named = f" not {doubt.entity}" if doubt.entity else ""
        yield f"  ~ {explanation.words((doubt.start, doubt.end))!r}{named}: {doubt.cause}"
    for decision in sentence.stated:
        yield f"  + {_claim(explanation, decision)} {how_told(decision)}"
        yield f"      {decision.word!r} by {decision.pattern}"
        if decision.factors:
            yield f"      {weighed(decision, _WEIGHTY)}"
    for decision in sentence.dropped:
        yield f"  - {_claim(explanation, decision)}: {decision.cause}"
        if decision.pattern:
            yield f"      {decision.word!r} by {decision.pattern}"
    if sentence.is_silent:
        yield f"  - {silence(sentence)}"


def silence(sentence: ExplainedSentence) -> str:
    """Return what is said of a sentence with several actors in which nothing fired."""
    verbs = f" (verbs: {', '.join(sentence.verbs)})" if sentence.verbs else ""
    return f"no word here calls up a relation{verbs}"


def how_told(decision: Decision) -> str:
    """Return modality, denial, source and confidence of a statement."""
    status = decision.status
    told = [status.modality] if status is not None else []
    told += ["denied"] if decision.polarity == "negative" else []
    told += [f"says {status.attributed_to}"] if status is not None and status.attributed_to else []
    told += [f"confidence {decision.confidence:.2f}"] if decision.confidence is not None else []
    return ", ".join(told)


def weighed(decision: Decision, most: int | None = None) -> str:
    """Return what the confidence rests on, the weightiest first: what each feature adds to the log odds."""
    told = ", ".join(f"{name} {weight:+.2f}" for name, weight in decision.factors[:most])
    left = len(decision.factors[most:]) if most is not None else 0
    return f"{told}, {left} more" if left else told


def _claim(explanation: Explanation, decision: Decision) -> str:
    if not decision.relation:
        return "sentence passed over"
    sides = (_side(explanation, decision, parties) for parties in (decision.subjects, decision.objects))
    return f" {decision.relation} ".join(sides)


def _side(explanation: Explanation, decision: Decision, parties: Sequence[Party]) -> str:
    named = [f"{p.entity.name} [{led(decision, p)} {explanation.words(p.span)!r}]" for p in parties]
    return " & ".join(named) or "?"


def led(decision: Decision, party: Party) -> str:
    """Return the role of an actor, if a frame tells, and how the text leads to them: `subj: reference`."""
    role = decision.role(party)
    return f"{role}: {party.how}" if role else party.how
