"""`amity path` on both stores."""

import json
from itertools import pairwise

import pytest

from graph.store import Store
from tests.amity.conftest import CommandLine
from tests.queries.fixture_graph import documents, statements


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


def test_what_a_path_is_not_is_said_to_people_alone(filled: CommandLine) -> None:
    said = "A path is not an alliance: each actor is linked to the next, which says nothing of the two ends."
    assert filled("--table", "path", "Manila", "London").err.splitlines()[-1] == said
    assert filled("path", "Manila", "London").err == ""


def test_a_hop_tells_since_when_it_holds(amity: CommandLine, store: Store) -> None:
    store.load(statements(), documents())
    out = amity("--table", "path", "Tokyo", "Washington", "--over", "ALLIED_WITH").out
    assert out.splitlines()[1].strip() == (
        "Japan ALLIED_WITH United States   asserted, belief 0.89, since 1960-01-19, 2021-09-16"
    )


def test_a_path_runs_through_whom_it_is_told_to(filled: CommandLine) -> None:
    chains = json.loads(filled("path", "Manila", "London", "--via", "Tokyo", "--via", "USA").out)
    assert chains
    for chain in chains:
        assert {"country/JPN", "country/USA"} < {hop["end"]["id"] for hop in chain["hops"]}


def test_alternatives_are_the_best_believed_however_long(filled: CommandLine) -> None:
    chains = json.loads(filled("path", "Manila", "London", "--alternatives", "6").out)
    beliefs = [chain["belief"] for chain in chains]
    assert (len(chains), beliefs) == (6, sorted(beliefs, reverse=True))
    assert len({len(chain["hops"]) for chain in chains}) > 1
    answer = filled("--table", "path", "Manila", "London", "--alternatives", "2")
    assert answer.err.splitlines()[0] == "More paths of up to 4 hops: raise --alternatives."


def test_all_shows_more_than_the_limit_does(filled: CommandLine) -> None:
    everything = json.loads(filled("path", "Manila", "London", "--all").out)
    assert len(everything) > 1
    one = filled("--table", "path", "Manila", "London", "--limit", "1")
    hops = len(everything[0]["hops"])
    assert one.err.splitlines()[0] == f"{len(everything) - 1} more of {hops} hops: raise --limit."


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
    assert answer.err == "No path within 1 hop. Raise --max-hops above 1, or look at --possible ones too.\n"
    narrow = filled("--table", "path", "Manila", "London", "--max-hops", "20", "--possible", "--as-of", "1900")
    assert narrow.err == "No path within 20 hops. Leave out --as-of.\n"
    silent = filled("path", "Manila", "London", "--max-hops", "1")
    assert (silent.out.strip(), silent.err) == ("[]", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Ruritania", "London"], "[E506] no actor is called 'Ruritania'. Did you mean"),
        (["Moscow", "Kremlin"], "[E508] both ends of the path are country/RUS"),
        (["Manila", "London", "--over", "HATES"], "[E504]"),
        (["Manila", "London", "--avoid", "Manila"], "[E504] avoid names an end of the path"),
        (["Manila", "London", "--via", "UK"], "[E504] via names an end of the path"),
        (["Manila", "London", "--via", "USA", "--avoid", "USA"], "[E504] via and avoid both name country/USA"),
        (["Manila", "London", "--via", "Ruritania"], "[E506] no actor is called 'Ruritania'"),
    ],
)
def test_a_call_that_is_wrong_is_one_line(amity: CommandLine, arguments: list[str], message: str) -> None:
    answer = amity("path", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert answer.err.startswith(f"Error: {message}")


def test_one_number_of_paths_is_asked_for(amity: CommandLine) -> None:
    answer = amity("path", "Manila", "London", "--all", "--alternatives", "3")
    assert (answer.code, answer.out) == (2, "")
    assert "Give one of --limit, --all and --alternatives." in answer.err
