"""Parameters that mean the same in every preset that uses them, so that a preset need not declare them.

A preset has a common parameter when its Cypher uses it, in the form of words given here (`r` being any relationship or
node that carries the properties); a test holds the bundled presets to these forms, so that a filter is one filter.

Dates are ISO 8601 of any precision. Both sides are cut to the precision of the less precise one, so `2022` matches
everything of that year. What has no date matches no filter on dates.
"""

from types import MappingProxyType
from typing import Final

from graph.ontology import CONTEXTS, MODALITIES
from queries.parameter import Parameter

#: What presets hold for true unless told otherwise: neither hearsay nor mere requests.
DEFAULT_MODALITIES: Final = ("asserted", "planned")
MAX_ROWS: Final = 100_000

_COMMON: Final = (
    Parameter("modality", "choices", "How firmly it is stated", required=False, default=list(DEFAULT_MODALITIES),
              words=MODALITIES),
    Parameter("min_belief", "number", "Least belief, 0 to 1", required=False, default=0.0, bounds=(0, 1)),
    Parameter("context", "choice", "Only in this context", required=False, words=CONTEXTS),
    Parameter("since", "date", "Only what was dated on or after this day", required=False),
    Parameter("until", "date", "Only what was dated on or before this day", required=False),
    Parameter("as_of", "date", "Only what had begun by this day and not ended before it", required=False),
    Parameter("limit", "integer", "How many rows at most", required=False, default=100, bounds=(1, MAX_ROWS)),
)  # fmt: skip

#: Common parameters by name.
COMMON: Final = MappingProxyType({p.name: p for p in _COMMON})

#: The words by which a preset applies each, `{x}` being the variable: first as filters of statements and of edges, then
#: of single evidence, whose date or context may be in hand as the variable itself.
FORMS: Final = MappingProxyType(
    {
        "modality": ("{x}.modality IN $modality",),
        "min_belief": ("{x}.belief >= $min_belief",),
        "context": (
            "($context IS NULL OR $context IN {x}.contexts)",
            "($context IS NULL OR {x}.context = $context)",
            "($context IS NULL OR {x} = $context)",
        ),
        "since": (
            "($since IS NULL OR left($since, size({x}.last)) <= {x}.last)",
            "($since IS NULL OR left($since, size({x})) <= {x})",
        ),
        "until": (
            "($until IS NULL OR left({x}.first, size($until)) <= $until)",
            "($until IS NULL OR left({x}, size($until)) <= $until)",
        ),
        "as_of": (
            "($as_of IS NULL OR (left(coalesce({x}.valid_from, {x}.first), size($as_of)) <= $as_of"
            " AND ({x}.valid_to IS NULL OR left($as_of, size({x}.valid_to)) <= {x}.valid_to)))",
        ),
        "limit": ("LIMIT $limit",),
    }
)
