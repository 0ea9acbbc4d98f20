"""What a sheet says beyond its values, as a worker finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from dashboard.ingest.workbook.limits import MAX_FACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

Address = tuple[int, int]
Area = tuple[int, int, int, int]


class DropDown(NamedTuple):
    """A drop-down list: its options, or else the cells that hold them, as the file names them."""

    options: Sequence[str]
    source: str
    ranges: Sequence[Area]


class Facts(NamedTuple):
    """Everything about one sheet that is not the value of a cell; rows and columns count from 0."""

    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    merged: Sequence[Area] = ()
    comments: Sequence[tuple[int, int, str]] = ()
    errors: Sequence[tuple[int, int, str]] = ()
    unsolved: Sequence[Address] = ()
    drop_downs: Sequence[DropDown] = ()
    percents: Sequence[Address] = ()
    """Numbers that the sheet shows as percent; they are handed on as it shows them."""

    def plain(self) -> dict[str, Any]:
        """As JSON can carry them, each cut where only an attack goes on."""
        return {name: list(said)[:MAX_FACTS] for name, said in self._asdict().items() if name != "percents"}
