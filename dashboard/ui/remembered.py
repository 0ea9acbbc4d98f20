"""Decisions about labels that outlive a visit: dropped with the spreadsheets, or kept in a file by setting."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from dashboard.core.notice import notice
from dashboard.ingest.kept_files import holds_decisions, holds_taxonomy, read_decisions
from dashboard.mapping import NONE_YET, Corrections
from dashboard.mapping.memory import csv_from_corrections
from dashboard.ui import workspace
from dashboard.ui.decisions import Dropped
from dashboard.ui.yardstick import named_by, own_behind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.notice import Notice

SETTING = "TEAM_SKILLS_DECISIONS"
"""The environment variable that names the file in which decisions are kept; unset, nothing is stored anywhere."""

_MOST_FAULTS = 3

Files = list[tuple[str, bytes]]


def open_files(files: Sequence[tuple[str, bytes]]) -> None:
    """Take these files in place of any before; decisions among them, and those kept by setting, count at once.

    A taxonomy among them measures the team, as if it had been dropped on the page Mapping; ValueError with a sentence
    where it cannot be used, and nothing is opened.
    """
    taxonomies = [file for file in files if holds_taxonomy(file[1])]
    decisions = [file for file in files if file not in taxonomies and holds_decisions(file[1], file[0])]
    path = kept_file()
    kept = [(path.name, path.read_bytes())] if path is not None and path.is_file() else []
    measured = _measure_by(taxonomies[-1]) if taxonomies else ()
    said = (*measured, *_remember(kept, under=True), *_remember(decisions)) or workspace.current().said
    spreadsheets = [file for file in files if file not in decisions and file not in taxonomies]
    if spreadsheets:
        workspace.open_files(spreadsheets)
    else:
        workspace.current().visit += 1
    workspace.current().said = said


def _measure_by(file: tuple[str, bytes]) -> tuple[Notice, ...]:
    """Measure by the taxonomy in this file, and what is to be said; undo does not take it back."""
    here, dropped = workspace.current(), Dropped(workspace.digest((file,)), (file,))
    own = own_behind(dropped)
    if own.taxonomy is None:
        faults = " ".join(fault.text for fault in own.notices[:_MOST_FAULTS])
        raise ValueError(f"The taxonomy “{file[0]}” cannot be used, and nothing was opened. {faults}")
    here.decisions = replace(here.decisions, own_guide=dropped)
    return (notice("taxonomy-taken", file=file[0]), *own.notices)


def _remember(files: Files, *, under: bool = False) -> tuple[Notice, ...]:
    """Let the decisions in these files count, over or under those that count already; undo does not take them back."""
    here = workspace.current()
    said: tuple[Notice, ...] = ()
    for name, data in files:
        read, said = taken(name, data)
        before = here.decisions.corrections
        both = read.and_later(before) if under else before.and_later(read)
        here.decisions = replace(here.decisions, corrections=both)
    return said


def taken(name: str, data: bytes) -> tuple[Corrections, tuple[Notice, ...]]:
    """The decisions in a file, with what to know about them, beginning with how many there were."""
    read, faults = read_decisions(data, name, named_by(workspace.current().decisions))
    if read == NONE_YET:
        return read, faults
    count = len(read.decided) + len(read.apart) + len(read.combine)
    first = notice("memory-taken-one", file=name) if count == 1 else notice("memory-taken", count=count, file=name)
    return read, (first, *faults)


def kept_file() -> Path | None:
    """The file in which decisions are kept by setting; None without the setting."""
    named = os.environ.get(SETTING, "").strip()
    return Path(named).expanduser() if named else None


def keep(corrections: Corrections, path: Path) -> None:
    """Write the decisions to the file of the setting, whole or not at all; OSError where that cannot be done."""
    with NamedTemporaryFile("w", encoding="utf-8-sig", newline="", dir=path.parent, delete=False) as file:
        file.write(csv_from_corrections(corrections))
    Path(file.name).replace(path)
