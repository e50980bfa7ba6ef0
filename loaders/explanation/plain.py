"""An explanation as plain values, for JSON. docs/extraction.md describes the fields."""

from typing import TYPE_CHECKING

from loaders.explanation.naming import actor
from loaders.extraction.doubts import Doubt
from loaders.extraction.mention import Mention, Party
from loaders.extraction.trail import Decision

if TYPE_CHECKING:
    from loaders.explanation.explanation import Explanation


def plain(explanation: "Explanation") -> dict[str, object]:
    """Return an explanation as plain values."""
    return {
        "document": explanation.document.uri,
        "statements": len(explanation.statements),
        "sentences": [
            {
                "start": s.start,
                "end": s.end,
                "text": s.text,
                "mentions": [_mention(explanation, m) for m in s.mentions],
                "doubts": [_doubt(explanation, d) for d in s.doubts],
                "stated": [_decision(explanation, d) for d in s.stated],
                "dropped": [_decision(explanation, d) for d in s.dropped],
                "silent": s.is_silent,
                "verbs": list(s.verbs),
            }
            for s in explanation.sentences
        ],
    }


def _mention(explanation: "Explanation", mention: Mention) -> dict[str, object]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": explanation.words(mention.span),
        "entity": mention.entity.id,
        "acts_for": actor(mention),
        "form": mention.form,
    }


def _doubt(explanation: "Explanation", doubt: Doubt) -> dict[str, object]:
    return {
        "start": doubt.start,
        "end": doubt.end,
        "text": explanation.words((doubt.start, doubt.end)),
        "entity": doubt.entity,
        "cause": doubt.cause,
    }


def _decision(explanation: "Explanation", decision: Decision) -> dict[str, object]:
    status = decision.status
    return {
        "word": decision.word,
        "start": decision.place[0],
        "relation": decision.relation,
        "pattern": decision.pattern,
        "subjects": [_party(explanation, decision, p) for p in decision.subjects],
        "objects": [_party(explanation, decision, p) for p in decision.objects],
        "modality": status.modality if status else None,
        "polarity": decision.polarity,
        "negated": status.negated if status else None,
        "attributed_to": status.attributed_to if status else None,
        "statement": decision.statement,
        "confidence": decision.confidence,
        "factors": dict(decision.factors),
        "cause": decision.cause,
    }


def _party(explanation: "Explanation", decision: Decision, party: Party) -> dict[str, object]:
    return {
        "entity": party.entity.id,
        "how": party.how,
        "role": decision.role(party),
        "start": party.span[0],
        "text": explanation.words(party.span),
    }
