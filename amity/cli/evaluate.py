"""`amity evaluate`: extracted statements against annotated ones."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

import amity
from amity.cli.options import date_option, json_option, verbose_option
from amity.cli.output import emit_json, note, wants_json
from amity.files import target
from graph.wording import worded

if TYPE_CHECKING:
    from loaders.evaluation import Report, Scores
    from loaders.explanation import Explanation


@click.command("evaluate")
@click.option("--gold", type=click.Path(path_type=Path), required=True, help="Annotated statements, JSON Lines.")
@click.option("--pred", type=click.Path(path_type=Path), help="Extracted statements, as `amity extract` writes them.")
@click.option("--docs", type=click.Path(path_type=Path), help="Extract from the documents of this folder first.")
@click.option("--report", "page", type=click.Path(dir_okay=False), help="Write an HTML page of all mistakes, grouped.")
@date_option
@json_option
@verbose_option
def command(gold: Path, pred: Path | None, docs: Path | None, page: str | None, date: str | None) -> None:
    """Score extracted statements against a gold file.

    Precision, recall and F1: strict, with relations as valences, and by pairs of actors; strict by relation; and the
    accuracy of polarity and modality. Give either --pred or --docs; with --docs, a --report also tells what the
    extractor did about each mistake.

    \b
    Examples:
      amity evaluate --gold gold.jsonl --docs texts/
      amity evaluate --gold gold.jsonl --pred extracted.jsonl --json
      amity evaluate --gold gold.jsonl --docs texts/ --report mistakes.html
    """  # noqa: D301
    if (pred is None) == (docs is None):
        raise click.UsageError("Give either --pred FILE or --docs FOLDER.")
    explanations: list[Explanation] | None = None if page is None else []
    with tempfile.TemporaryDirectory(prefix="amity-") as folder:
        predicted = pred or _extracted(docs or Path(), date, Path(folder) / "extracted.jsonl", explanations)
        if page is None:
            _show(amity.score(gold, predicted))
        else:
            found = amity.report(gold, predicted, explanations or ())
            with target(page) as stream:
                stream.write(found.page().encode())
            _show(found)


def _show(result: "Scores | Report") -> None:
    if wants_json():
        emit_json(result.as_dict())
    else:
        click.echo(worded(result.table()))


def _extracted(docs: Path, date: str | None, place: Path, explanations: "list[Explanation] | None") -> Path:
    """Extract from a folder's documents into a triples file; keep how, if there is a list to keep it in."""
    documents = amity.read_documents([str(docs)], date=date)
    with place.open("wb") as stream:
        for result in amity.extract(documents) if explanations is None else amity.explain(documents):
            if isinstance(result, amity.Failure):
                note(f"Error: {result.error}")
            elif isinstance(result, tuple):
                stream.writelines(amity.dumps(result[1]))
            elif explanations is not None:
                stream.writelines(amity.dumps(result.statements))
                explanations.append(result)
    return place
