"""What is known of a run: how it was called, with which versions, what it did and how it ended."""

from dataclasses import dataclass, field
from typing import Any, Literal

#: running; done: all was read; stopped: Ctrl-C; failed: by an error; killed: its process is gone without a word.
State = Literal["running", "done", "stopped", "failed", "killed"]
#: In these a run can be resumed.
UNFINISHED: tuple[State, ...] = ("stopped", "failed", "killed")


@dataclass(frozen=True, slots=True)
class Call:
    """What a run was asked to do. It holds no secret, so that it can be kept."""

    #: load or refresh.
    command: str
    #: As given on the command line.
    paths: tuple[str, ...] = ()
    #: Options by name, those at their default left out.
    options: dict[str, Any] = field(default_factory=dict)
    #: Folder of the call, to which relative paths relate.
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """One run, as its record has it."""

    #: Number, which grows with every run.
    id: int
    call: Call
    state: State
    #: Address of the store, without user and password.
    store: str
    versions: dict[str, str]
    #: When it began, and when it ended or was last heard of: for people, nothing rests on it.
    began: str
    ended: str
    #: How often it was begun: more than once if it was resumed.
    attempts: int
    #: Documents by what became of them.
    documents: dict[str, int]
    statements: int
    #: Seconds by what was done.
    seconds: dict[str, float]
    #: The error that ended it.
    error: str | None = None
