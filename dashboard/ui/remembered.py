"""Decisions about labels that outlive a visit: dropped with the spreadsheets, or kept in a file by setting."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from dashboard.core.notice import notice
from dashboard.ingest.kept_files import holds_decisions, read_decisions
from dashboard.mapping import NONE_YET, Corrections
from dashboard.mapping.memory import csv_from_corrections
from dashboard.ui import workspace
from dashboard.ui.yardstick import named_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.notice import Notice

SETTING = "TEAM_SKILLS_DECISIONS"
"""The environment variable that names the file in which decisions are kept; unset, nothing is stored anywhere."""

Files = list[tuple[str, bytes]]


def open_files(files: Sequence[tuple[str, bytes]]) -> None:
    """Take these files in place of any before; decisions among them, and those kept by setting, count at once."""
    kept = kept_file()
    if kept is not None and kept.is_file():
        _remember([(kept.name, kept.read_bytes())], under=True)
    decisions = [file for file in files if holds_decisions(file[1], file[0])]
    _remember(decisions)
    spreadsheets = [file for file in files if file not in decisions]
    if spreadsheets:
        said = workspace.current().said
        workspace.open_files(spreadsheets)
        workspace.current().said = said
    else:
        workspace.current().visit += 1


def _remember(files: Files, *, under: bool = False) -> None:
    """Let the decisions in these files count, over or under those that count already; no step that undo takes back."""
    here = workspace.current()
    for name, data in files:
        read, said = taken(name, data)
        before = here.decisions.corrections
        both = read.and_later(before) if under else before.and_later(read)
        here.decisions = replace(here.decisions, corrections=both)
        here.said = said


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
