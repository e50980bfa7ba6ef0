"""The files of the pack, made when they are asked for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from graph.errors import ExportError
from graph.export.browser_style import browser_style
from graph.whole_file import whole_file
from queries.actors import ActorNames
from queries.browser.guide import guide
from queries.favourites import write_favourites
from queries.library import Library

STYLE: Final = "style.grass"
FAVOURITES: Final = "favourites.zip"
GUIDE: Final = "guide.html"


@dataclass(frozen=True, slots=True)
class Pack(Mapping[str, bytes]):
    """The pack's files by name; each is made anew whenever it is looked up."""

    presets: Library
    #: Who is meant by the examples that stand for the presets' parameters.
    actors: ActorNames
    #: Tells how many documents an edge of each relation rests on; None for lines of one width.
    measure: Callable[[], Mapping[str, float]] | None = None

    def __getitem__(self, name: str) -> bytes:
        """Return the bytes of a file.

        Raises:
            KeyError: The pack has no such file.
            StoreError: The style is asked for, and the store that is measured cannot be read.
        """
        match name:
            case "style.grass":
                return browser_style(self.measure() if self.measure else None).encode()
            case "favourites.zip":
                stream = BytesIO()
                write_favourites(self.presets, stream, actors=self.actors)
                return stream.getvalue()
            case "guide.html":
                return guide(self.presets, actors=self.actors).encode()
            case _:
                raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the files."""
        return iter((STYLE, FAVOURITES, GUIDE))

    def __len__(self) -> int:
        """Return the number of files."""
        return 3

    def __contains__(self, name: object) -> bool:
        """Return True if the pack has a file of that name, without making it."""
        return name in tuple(self)

    def write(self, folder: Path) -> list[Path]:
        """Write the files into a folder, which is made if it is not there, and return their paths.

        Raises:
            ExportError: The folder or a file cannot be written.
        """
        paths = []
        for name, content in self.items():
            path = folder / name
            try:
                folder.mkdir(parents=True, exist_ok=True)
                with whole_file(path) as stream:
                    stream.write(content)
            except OSError as error:
                raise ExportError(
                    f"the file cannot be written ({error.strerror})",
                    where=str(path),
                    remedy="Name a folder that can be written",
                ) from error
            paths.append(path)
        return paths
