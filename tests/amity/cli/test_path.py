"""`amity path` on both stores."""

import json
from itertools import pairwise

import pytest

from tests.amity.conftest import CommandLine


def test_a_chain_has_a_sentence_for_each_link(filled: CommandLine) -> None:
    answer = filled("path", "Manila", "London")
    chains = json.loads(answer.out)
    assert (answer.code, answer.err) == (0, "")
    best = chains[0]["hops"]
    assert (best[0]["start"]["id"], best[-1]["end"]["id"]) == ("country/PHL", "country/GBR")
    assert all(hop["quote"]["sentence"] and hop["quote"]["uri"].startswith("samples/") for hop in best)
    assert all(before["end"] == after["start"] for before, after in pairwise(best))


def test_a_chain_as_text(filled: CommandLine) -> None:
    out = filled("--table", "path", "Russia", "North Korea", "--limit", "1").out
    first, second, quote, source = out.splitlines()[:4]
    assert first.startswith("Russia → North Korea   (belief 0.")
    assert second.strip().startswith("North Korea AGREES_WITH Russia ")
    assert quote.strip().startswith("“")
    assert "samples/russia-north-korea-treaty.txt" in source


def test_relations_actors_and_length_bound_the_search(filled: CommandLine) -> None:
    def middle(*options: str) -> set[str]:
        return {hop["end"]["id"] for chain in json.loads(filled("path", "Manila", "London", *options).out)
                for hop in chain["hops"][:-1]}  # fmt: skip

    assert "country/USA" in middle()
    assert "country/USA" not in middle("--avoid", "Washington")
    assert json.loads(filled("path", "Manila", "London", "--max-hops", "1").out) == []
    over = json.loads(filled("path", "Manila", "London", "--over", "cooperates_with").out)
    assert {hop["relation"] for chain in over for hop in chain["hops"]} <= {"COOPERATES_WITH"}


def test_no_chain_is_said_with_what_to_try(filled: CommandLine) -> None:
    answer = filled("--table", "path", "Manila", "London", "--max-hops", "1")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "No chain of up to 1 hops. Raise --max-hops, or widen the search with --possible.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Ruritania", "London"], "[E506] no actor is called 'Ruritania'. Did you mean"),
        (["Moscow", "Kremlin"], "[E508] both ends of the path are country/RUS"),
        (["Manila", "London", "--over", "HATES"], "[E504]"),
        (["Manila", "London", "--avoid", "Manila"], "[E504] avoid names an end of the path"),
    ],
)
def test_a_call_that_is_wrong_is_one_line(amity: CommandLine, arguments: list[str], message: str) -> None:
    answer = amity("path", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert answer.err.startswith(f"Error: {message}")
