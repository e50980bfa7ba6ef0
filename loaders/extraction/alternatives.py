"""Alternatives: a pattern for any of many words that need not be tried one after the other."""

from collections import defaultdict
from collections.abc import Iterable


def either(forms: Iterable[str]) -> str:
    """Return a pattern for any of the given ones, of which each starts with a letter or a digit.

    It matches what they match joined by `|`, as long as no two first letters differ in case alone; but at most
    one comparison for each first letter tells that none of them stands at a place.
    """
    rests: defaultdict[str, list[str]] = defaultdict(list)
    for form in forms:
        rests[form[0]].append(form[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())
