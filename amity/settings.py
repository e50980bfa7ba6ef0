"""Settings of the application, from the environment.

Nothing is read from the working directory: a folder that holds documents is no place to take settings from.
"""

from functools import cache
from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from amity.errors import SettingsError
from graph.errors import ExportError
from loaders.fetching_options import FetchingOptions
from loaders.limits import Limits

#: What a reader and a fetcher do unless told otherwise.
_LIMITS, _FETCHING = Limits(), FetchingOptions(user_agent="")


class Settings(BaseSettings):
    """What a user sets once; options of a call come first, then the environment, then these defaults."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", populate_by_name=True, env_ignore_empty=True)

    #: Folder of the embedded store and of files that a command writes without being told where.
    data_dir: Path = Field(default_factory=lambda: user_data_path("amity"), validation_alias="AMITY_DATA_DIR")
    #: Folder of the user's own presets, `<category>/<name>.cypher`; by default `presets` in the data folder.
    presets_dir: Path | None = Field(default=None, validation_alias="AMITY_PRESETS_DIR")
    #: Largest document that is read, in bytes.
    max_document_bytes: int = Field(default=_LIMITS.document_bytes, gt=0, validation_alias="AMITY_MAX_DOCUMENT_BYTES")
    #: What the IRIs of entities, statements, evidence and documents start with in RDF.
    base_iri: str | None = Field(default=None, validation_alias="AMITY_BASE_IRI")
    #: Most bytes that come out of one archive, those in it included; most members of it; and how deep they may lie.
    max_archive_bytes: int = Field(default=_LIMITS.archive_bytes, gt=0, validation_alias="AMITY_MAX_ARCHIVE_BYTES")
    max_archive_members: int = Field(
        default=_LIMITS.archive_members, gt=0, validation_alias="AMITY_MAX_ARCHIVE_MEMBERS"
    )
    max_archive_depth: int = Field(default=_LIMITS.archive_depth, gt=0, validation_alias="AMITY_MAX_ARCHIVE_DEPTH")
    #: How many bytes may come out of one compressed byte.
    max_archive_ratio: int = Field(default=_LIMITS.archive_ratio, gt=0, validation_alias="AMITY_MAX_ARCHIVE_RATIO")
    #: Longest time for one document of a format that is read in a process of its own, in seconds; its most memory.
    reader_seconds: float = Field(default=_LIMITS.reader_seconds, gt=0, validation_alias="AMITY_READER_SECONDS")
    reader_bytes: int = Field(default=_LIMITS.reader_bytes, ge=500_000_000, validation_alias="AMITY_READER_BYTES")
    #: Read documents in any language, not only those that the extractor knows.
    any_language: bool = Field(default=False, validation_alias="AMITY_ANY_LANGUAGE")
    #: Fetch the pages of addresses that are given, or that lists, feeds and sitemaps name.
    fetch: bool = Field(default=True, validation_alias="AMITY_FETCH")
    #: Longest time of one try to fetch a page, redirects included, and time between two pages of one host; in seconds.
    fetch_seconds: float = Field(default=_FETCHING.seconds, gt=0, le=86_400, validation_alias="AMITY_FETCH_SECONDS")
    fetch_delay: float = Field(default=_FETCHING.delay, ge=0, le=86_400, validation_alias="AMITY_FETCH_DELAY")
    #: How often an address is tried whose server is busy or does not answer.
    fetch_tries: int = Field(default=_FETCHING.tries, ge=1, le=100, validation_alias="AMITY_FETCH_TRIES")
    #: Leave out what a site's robots.txt asks programs to leave out.
    obey_robots: bool = Field(default=_FETCHING.obey_robots, validation_alias="AMITY_OBEY_ROBOTS")
    #: Fetch from private, loopback and other addresses that are not the public internet's, too.
    allow_private_addresses: bool = Field(
        default=_FETCHING.allow_private, validation_alias="AMITY_ALLOW_PRIVATE_ADDRESSES"
    )
    #: Address of a Neo4j server; without one, the embedded store serves.
    neo4j_uri: str | None = Field(default=None, repr=False, validation_alias="NEO4J_URI")
    neo4j_user: str = Field(default="neo4j", validation_alias="NEO4J_USER")
    neo4j_password: SecretStr | None = Field(default=None, validation_alias="NEO4J_PASSWORD")
    neo4j_database: str | None = Field(default=None, validation_alias="NEO4J_DATABASE")

    @field_validator("data_dir", "presets_dir")
    @classmethod
    def _expand(cls, value: Path | None) -> Path | None:
        return value.expanduser().absolute() if value else None

    @property
    def store_dir(self) -> Path:
        """Folder of the embedded store."""
        return self.data_dir / "store"

    @property
    def runs_dir(self) -> Path:
        """Folder of the record of runs."""
        return self.data_dir / "runs"

    @property
    def output_dir(self) -> Path:
        """Folder of pictures and exports that were not told where to go."""
        return self.data_dir / "output"

    def output_file(self, name: str) -> Path:
        """Return the file of this name in `output_dir`, and make the folder.

        Raises:
            ExportError: The folder cannot be made.
        """
        folder = self.output_dir
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(
                f"the folder cannot be made ({error.strerror})", where=str(folder), remedy="Say where to write: -o FILE"
            ) from error
        return folder / name

    @property
    def own_presets_dir(self) -> Path:
        """Folder of the user's own presets; it need not exist."""
        return self.presets_dir or self.data_dir / "presets"


@cache
def load_settings() -> Settings:
    """Return the settings of this process.

    Raises:
        SettingsError: A variable holds what it cannot mean; the message names the variable, never its value.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]) if first["loc"] else "settings"
        raise SettingsError(
            f"the value cannot be used ({first['msg']})", where=name, remedy=f"Correct or unset {name}"
        ) from error
