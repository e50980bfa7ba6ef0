"""The data files hold together: ids, references, dates, kinds, and no name that two states claim unawares."""

import re
from collections import defaultdict
from importlib.resources import files

import orjson
import pytest

from graph.ontology import ENTITY_TYPES
from loaders.gazetteer import Actor, Gazetteer, Membership
from loaders.gazetteer.folding import fold_name
from loaders.gazetteer.name import KINDS
from loaders.gazetteer.reader import read_memberships, read_phrases

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_ACTOR_KINDS = {
    "state",
    "territory",
    "historical",
    "igo",
    "bloc",
    "body",
    "armed-group",
    "breakaway",
    "party",
    "leader",
}
_BYTES = 6_000_000

ISO3 = frozenset(
    re.findall(
        r"[A-Z]{3}",
        "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR "
        "BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL "
        "COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK "
        "FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV "
        "HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO "
        "LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG "
        "MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN "
        "PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE "
        "SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO "
        "TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE XKX ",
    )
)


@pytest.fixture(scope="module")
def actors() -> list[Actor]:
    return list(Gazetteer.load().actors.values())


@pytest.fixture(scope="module")
def memberships() -> tuple[Membership, ...]:
    return read_memberships()


def test_every_country_and_territory_of_iso_3166_is_there(actors: list[Actor]) -> None:
    countries = {actor.iso3 for actor in actors if actor.type == "Country"}
    assert countries - ISO3 == {"SUN", "YUG", "DDR", "CSK", "SCG", "VDR", "YMD", "ANT"}
    assert countries >= ISO3


def test_ids_are_unique_and_have_the_prefix_of_their_type() -> None:
    lines = (files("loaders.gazetteer") / "data" / "actors.jsonl").read_bytes().splitlines()
    records = [orjson.loads(line) for line in lines]
    assert len({record["id"] for record in records}) == len(records)
    assert {r["id"] for r in records if not r["id"].startswith(ENTITY_TYPES[r["type"]].prefix)} == set()
    assert {r["id"] for r in records if r["kind"] not in _ACTOR_KINDS} == set()


def test_leaders_and_organizations_have_ascii_slugs(actors: list[Actor]) -> None:
    odd = [a.id for a in actors if a.type != "Country" and not re.fullmatch(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*", a.id)]
    assert odd == []


def test_references_lead_to_actors(actors: list[Actor], memberships: tuple[Membership, ...]) -> None:
    known = {actor.id for actor in actors}
    wanted = {actor.state for actor in actors if actor.state}
    wanted |= {term.of for actor in actors for term in actor.terms}
    wanted |= {m.organization for m in memberships} | {m.member for m in memberships}
    assert wanted - known == set()


def test_dates_are_iso_8601_and_in_order(actors: list[Actor], memberships: tuple[Membership, ...]) -> None:
    periods = [(a.id, a.start, a.end) for a in actors]
    periods += [(a.id, t.start, t.end) for a in actors for t in a.terms]
    periods += [(a.id, t.attested, None) for a in actors for t in a.terms]
    periods += [(f"{m.organization} {m.member}", m.start, m.end) for m in memberships]
    wrong = [p for p in periods if any(date and not _DATE.fullmatch(date) for date in p[1:])]
    assert wrong == []
    assert [p for p in periods if p[1] and p[2] and p[1][: len(p[2])] > p[2][: len(p[1])]] == []


def test_names_have_known_kinds_and_no_blanks_at_the_ends(actors: list[Actor]) -> None:
    names = [(actor.id, name) for actor in actors for name in actor.names]
    assert [(i, n) for i, n in names if n.kind not in KINDS or n.text != n.text.strip() or not n.text] == []
    assert [actor.id for actor in actors if not actor.names or actor.names[0].text != actor.name] == []


def test_no_name_means_two_states_unless_it_is_flagged(actors: list[Actor]) -> None:
    bearers = defaultdict(set)
    for actor in actors:
        if actor.type == "Country":
            for name in actor.names:
                if name.kind not in {"code", "city"} and name.ambiguous is None:
                    bearers[fold_name(name.text).lower()].add(actor.id)
    assert {text: ids for text, ids in bearers.items() if len(ids) > 1} == {}


def test_an_ambiguous_name_is_flagged_for_each_of_its_states(actors: list[Actor]) -> None:
    flags = defaultdict(set)
    for actor in actors:
        if actor.type == "Country":
            for name in actor.names:
                if name.kind not in {"code", "city", "family"}:
                    flags[fold_name(name.text).lower()].add((actor.id, name.ambiguous is None))
    mixed = {text for text, pairs in flags.items() if len({i for i, _ in pairs}) > 1 and any(free for _, free in pairs)}
    assert mixed == set()


def test_every_leader_has_a_term_and_heads_lead(actors: list[Actor]) -> None:
    leaders = [actor for actor in actors if actor.type == "Leader"]
    assert [a.id for a in leaders if not a.terms] == []
    relations = {term.relation for a in leaders for term in a.terms}
    assert relations == {"LEADS", "SERVES"}


def test_bodies_groups_and_parties_of_states_name_their_state(actors: list[Actor]) -> None:
    assert [a.id for a in actors if a.kind == "body" and a.state is None] == []


def test_phrases_are_unique_and_hide_no_name_of_an_actor() -> None:
    phrases = read_phrases()
    texts = [fold_name(text).lower() for text, _ in phrases]
    assert len(set(texts)) == len(texts)
    gazetteer = Gazetteer.load()
    countries = {t for t, _ in phrases if (a := gazetteer.resolve(t)) and a.type == "Country" and a.name == t}
    assert countries == set()


def test_the_data_stay_small() -> None:
    folder = files("loaders.gazetteer") / "data"
    assert sum(len(entry.read_bytes()) for entry in folder.iterdir()) < _BYTES
