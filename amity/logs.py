"""Logs on stderr, asked for by --verbose. The library logs through `logging` and is silent unless someone listens."""

import logging
import re
import sys

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from amity.secrets import HIDDEN, without_secrets

_SECRET_NAME = re.compile(r"passw|secret|token|api_?key|credential|authorization", re.IGNORECASE)


def redact(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Replace secrets in a log entry: values named like one, and passwords in addresses."""
    return {
        key: HIDDEN if _SECRET_NAME.search(key) else without_secrets(value) if isinstance(value, str) else value
        for key, value in event.items()
    }


def log_to_stderr(level: int = logging.DEBUG) -> None:
    """Write the log of this process to stderr, with tracebacks and without secrets."""
    before: list[Processor] = [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper("iso"),
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=before,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            redact,
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger("amity")
    for name in ("amity", "graph", "loaders", "queries"):
        part = logging.getLogger(name)
        part.handlers[:] = [handler]
        part.setLevel(level)
        part.propagate = False
    root.debug("logging to stderr")
