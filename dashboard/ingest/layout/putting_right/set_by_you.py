"""What the manager set about a sheet, as reasons on the Data page; and as notices where it could not be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core.notice import Notice, notice
from dashboard.core.place import Place
from dashboard.ingest.casts.legend import Legend, LegendEntry
from dashboard.ingest.corrections import SET_BY_YOU
from dashboard.ingest.result import Why

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from dashboard.ingest.corrections import LayoutCorrections

_STAND = {"rows": "down, each in a row", "columns": "across, each in a column", "values": "in a list, a row a rating"}
_BLANK = {"lowest": "the lowest level", "not assessed": "not assessed"}
_UNMET = {
    "people_in": "correction-no-direction",
    "header_row": "correction-no-heading",
    "name_column": "correction-no-column",
    "skill_column": "correction-no-column",
    "value_column": "correction-no-column",
    "ticks": "correction-no-ticks",
    "also_skills": "correction-no-skill",
    "also_people": "correction-no-person",
}
_PARTS = {"name_column": "names", "skill_column": "skills", "value_column": "levels"}


def whys(said: LayoutCorrections, done: Collection[str]) -> Iterator[Why]:
    """Every setting that was applied, as a decision of hers."""
    for name, decision in _decisions(said):
        if name in done:
            yield Why(decision, SET_BY_YOU, name)


def _decisions(said: LayoutCorrections) -> Iterator[tuple[str, str]]:
    yield "sheet", f"The sheet “{said.sheet}” is read"
    yield "people_in", f"People stand {_STAND.get(said.people_in or '', '')}"
    where = "Names" if said.people_in == "columns" else "Headings"
    yield "header_row", f"{where} stand in row {said.header_row}"
    yield "name_column", f"Names stand in column {said.name_column}"
    yield "skill_column", f"Skills stand in column {said.skill_column}"
    yield "value_column", f"Levels are those called {said.value_column}"
    yield "ticks", "Every entry counts as “has it”"
    yield "scale_order", f"Levels, lowest first: {', '.join(said.scale_order)}"
    yield "blank_means", f"Blank means {_BLANK.get(said.blank_means or '', '')}"
    yield "not_skills", f"Not skills: {', '.join(said.not_skills)}"
    yield "also_skills", f"Skills too: {', '.join(said.also_skills)}"
    yield "not_people", f"Names left out: {len(said.not_people)}"
    yield "also_people", f"Names that count too: {len(said.also_people)}"


def unmet(said: LayoutCorrections, done: Collection[str]) -> Iterator[Notice]:
    """A notice for each setting that this file does not allow."""
    if said.sheet is not None and "sheet" not in done:
        yield notice("correction-no-sheet", sheet=said.sheet)
    for name, code in _UNMET.items():
        value = getattr(said, name)
        if value and name not in done:
            shown = ", ".join(f"“{each}”" for each in value) if isinstance(value, tuple) else value
            yield notice(code, names=shown, where=_STAND.get(str(value), value), part=_PARTS.get(name, ""))


def legend_of(said: LayoutCorrections) -> list[Legend]:
    """The order of levels that was set, as a legend that explains the cells before any guess; none where none was."""
    if not said.scale_order:
        return []
    entries = tuple(LegendEntry(text) for text in said.scale_order)
    return [Legend(entries, blank_means_lowest=False, place=Place(), source=SET_BY_YOU)]
