"""Where every rating of a matrix stands in the file, and of which day it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.core.place import Place

if TYPE_CHECKING:
    from datetime import date

Integers = npt.NDArray[np.int32]
Days = npt.NDArray[np.datetime64]
NOWHERE = -1


@dataclass(frozen=True)
class Sheet:
    """A sheet of a file; a text file's one sheet has no name."""

    file: str = ""
    name: str = ""


@dataclass(frozen=True, eq=False)
class Sources:
    """The cells of a matrix's ratings, all arrays of shape people × skills.

    Attributes:
        sheets: the sheets that ratings were read from.
        texts: the different texts that were read, each once.
        sheet: index into ``sheets``.
        row: row in its sheet, from 0.
        column: column in its sheet, from 0.
        text: index into ``texts``; NOWHERE where no text was read, whatever the other three say.
        days: the day of each rating (datetime64[D]), NaT where the file says none; None when it says none at all.

    The arrays may be read-only broadcast views: a plain table needs one row number a person, one column a skill.
    """

    sheets: tuple[Sheet, ...]
    texts: tuple[str, ...]
    sheet: Integers
    row: Integers
    column: Integers
    text: Integers
    days: Days | None = None

    def place(self, person: int, skill: int) -> Place | None:
        """The cell of one rating, or None where nothing was read."""
        if self.text[person, skill] == NOWHERE:
            return None
        sheet = self.sheets[self.sheet[person, skill]]
        return Place(sheet.name, int(self.row[person, skill]), int(self.column[person, skill]), sheet.file)

    def day(self, person: int, skill: int) -> date | None:
        """The day of one rating, or None where the file says none."""
        if self.days is None or np.isnat(self.days[person, skill]):
            return None
        found: date = self.days[person, skill].astype("datetime64[D]").item()
        return found

    def raw(self, person: int, skill: int) -> str | None:
        """One rating's text as written, or None where nothing was read."""
        code = self.text[person, skill]
        return None if code == NOWHERE else self.texts[code]

    def narrowed(self, people: npt.NDArray[np.intp], skills: npt.NDArray[np.intp]) -> Sources:
        """The cells of some people and skills, in the given order."""
        cut = np.ix_(people, skills)
        days = None if self.days is None else self.days[cut]
        return Sources(self.sheets, self.texts, self.sheet[cut], self.row[cut], self.column[cut], self.text[cut], days)

    def chosen(self, columns: Integers) -> Sources:
        """The cells where each person's rating comes from the column that ``columns`` (people × skills) names."""
        return replace(
            self,
            sheet=np.take_along_axis(self.sheet, columns, axis=1),
            row=np.take_along_axis(self.row, columns, axis=1),
            column=np.take_along_axis(self.column, columns, axis=1),
            text=np.take_along_axis(self.text, columns, axis=1),
            days=None if self.days is None else np.take_along_axis(self.days, columns, axis=1),
        )


def no_sources(people: int, skills: int) -> Sources:
    """Sources for ratings that stand in no file, such as a candidate typed on the screen."""
    nowhere = np.broadcast_to(np.int32(NOWHERE), (people, skills))
    return Sources((), (), nowhere, nowhere, nowhere, nowhere)


def with_nowhere(sources: Sources, people: int) -> Sources:
    """The cells, and none for so many people more."""
    shape = (people, sources.text.shape[1])
    nowhere = np.full(shape, NOWHERE, dtype=np.int32)
    return replace(
        sources,
        sheet=np.vstack([sources.sheet, nowhere]),
        row=np.vstack([sources.row, nowhere]),
        column=np.vstack([sources.column, nowhere]),
        text=np.vstack([sources.text, nowhere]),
        days=None if sources.days is None else np.vstack([sources.days, no_days(shape)]),
    )


def no_days(shape: tuple[int, int]) -> Days:
    """As many ratings of which nobody knows the day."""
    return np.full(shape, np.datetime64("NaT", "D"))
