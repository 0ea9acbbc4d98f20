"""What is offered behind *change* at each decision of a reading: what was found first, then anything else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.core.place import column_letters
from dashboard.report.wording import level
from dashboard.ui import workspace
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.ingest.corrections import LayoutCorrections
    from dashboard.ingest.reading import Reading

_MOST_CHIPS = 60
_MOST_OPTIONS = 2_000
_MOST_ROW = 1_048_576
_BEGINS = 4
_MOST_ROWS = 8
_DIRECTIONS = {
    "rows": "People down, skills across",
    "columns": "People across, skills down",
    "values": "A list: a row for each person and skill",
}
_PRESS = "Press a {what} to leave it out, or to bring it back"


@dataclass(frozen=True, eq=False)
class Subject:
    """The reading that is put right, and what was put right already."""

    reading: Reading
    said: LayoutCorrections

    def key(self, name: str) -> str:
        """A key for a widget that starts afresh whenever something was changed."""
        return f"set_{name}_{workspace.current().visit}_{abs(hash(self.said))}"

    def set(self, **changes: Any) -> None:
        """Read the file so from now on; of several sheets in which nobody was found, the one that is shown is meant."""
        choices = self.reading.choices
        lost = self.reading.layout is None and len(choices.sheets) > 1 and self.said.sheet is None
        if lost and changes.keys() & _ABOUT_SHEET:
            changes = {"sheet": choices.sheet, **changes}
        set_layout(replace(self.said, **changes))

    def offer(self, said: str, **changes: Any) -> None:
        """A button that reads the file so."""
        name = f"{next(iter(changes))}_{next(iter(changes.values()))}"
        st.button(said, key=self.key(name), type="tertiary", on_click=partial(self.set, **changes))


_ABOUT_SHEET = frozenset({"people_in", "header_row", "name_column", "skill_column", "value_column", "ticks"})


def set_layout(said: LayoutCorrections) -> None:
    """Let these corrections count; undo leads back."""
    workspace.decide(replace(workspace.current().decisions, layout=said))


def show_change(setting: str, subject: Subject) -> None:
    """Everything that one decision can be changed to."""
    _CHANGES[setting](subject)


def _sheet(subject: Subject) -> None:
    for sheet in subject.reading.choices.sheets:
        if sheet != subject.said.sheet:
            subject.offer(f"Read only “{plain(sheet)}”", sheet=sheet)


def _direction(subject: Subject) -> None:
    layout = subject.reading.layout
    for people_in, said in _DIRECTIONS.items():
        if layout is None or layout.people_in != people_in:
            subject.offer(said, people_in=people_in, header_row=None, name_column=None, skill_column=None)


def _heading(subject: Subject) -> None:
    choices, excerpt = subject.reading.choices, subject.reading.excerpt
    first = [at + 1 for at, cells in enumerate(excerpt.rows) if any(cells)]
    rows = dict.fromkeys((*choices.heading_rows, *first))
    for row in sorted([row for row in rows if row != choices.heading_row][:_MOST_ROWS]):
        subject.offer(f"Row {row}{_beginning(subject.reading, row)}", header_row=row)
    key = subject.key("row")
    st.number_input(
        "Another row",
        1,
        min(_MOST_ROW, max(1, excerpt.height)),
        value=choices.heading_row,
        key=key,
        on_change=lambda: subject.set(header_row=st.session_state[key]),
    )


def _beginning(reading: Reading, row: int) -> str:
    """What stands in a row, so that she knows it."""
    cells = reading.excerpt.rows[row - 1] if row <= len(reading.excerpt.rows) else ()
    said = [text for text in cells if text]
    more = " …" if len(said) > _BEGINS else ""
    return plain(f": {', '.join(said[:_BEGINS])}{more}") if said else ""


def _column(setting: str, found: Callable[[Subject], Sequence[str]], subject: Subject) -> None:
    """One of the columns by letter and heading, the likeliest first; by letter alone where there are very many."""
    now = {"name_column": subject.reading.choices.name_column, "skill_column": subject.reading.choices.skill_column}
    excerpt, key = subject.reading.excerpt, subject.key(setting)
    every = [column_letters(at) for at in range(len(excerpt.rows[0]))] if excerpt.rows else []

    def choose(key: str) -> None:
        subject.set(**{setting: _called(subject.reading, st.session_state[key]) or None})

    st.pills(
        "Which column?",
        list(dict.fromkeys((*found(subject), *every))),
        default=now[setting] or None,
        format_func=lambda letter: _heading_of(subject.reading, letter) or letter,
        key=key,
        on_change=choose,
        args=(key,),
        wrap=True,
    )
    if excerpt.width > len(every):
        st.text_input(
            "Or a column further right, by its letter", key=f"{key}_far", on_change=choose, args=(f"{key}_far",)
        )


def _heading_of(reading: Reading, letter: str) -> str:
    """A column as she knows it: its letter and what stands in its heading."""
    label = _label(reading, letter)
    return plain(f"{letter}: {label}") if label else ""


def _label(reading: Reading, letter: str) -> str:
    row, rows = reading.choices.heading_row, reading.excerpt.rows
    letters = [column_letters(at) for at in range(len(rows[0]))] if rows else []
    if row is None or row > len(rows) or letter not in letters:
        return ""
    return rows[row - 1][letters.index(letter)]


def _called(reading: Reading, letter: str | None) -> str | None:
    """By its heading where no other column has the same, which a later file keeps; else by its letter."""
    label = _label(reading, letter) if letter else ""
    row = reading.choices.heading_row
    alike = [text for text in reading.excerpt.rows[row - 1] if text == label] if label and row else []
    return label if len(alike) == 1 else letter


def _value(subject: Subject) -> None:
    for name in subject.reading.choices.values[1:]:
        subject.offer(plain(f"“{name}”"), value_column=name)


def _scale(subject: Subject) -> None:
    """The other way round in one press, any order by taking the levels one after the other."""
    names = _level_names(subject.reading)
    if len(names) > 1:
        subject.offer(f"The other way round: “{plain(names[-1])}” is the lowest", scale_order=tuple(reversed(names)))
    key = subject.key("order")
    st.multiselect(
        "Levels in another order, the lowest first",
        names or _texts(subject.reading),
        key=key,
        accept_new_options=True,
        placeholder="Take them one after the other",
    )
    chosen = tuple(st.session_state.get(key) or ())
    st.button("Use this order", key=subject.key("use_order"), disabled=len(chosen) <= 1, on_click=subject.set,
              kwargs={"scale_order": chosen})  # fmt: skip


def _level_names(reading: Reading) -> tuple[str, ...]:
    if reading.matrix is None:
        return ()
    scale = reading.matrix.scale
    return tuple(scale.labels.get(step) or scale.said(step) for step in scale.steps)


def _texts(reading: Reading) -> tuple[str, ...]:
    """The texts of the sheet's corner that stand there more than once: levels are among them."""
    cells = [text for row in reading.excerpt.rows for text in row if text]
    return tuple(dict.fromkeys(text for text in cells if cells.count(text) > 1))[:_MOST_CHIPS]


def _blank(subject: Subject) -> None:
    """Both meanings, the lowest level by what this team calls it, and which of them counts now."""
    matrix = subject.reading.matrix
    if matrix is None:
        return
    scale = matrix.scale
    lowest = plain(level(scale, scale.lowest))
    now = "lowest" if scale.blank_means_lowest else "not assessed"
    for value, said in {"not assessed": "Not assessed", "lowest": f"The lowest level, {lowest}"}.items():
        subject.offer(f"{said} (as it is now)" if value == now else said, blank_means=value)


def _skills(subject: Subject) -> None:
    reading = subject.reading
    counted = [skill.name for skill in reading.matrix.skills] if reading.matrix else []
    nobody = _names_among(reading)
    left = [label for label in reading.not_skills if label not in nobody]
    _chips("skills", _PRESS.format(what="heading"), counted, (*subject.said.not_skills, *left), subject)


def _people(subject: Subject) -> None:
    reading = subject.reading
    counted = [person.name for person in reading.matrix.people] if reading.matrix else []
    nobody = _names_among(reading)
    left = [label for label in reading.not_skills if label in nobody]
    _chips("people", _PRESS.format(what="name"), counted, (*subject.said.not_people, *left), subject)


def _names_among(reading: Reading) -> frozenset[str]:
    """What stands below the heading in the column of the names: what was left out there is a row, and no heading."""
    row, letter, rows = reading.choices.heading_row, reading.choices.name_column, reading.excerpt.rows
    at = [column_letters(column) for column in range(len(rows[0]))].index(letter) if letter and rows else None
    return frozenset() if at is None or row is None else frozenset(cells[at] for cells in rows[row:])


def _chips(what: str, label: str, counted: Sequence[str], out: Sequence[str], subject: Subject) -> None:
    """Everything that could count: what does is pressed; too many for chips are chosen from a list."""
    options = list(dict.fromkeys((*counted, *out)))[:_MOST_OPTIONS]
    key = subject.key(what)
    change = partial(_struck, what, key, tuple(counted), tuple(options), subject)
    if len(options) <= _MOST_CHIPS:
        st.pills(label, options, selection_mode="multi", default=[name for name in counted if name in options],
                 format_func=plain, key=key, on_change=change, wrap=True)  # fmt: skip
    else:
        left_out = [name for name in out if name in options]
        st.multiselect("Left out", options, default=left_out, key=key, on_change=change, placeholder="Nothing")


def _struck(what: str, key: str, counted: Sequence[str], options: Sequence[str], subject: Subject) -> None:
    """What was pressed away is left out from now on; what was pressed on counts again."""
    chosen = set(st.session_state[key])
    on = chosen if len(options) <= _MOST_CHIPS else set(options) - chosen
    gone = [name for name in counted if name in set(options) - on]
    back = [name for name in options if name in on and name not in set(counted)]
    before, also = getattr(subject.said, f"not_{what}"), getattr(subject.said, f"also_{what}")
    kept = tuple(name for name in (*before, *gone) if name not in set(back))
    wanted = tuple(name for name in (*also, *back) if name not in {*before, *gone})
    subject.set(**{f"not_{what}": tuple(dict.fromkeys(kept)), f"also_{what}": tuple(dict.fromkeys(wanted))})


_CHANGES: dict[str, Callable[[Subject], None]] = {
    "sheet": _sheet,
    "people_in": _direction,
    "header_row": _heading,
    "name_column": partial(_column, "name_column", lambda subject: subject.reading.choices.name_columns),
    "skill_column": partial(_column, "skill_column", lambda subject: subject.reading.choices.skill_columns),
    "value_column": _value,
    "ticks": lambda subject: subject.offer("Look for levels again", ticks=False),
    "scale_order": _scale,
    "blank_means": _blank,
    "not_skills": _skills,
    "not_people": _people,
}
