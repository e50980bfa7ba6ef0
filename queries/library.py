"""The presets that can be run: those that come with Amity and those in the user's folders."""

from collections.abc import Iterator, Mapping
from operator import itemgetter
from pathlib import Path
from typing import Final

from rapidfuzz import process

from queries.errors import PresetError, PresetHeaderError, UnknownPresetError
from queries.header import read_preset
from queries.preset import Preset

#: The presets that come with Amity.
BUNDLED: Final = Path(__file__).parent / "presets"
#: The category of a preset that stands in no subfolder.
USER: Final = "user"


class Library(Mapping[str, Preset]):
    """Presets by name, in the order of category and name.

    A preset whose file is at fault does not keep the others from use: it is listed in `faults`, and asking for it by
    name raises what is wrong with it.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._presets: dict[str, Preset] = {}
        self._faults: dict[str, PresetError] = {}
        for folder in folders:
            for path in sorted(folder.rglob("*.cypher")):
                self._add(path, folder)

    @property
    def faults(self) -> tuple[PresetError, ...]:
        """What is wrong with the files that could not be read as presets."""
        return tuple(self._faults.values())

    def __getitem__(self, name: str) -> Preset:
        """Return a preset by name, or by category and name (`cooperation/partners`).

        Raises:
            UnknownPresetError: No preset has that name; the remedy suggests near ones.
            PresetError: The preset's file is at fault.
        """
        category, _, short = name.rpartition("/")
        if short in self._faults:
            raise self._faults[short]
        preset = self._presets.get(short)
        if preset is None or category not in ("", preset.category):
            raise self._unknown(name)
        return preset

    def __contains__(self, name: object) -> bool:
        return name in self._presets

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._presets, key=lambda name: (self._presets[name].category, name)))

    def __len__(self) -> int:
        return len(self._presets)

    @property
    def tags(self) -> tuple[str, ...]:
        """All tags and categories, in the order of the alphabet."""
        return tuple(sorted({word for preset in self.values() for word in (*preset.tags, preset.category)}))

    def tagged(self, tag: str) -> list[Preset]:
        """Return the presets that carry a tag or stand in the category of that name."""
        return [p for p in self.values() if tag in p.tags or tag == p.category]

    def search(self, words: str) -> list[Preset]:
        """Return the presets whose name, title, description, tags or columns hold all the words, in any case.

        Those that have more of the words in their name and title come first.
        """
        wanted = words.casefold().split()
        found: list[tuple[int, Preset]] = []
        for preset in self.values():
            head = f"{preset.name} {preset.title}".casefold()
            text = " ".join([head, preset.category, preset.description, *preset.tags, *preset.columns]).casefold()
            if all(word in text for word in wanted):
                found.append((-sum(word in head for word in wanted), preset))
        return [preset for _, preset in sorted(found, key=itemgetter(0))]

    def _add(self, path: Path, folder: Path) -> None:
        parent = path.parent.relative_to(folder).as_posix()
        try:
            preset = read_preset(path, category=USER if parent == "." else parent)
            if known := self._presets.get(preset.name):
                raise PresetHeaderError(
                    f"{preset.name} is also the name of {known.path}", where=str(path), remedy="Rename this file"
                )
        except PresetError as error:
            # A good preset keeps its name when a later file takes it too.
            self._faults[path.stem if path.stem not in self._presets else str(path)] = error
        else:
            self._presets[preset.name] = preset

    def _unknown(self, name: str) -> UnknownPresetError:
        near = [hit[0] for hit in process.extract(name.rpartition("/")[2], list(self), limit=3, score_cutoff=60)]
        remedy = f"Did you mean {' or '.join(near)}" if near else "List the presets with `amity query list`"
        return UnknownPresetError(f"no preset is called {name!r}", remedy=remedy)


def load_presets(*folders: Path) -> Library:
    """Return the presets that come with Amity and those in the given folders.

    A folder's subfolders are categories; a preset's name is its file's. Files at fault are in `Library.faults`.

    Raises:
        PresetError: A given folder does not exist.
    """
    for folder in folders:
        if not folder.is_dir():
            raise PresetError("the folder of presets does not exist", where=str(folder), remedy="Create it")
    return Library((BUNDLED, *folders))
