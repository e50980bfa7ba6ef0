import json

from loaders.evaluation import Ratios, Scores

_SCORES = Scores(
    documents=2,
    strict=Ratios(1, 2, 4),
    polar=Ratios(2, 2, 4),
    pair=Ratios(0, 2, 4),
    by_relation={"AIDS": Ratios(1, 2, 3), "SUPPLIES_ARMS_TO": Ratios(0, 0, 1)},
    modality_accuracy=1.0,
    polarity_accuracy=0.5,
)


def test_ratios_rest_on_the_counts() -> None:
    assert Ratios(1, 2, 4).as_dict() == {
        "precision": 0.5, "recall": 0.25, "f1": 1 / 3, "matched": 1, "predicted": 2, "gold": 4,
    }  # fmt: skip
    assert (Ratios(0, 0, 3).precision, Ratios(0, 3, 0).recall, Ratios(0, 0, 0).f1) == (0, 0, 0)


def test_the_table_holds_every_number() -> None:
    assert _SCORES.table().split("\n") == [
        "2 documents",
        "                    precision   recall      F1   matched  predicted   gold",
        "strict                  0.500    0.250   0.333         1          2      4",
        "polar                   1.000    0.500   0.667         2          2      4",
        "pair                    0.000    0.000   0.000         0          2      4",
        "",
        "By relation, strict",
        "                    precision   recall      F1   matched  predicted   gold",
        "AIDS                    0.500    0.333   0.400         1          2      3",
        "SUPPLIES_ARMS_TO        0.000    0.000   0.000         0          0      1",
        "",
        "Modality is right in 100.0% of the strict matches,",
        "polarity in 50.0% of the matches made without it.",
    ]


def test_the_dictionary_holds_every_number_and_is_json() -> None:
    numbers = _SCORES.as_dict()
    assert json.loads(json.dumps(numbers)) == numbers
    assert list(numbers) == [
        "documents", "strict", "polar", "pair", "modality_accuracy", "polarity_accuracy", "by_relation",
    ]  # fmt: skip
    assert numbers["by_relation"] == {
        "AIDS": Ratios(1, 2, 3).as_dict(),
        "SUPPLIES_ARMS_TO": Ratios(0, 0, 1).as_dict(),
    }
