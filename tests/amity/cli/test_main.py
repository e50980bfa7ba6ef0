"""Help, suggestions and shared options of the whole command."""

import json
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from amity.cli.main import AmityGroup, main

LEAVES = [
    *((name,) for name in AmityGroup.names if name != "query"),
    ("query", "list"), ("query", "show"), ("query", "run"),
]  # fmt: skip


def run(*arguments: str) -> tuple[int, str, str]:
    """Run the command line in this process and return exit code, stdout and stderr."""
    result = CliRunner().invoke(main, arguments)
    return result.exit_code, result.stdout, result.stderr


def test_help_lists_every_command_with_what_it_does() -> None:
    code, out, _ = run("--help")
    assert code == 0
    for name in AmityGroup.names:
        assert f" {name} " in out


@pytest.mark.parametrize("leaf", LEAVES, ids=" ".join)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_each_command_has_help_with_an_example(leaf: tuple[str, ...], flag: str) -> None:
    code, out, err = run(*leaf, flag)
    assert (code, err) == (0, "")
    assert "Examples:" in out
    assert f"amity {' '.join(leaf)}" in " ".join(out.split())


def test_help_is_fast_and_loads_nothing_heavy() -> None:
    code = "import sys; from amity.cli.main import main; main(['--help'], standalone_mode=False)\n"
    code += "heavy = {'spacy', 'neo4j', 'rdflib', 'networkx', 'pydantic', 'structlog', 'lxml'}\n"
    code += "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    took = []
    for _ in range(3):
        begin = time.perf_counter()
        result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        took.append(time.perf_counter() - begin)
        assert result.returncode == 0, result.stderr
    # 0.2 s on an idle machine; the bound leaves room for a busy one without letting a heavy import in.
    assert min(took) < 1.0


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["laod"], "Did you mean 'load'?"),
        (["statsu"], "Did you mean 'status'?"),
        (["query", "rnu"], "Did you mean 'run'?"),
        (["status", "--docments"], "--documents"),
        (["xyzzy"], "There are demo, load,"),
    ],
)
def test_a_misspelt_word_gets_a_suggestion(arguments: list[str], hint: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert hint in " ".join(err.replace("│", " ").split())


def test_version() -> None:
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("amity ")


def test_an_error_is_one_line_with_its_remedy() -> None:
    code, out, err = run("query", "show", "no-such-preset")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith("Error: [E501] no preset is called 'no-such-preset'")
    assert err.rstrip().endswith(".")


def test_verbose_adds_the_traceback() -> None:
    code, _, err = run("--verbose", "query", "show", "no-such-preset")
    assert code == 2
    assert "Traceback" in err
    assert "UnknownPresetError" in err


@pytest.mark.parametrize("order", ["before", "after"])
def test_shared_options_stand_before_or_after_the_command(order: str) -> None:
    arguments = ["--table", "query", "list"] if order == "before" else ["query", "list", "--table"]
    code, out, _ = run(*arguments)
    assert code == 0
    assert out.lstrip().startswith("name")


def test_output_in_a_pipe_is_json() -> None:
    code, out, _ = run("query", "list")
    assert code == 0
    fields = {"key", "name", "category", "title", "description", "tags", "columns", "parameters"}
    assert fields == set(json.loads(out)[0])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str) -> None:
    code, out, _ = run("completion", shell)
    assert code == 0
    assert "_AMITY_COMPLETE" in out


def test_bash_completes_commands_and_presets(tmp_path: Path) -> None:
    code = "from amity.cli.main import main; main(prog_name='amity')"
    words = {"amity st": "status", "amity query run partn": "partners"}
    for line, wanted in words.items():
        environment = {
            "PATH": "/usr/bin:/bin",
            "AMITY_DATA_DIR": str(tmp_path),
            "_AMITY_COMPLETE": "bash_complete",
            "COMP_LINE": line,
            "PYTHONPATH": ":".join(sys.path),
        }
        result = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment
        )
        assert f"plain,{wanted}" in result.stdout.splitlines()


def test_a_closed_pipe_is_no_error() -> None:
    code = "from amity.cli.main import main; main(['--json', 'query', 'list'], prog_name='amity')"
    reader = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert reader.stdout is not None
    assert reader.stderr is not None
    reader.stdout.close()
    assert reader.stderr.read() == b""
    assert reader.wait() == 0
    reader.stderr.close()


def test_every_option_says_what_it_does() -> None:
    context = click.Context(main)
    for name in AmityGroup.names:
        command = main.get_command(context, name)
        assert command is not None
        for parameter in command.params:
            assert not isinstance(parameter, click.Option) or parameter.help, f"{name} {parameter.name}"
