from graph.entity import Entity
from loaders.extraction.calibration import Calibration, features, strength
from loaders.extraction.event import Event
from loaders.extraction.loglinear import LogLinear, load
from loaders.extraction.mention import Party
from loaders.extraction.model import load_model
from loaders.extraction.parse import Parse, Token
from loaders.extraction.status import Status

RUSSIA = Entity("country/RUS", "Country", "Russia")
CHINA = Entity("country/CHN", "Country", "China")


def predicate() -> Token:
    token: Token = Parse(load_model()("Russia met China."))[1]
    return token


def event(weight: float = 0.8, *, how: str = "name", pattern: str = "meet: subj = with") -> Event:
    subject, obj = Party(RUSSIA, (0, 6), how), Party(CHINA, (11, 16))
    return Event("CONSULTS_WITH", subject, obj, predicate(), weight, pattern)


def test_indirection_weakens_what_the_rules_say() -> None:
    assert strength(event(), Status()) == 0.8
    assert strength(event(how="reference"), Status()) < 0.8
    assert strength(event(), Status(distance=3)) < 0.8


def test_features_tell_how_a_statement_was_found() -> None:
    found = features(event(), Status(modality="possible", attributed_to="Reuters", negated=True))
    assert {"way frame", "relation CONSULTS_WITH", "modality possible", "attributed", "negated", "mutual"} <= set(found)
    assert "odds rules" in found
    assert "odds learned" in features(event(pattern="learned"), Status())


def test_confidence_stays_within_what_can_be_known() -> None:
    sure = Calibration(LogLinear(("wrong", "right"), {"bias": [(1, 50.0)]}))
    hopeless = Calibration(LogLinear(("wrong", "right"), {"bias": [(0, 50.0)]}))
    assert sure.confidence(event(), Status()) == 0.99
    assert hopeless.confidence(event(), Status()) == 0.05


def test_the_fitted_calibration_trusts_strong_rules_more() -> None:
    calibration = Calibration(load("calibration.tsv"))
    assert calibration.confidence(event(0.9), Status()) > calibration.confidence(event(0.4), Status())
