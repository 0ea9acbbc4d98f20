"""Every legend on a sheet, wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.core.place import Place, column_letters
from dashboard.ingest.casts.blanks import is_blank
from dashboard.ingest.casts.casting import cast_ratings
from dashboard.ingest.casts.coded import parse_coded
from dashboard.ingest.casts.guess import plain
from dashboard.ingest.casts.key import key
from dashboard.ingest.casts.legend import Legend, LegendEntry
from dashboard.ingest.casts.legend_lists import find_entry_cells, find_word_lists
from dashboard.ingest.casts.legend_places import Places
from dashboard.ingest.casts.legend_tables import Table, find_tables, is_heading
from dashboard.ingest.casts.legend_text import Said, is_blank_code, legend_in_text, means_nothing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.ingest.grid import Grid

_ALL_ROWS = 300
_TOP_ROWS = 120
_BOTTOM_ROWS = 60
_MOST_COLUMNS = 400
_LEADING = 3
_MOST_CHOICES = 12
_LIKE_LEVELS = 0.4


@dataclass(frozen=True, eq=False)
class _Sheet:
    """The parts of a sheet in which a legend can stand."""

    grid: Grid
    parts: tuple[Places, ...]

    def at(self, row: int, column: int) -> str:
        """One cell's text; empty outside these parts."""
        inside = 0 <= column < min(self.grid.width, _MOST_COLUMNS) and any(row in part.rows for part in self.parts)
        return self.grid.text(row, column) if inside else ""

    def turned(self, row: int, column: int) -> str:
        """One cell's text, where rows and columns are exchanged."""
        return self.at(column, row)


def find_legends(grid: Grid) -> tuple[Legend, ...]:
    """The legends of a sheet in reading order, each once; in a long sheet only its first and last rows are searched."""
    sheet = _sheet(grid)
    named = is_heading(grid.sheet)
    tables = [_table_legend(sheet, table) for table in _tables(sheet, named=named)]
    taken = frozenset(cell for legend in tables for cell in legend.cells)
    spoken = [*_spoken(sheet, taken), *_comments(grid), *_drop_downs(grid)]
    found = sorted(
        [*_best_apart(tables), *spoken], key=lambda legend: (legend.place.row or 0, legend.place.column or 0)
    )
    return _blank_sentences_joined(_each_once(found))


def _sheet(grid: Grid) -> _Sheet:
    whole = range(grid.height)
    rows = (whole,) if grid.height <= _ALL_ROWS else (whole[:_TOP_ROWS], whole[-_BOTTOM_ROWS:])
    texts = grid.texts
    return _Sheet(
        grid,
        tuple(Places(texts, texts.codes[part.start : part.stop, :_MOST_COLUMNS], part.start, 0) for part in rows),
    )


def _tables(sheet: _Sheet, *, named: bool) -> Iterator[Table]:
    listed = named or sheet.grid.hidden
    for part in sheet.parts:
        turned = part.turned
        yield from find_tables(sheet.at, part.lines(), part.rows.stop, named=named)
        yield from find_entry_cells(sheet.at, part.entries())
        yield from find_word_lists(sheet.at, part.words(), named=listed)
        for table in (
            *find_tables(sheet.turned, turned.lines(), turned.rows.stop, named=named),
            *find_entry_cells(sheet.turned, turned.entries()),
        ):
            yield replace(table, cells=tuple((row, column) for column, row in table.cells))


def _table_legend(sheet: _Sheet, table: Table) -> Legend:
    blank = any(is_blank_code(entry.code) and means_nothing(entry.label) for entry in table.entries)
    entries = tuple(entry for entry in table.entries if not is_blank_code(entry.code))
    cells = frozenset(table.cells) | _headings_above(sheet, table)
    place = Place(sheet.grid.sheet, *table.cells[0], sheet.grid.file)
    return Legend(entries, blank, place, f"the key in {_span(table.cells)}{_on(sheet.grid)}", cells)


def _headings_above(sheet: _Sheet, table: Table) -> frozenset[tuple[int, int]]:
    top = min(row for row, _ in table.cells)
    columns = {column for _, column in table.cells}
    return frozenset((top - 1, column) for column in columns if is_heading(sheet.at(top - 1, column)))


def _span(cells: Iterable[tuple[int, int]]) -> str:
    """The cells' range as a spreadsheet writes it: ``N2:O6``."""
    spots = list(cells)
    first = Place(row=min(row for row, _ in spots), column=min(column for _, column in spots))
    last = Place(row=max(row for row, _ in spots), column=max(column for _, column in spots))
    return str(first) if first == last else f"{first}:{last}"


def _on(grid: Grid) -> str:
    return f" of sheet {grid.sheet}" if grid.sheet else ""


def _best_apart(tables: list[Legend]) -> list[Legend]:
    """Of tables that share cells only the one with the most entries."""
    kept: list[Legend] = []
    for legend in sorted(tables, key=lambda legend: -len(legend.entries)):
        if not any(legend.cells & other.cells for other in kept):
            kept.append(legend)
    return kept


def _spoken(sheet: _Sheet, taken: frozenset[tuple[int, int]]) -> Iterator[Legend]:
    """Legends inside single texts; those of neighbouring lines are one."""
    speaking = (found for part in sheet.parts for found in part.speaking())
    lines = [(cell, legend_in_text(text)) for cell, text in speaking if cell not in taken]
    for group in _neighbours(lines):
        yield _spoken_legend(sheet, group)


def _neighbours(lines: list[tuple[tuple[int, int], Said]]) -> list[list[tuple[tuple[int, int], Said]]]:
    """Texts below each other in one column whose codes differ belong together."""
    groups: list[list[tuple[tuple[int, int], Said]]] = []
    for (row, column), said in lines:
        codes = {entry.code for entry in said.entries}
        group = next(
            (g for g in groups if g[-1][0][1] == column and row - g[-1][0][0] in (1, 2) and not codes & _codes(g)), None
        )
        if group is None:
            groups.append([((row, column), said)])
        else:
            group.append(((row, column), said))
    return groups


def _codes(group: list[tuple[tuple[int, int], Said]]) -> set[str]:
    return {entry.code for _, said in group for entry in said.entries}


def _spoken_legend(sheet: _Sheet, group: list[tuple[tuple[int, int], Said]]) -> Legend:
    cells = [cell for cell, _ in group]
    entries = tuple(entry for _, said in group for entry in said.entries)
    blank = any(said.blank_means_lowest for _, said in group)
    whole = all(said.begins <= _LEADING or is_heading(sheet.at(*cell)[: said.begins]) for cell, said in group)
    source = f"the text in {_span(cells)}{_on(sheet.grid)}"
    return Legend(entries, blank, Place(sheet.grid.sheet, *cells[0], sheet.grid.file), source, frozenset(cells), whole)


def _comments(grid: Grid) -> Iterator[Legend]:
    for (row, column), text in grid.comments.items():
        said = legend_in_text(text)
        if said.entries or said.blank_means_lowest:
            cell = f"{column_letters(column)}{row + 1}"
            place = Place(grid.sheet, row, column, grid.file)
            yield Legend(said.entries, said.blank_means_lowest, place, f"the comment on {cell}{_on(grid)}")


def _drop_downs(grid: Grid) -> Iterator[Legend]:
    """Drop-down lists whose choices look like levels: every choice is a level, those that nobody chose too."""
    for choices in grid.choices:
        options = [option for option in choices.options if option.strip() and not is_blank(option)]
        cast = cast_ratings(dict.fromkeys(options, 1)) if 1 < len(options) <= _MOST_CHOICES else None
        if cast is None or cast.rejected or cast.score < _LIKE_LEVELS or not choices.ranges:
            continue
        entries = tuple(_choice(option) for option in options)
        top, left, bottom, right = choices.ranges[0]
        source = f"the drop-down list of {_span([(top, left), (bottom, right)])}{_on(grid)}"
        yield Legend(entries, blank_means_lowest=False, place=Place(grid.sheet, top, left, grid.file), source=source)


def _choice(option: str) -> LegendEntry:
    """An option as an entry: "2 - Basic" is 2 with its label."""
    coded = parse_coded(option)
    return LegendEntry(plain(coded.number), coded.label) if coded is not None and coded.label else LegendEntry(option)


def _each_once(legends: list[Legend]) -> list[Legend]:
    """Legends that say the same, such as twenty headings of one survey, as one with all their cells."""
    once: dict[tuple[tuple[str, str], ...], Legend] = {}
    for legend in legends:
        said = tuple((key(entry.code), key(entry.label)) for entry in legend.entries)
        first = once.get(said)
        once[said] = legend if first is None else _joined(first, legend)
    return list(once.values())


def _joined(first: Legend, again: Legend) -> Legend:
    return replace(
        first,
        cells=first.cells | again.cells,
        blank_means_lowest=first.blank_means_lowest or again.blank_means_lowest,
        whole=first.whole and again.whole,
    )


def _blank_sentences_joined(legends: list[Legend]) -> tuple[Legend, ...]:
    """A sentence about blank cells belongs to the sheet's legends; alone it is a legend without entries."""
    sentences = [legend for legend in legends if not legend.entries]
    explained = [legend for legend in legends if legend.entries]
    if not sentences or not explained:
        return tuple(legends)
    return tuple(replace(legend, blank_means_lowest=True) for legend in explained)
