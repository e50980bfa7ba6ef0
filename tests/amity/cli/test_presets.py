"""What the commands share that take a preset."""

from pathlib import Path

import pytest

from amity.cli.presets import own_folder
from amity.settings import Settings


@pytest.mark.parametrize("folder", [None, "", "data", "~/data"])
def test_the_own_folder_is_that_of_the_settings(
    folder: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AMITY_PRESETS_DIR", raising=False)
    if folder is None:
        monkeypatch.delenv("AMITY_DATA_DIR", raising=False)
    else:
        monkeypatch.setenv("AMITY_DATA_DIR", folder)
    assert own_folder() == Settings().own_presets_dir
