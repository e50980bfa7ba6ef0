"""Craft: types of aircraft, ships and weapons that stand for some of them."""

import re

from loaders.extraction.parse import Token

#: Types that are called by a name.
_NAMED = (
    "Tomahawk|Scud|Katyusha|Exocet|Phantom|Boeing|Airbus|Antonov|Tupolev|Ilyushin|Hercules|Super Etendard|Etendard|"
    "Sidewinder|Kalashnikov|Shahed|Stinger|Javelin|Leopard|Abrams|Rafale|Tornado|Typhoon|Mirage|Eurofighter|Gripen|"
    "Hornet|Sukhoi"
)
#: Types of aircraft, ships and weapons: "Turkish *F-16s*", "a Russian *Su-24*".
_CRAFT = re.compile(rf"[A-Z][A-Za-z]{{0,3}}-\d{{1,3}}[A-Za-z]{{0,4}}|MiGs?|(?:{_NAMED})s?")


def is_craft(token: Token) -> bool:
    """Return True for the type of an aircraft, a ship or a weapon that stands for some of them: "two *F-16s*"."""
    return token.pos_ in {"NOUN", "PROPN"} and _CRAFT.fullmatch(token.text) is not None
