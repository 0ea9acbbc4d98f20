"""What the user should know about her file: every sentence of ours in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dashboard.core.place import Place

Severity = Literal["info", "warning", "error"]

_SENTENCES: dict[str, tuple[Severity, str]] = {
    # how the bytes became cells
    "other-ending": ("info", "The name of this file ends in {ending}, but it is {kind}, and was read as one."),
    "encoding-found": ("info", "The file does not say how its letters are written; it was read as {encoding}."),
    "encoding-guessed": (
        "warning",
        "The file does not say how its letters are written; {encoding} was guessed: check the names.",
    ),
    "unreadable-characters": ("warning", "{count} characters could not be read for certain: check the names."),
    "open-quotes": (
        "warning",
        "Row {row} opens a quotation mark that nothing closes; it was read as it stands (rows of this kind: {count}).",
    ),
    "rows-too-long": (
        "warning",
        "Row {row} has more cells than the {usual} that most rows have (rows of this kind: {count}).",
    ),
    "rows-too-short": (
        "info",
        "Row {row} is shorter than the {usual} cells of most rows; what is missing counts as empty ({count} such rows).",
    ),
    "file-left-out": ("error", "{name} was left out. {why}"),
    "error-cells": ("warning", "Cells that show an error such as {text} count as empty (cells of this kind: {count})."),
    "unsolved-formulas": (
        "warning",
        "Formulas without a stored result count as empty ({count} cells): open the file in Excel and save it there.",
    ),
    "errors-elsewhere": (
        "info",
        "Cells that show an error stand outside the ratings ({count}); no level hangs on them.",
    ),
    "unsolved-elsewhere": (
        "info",
        "Formulas without a stored result stand outside the ratings ({count} cells); no level hangs on them.",
    ),
    # people
    "same-name": ("warning", "“{label}” stands {count} times; they are counted as different people."),
    "no-ratings": ("info", "{name} is listed without a rating: kept, not assessed."),
    # skills
    "same-skill": ("info", "{labels} are one skill, {skill}; each person's highest level counts."),
    "several-levels": ("warning", "{name} has “{skill}” on several levels; the highest counts."),
    "same-skill-twice": ("info", "“{label}” stands {count} times; each person's {how} level counts."),
    "same-skill-combined": ("info", "{labels} are one skill, {skill}; each person's {how} level counts, as you chose."),
    "not-a-skill": ("info", "“{label}” is left out: you said that it is not a skill."),
    # remembered corrections
    "memory-not-ours": ("error", "This file holds no corrections: the columns “label” and “decision” are missing."),
    "kept-file-unreadable": ("error", "{sentence}"),
    "memory-no-label": ("warning", "Row {row} names no label: left out."),
    "memory-unknown-decision": ("warning", "The decision about “{label}” is not one that we know: left out."),
    "memory-skill-gone": ("warning", "“{label}” was mapped to {skill}, which the taxonomy does not have: left out."),
    "memory-taken": ("info", "{count} decisions of yours about labels were taken from “{file}”."),
    "memory-taken-one": ("info", "One decision of yours about a label was taken from “{file}”."),
    "memory-area-gone": ("warning", "“{label}” was put under {area}, which is no area of the taxonomy: left out."),
    # a taxonomy of one's own
    "taxonomy-taken": ("info", "The team is measured by your own taxonomy from “{file}”."),
    "taxonomy-no-table": ("error", "The sheet “{table}” is missing or empty."),
    "taxonomy-not-ours": ("error", "This file holds no taxonomy: none of its sheets is called {sheets}."),
    "taxonomy-other-sheet": ("info", "The sheet “{sheet}” is no part of a taxonomy: left out."),
    "taxonomy-no-parts": ("error", "Row {row}: the rule “all” needs the parts that the area names, and it names none."),
    "taxonomy-no-column": ("error", "The sheet “{table}” has no column “{column}”."),
    "taxonomy-no-id": ("error", "Row {row} has no id or no name."),
    "taxonomy-doubled-id": ("error", "Row {row}: “{id}” stands in row {first} already."),
    "taxonomy-no-outside": ("error", "There is no area with the id “outside”, where everything else is kept."),
    "taxonomy-unknown-rule": ("error", "Row {row}: the coverage rule “{rule}” is neither “any” nor “all”."),
    "taxonomy-unknown-part": ("error", "Row {row}: the area names “{id}”, which is no skill."),
    "taxonomy-unknown-area": ("error", "Row {row}: “{area}” is no area."),
    "taxonomy-unknown-parent": ("error", "Row {row}: the parent “{id}” is no skill."),
    "taxonomy-unknown-skill": ("error", "Row {row}: “{id}” is no skill."),
    "taxonomy-circle": ("error", "Row {row}: “{id}” is, through its parents, a part of itself."),
    "taxonomy-common-word": ("error", "Row {row}: “{alias}” is an everyday word and cannot name a skill by itself."),
    "taxonomy-alias-ambiguous": ("error", "Row {row}: “{alias}” is listed as ambiguous and cannot be an alias too."),
    "taxonomy-alias-twice": ("error", "Row {row}: “{alias}” means {skill} here and {other} in row {first}."),
    # levels
    "not-a-level": ("warning", "“{text}” is not a level of this scale: not assessed."),
    "outside-scale": ("warning", "“{text}” lies outside the scale {lowest} to {highest}: not assessed."),
    "between-levels": ("warning", "“{text}” names two levels: the lower one, {level}, counts."),
    "unsure-level": ("warning", "“{text}” is read as {level}: check whether it is meant so."),
    "level-spelling": (
        "warning",
        "“{text}” is no word that we know; it is read as {level}, which is spelt almost alike.",
    ),
    # how the sheet was read
    "scale-guessed": ("warning", "{doubt}"),
    "second-scale": (
        "warning",
        "On a scale of their own ({why}), and put on the team's scale: {labels}.",
    ),
    "more-bad-cells": ("warning", "{count} more cells are no level of this scale: not assessed."),
    "total-left-out": ("warning", "“{label}” looks like a total and was left out."),
    "no-name": ("warning", "A row with ratings has no name: its person is called after the row."),
    "older-ratings": ("info", "{count} older ratings of the same person and skill were set aside: the newest counts."),
    "only-had": (
        "info",
        "{count} cells say whether somebody has a skill (such as “{said}”), and no level stands beside them: these ratings stay not assessed.",
    ),
    "older-columns": ("info", "{count} columns with older ratings were set aside ({labels}): the newest counts."),
    "older-rows": ("info", "{count} lines with older ratings were set aside ({labels}): the newest counts."),
    "personal-targets": (
        "info",
        "People have targets of their own in {skills}: they are no requirement of the team, and were left out.",
    ),
    "day-or-month-first": (
        "warning",
        "Dates such as “{example}” can be read day first or month first; it was read as {read}, which decides what is newest.",
    ),
    "repeated-pairs": ("warning", "{count} pairs of person and skill stand more than once: the last one counts."),
    "same-heading": ("warning", "“{label}” heads {count} columns: each is kept as its own skill."),
    "odd-headings": ("warning", "Some headings are numbers or dates ({labels}): kept as they are written."),
    "alike-headings": ("warning", "{labels} differ only in case or signs: each is kept as its own skill."),
    "alike-names": ("warning", "{labels} differ only in case or signs; they are counted as different people."),
    "answered-twice": ("warning", "“{label}” stands {count} times and is the same person: the newest row counts."),
    "no-heading": ("warning", "{count} columns with levels have no heading and were left out: {columns}."),
    "column-left-out": (
        "warning",
        "“{label}” was left out: what stands below it is on no scale of this team.",
    ),
    "other-sheet-doubt": ("warning", "The sheet “{sheet}” was left out: {why}."),
    "second-opinion": (
        "info",
        "“{by}” rates too: {count} such ratings stand beside the people's own, which stay the levels.",
    ),
    "second-opinion-alone": (
        "warning",
        "{count} ratings come from “{by}” alone; the people themselves are not assessed there.",
    ),
    "sheets-differ": ("warning", "{count} ratings differ between the sheets: the first sheet's rating counts."),
    "looked-up": ("info", "Names were taken from “{table}” by their ids."),
    "not-rated-yet": ("warning", "Nobody has a rating yet: {why}."),
    "other-table": ("info", "A further table on the sheet was left out: {why}."),
    "hidden-cells": ("warning", "{what} hidden in the sheet; what is hidden was read like the rest."),
    "hidden-sheet": ("info", "The sheet “{sheet}” is hidden and was left out."),
    "sheets-joined": ("info", "{count} sheets were read as one team: {sheets}."),
    "tables-reach-apart": (
        "warning",
        "“{of_low}” has levels up to {low}, “{of_high}” up to {high}, and nothing tells their scales apart: read as one scale.",
    ),
    "tables-joined": ("info", "{count} tables on {sheets} were read as one team."),
    "other-sheet": ("info", "The sheet “{sheet}” was left out: {why}."),
    # what was set about the reading and cannot be done in this file
    "correction-no-sheet": ("warning", "You chose the sheet “{sheet}”, which this file does not have."),
    "correction-no-direction": ("warning", "You set that people stand {where}; nothing in this file can be read so."),
    "correction-no-heading": (
        "warning",
        "You set row {where} as the one with the headings; there is no table with levels below it.",
    ),
    "correction-no-column": (
        "warning",
        "You set the {part} to stand in “{where}”; no table can be read with these there.",
    ),
    "correction-no-ticks": (
        "warning",
        "You asked to count every entry; no list of people and skills was found for it.",
    ),
    "correction-no-skill": ("warning", "What you set about {names} is left out: this file has no such heading."),
    "correction-no-person": ("warning", "What you set about {names} is left out: this file has no such name."),
    "correction-no-level": ("warning", "The levels that you set ({levels}) do not occur in this file: left out."),
    "correction-levels-lost": ("warning", "{count} ratings are none of the levels that you set: not assessed."),
    "other-sheet-chosen": ("info", "The sheet “{sheet}” was left out: you chose another."),
    # requirements and wishes, as the analysis takes them
    "requirement-unknown-skill": ("warning", "A requirement asks for “{skill}”, which is no skill of this team."),
    "same-requirement": ("warning", "{skill} is asked for more than once; the last line counts, figure by figure."),
    "labels-ask-differently": (
        "warning",
        "{labels} are one skill and ask differently: the higher level and the larger head-count count.",
    ),
    "required-level-outside-scale": (
        "warning",
        "{skill} asks for level {level}, outside the scale {lowest} to {highest}: that level is left out.",
    ),
    "people-needed-negative": ("warning", "{skill} asks for {people} people: that head-count is left out."),
    "role-nobody-has": ("warning", "Requirements name the role “{role}”, which nobody has."),
    "team-nobody-has": ("warning", "Requirements name the team “{team}”, to which nobody belongs."),
    "requirement-without-skill": ("warning", "A line of the requirements names no skill: left out."),
    "required-level-unreadable": ("warning", "“{text}” is not a level of this team ({skill}): left out."),
    "people-needed-unreadable": ("warning", "“{text}” is not a number of people ({skill}): left out."),
    "critical-unreadable": ("warning", "“{text}” says neither yes nor no to critical ({skill}): left out."),
    "plan-unknown-person": ("warning", "The wish for {person} and {skill} is left out: there is no such person here."),
    "plan-unknown-skill": ("warning", "The wish for {person} and {skill} is left out: there is no such skill here."),
    "course-unknown-skill": ("warning", "The course in {skill} is left out: there is no such skill here."),
    "plan-nothing-to-learn": (
        "warning",
        "{person} cannot be made to learn {skill}: she is capable already, or was not assessed.",
    ),
}


@dataclass(frozen=True)
class Notice:
    """One thing the user should know, with its place in the file where it has one."""

    severity: Severity
    code: str
    text: str
    place: Place | None = None

    def as_contract(self) -> dict[str, str | None]:
        """The notice ready for JSON, its place as a spreadsheet writes it, None where it has none."""
        place = str(self.place) if self.place else ""
        return {"severity": self.severity, "code": self.code, "text": self.text, "place": place or None}


def notice(code: str, place: Place | None = None, **facts: object) -> Notice:
    """The notice of this code, its sentence filled with the facts; KeyError for a code that has no sentence."""
    severity, sentence = _SENTENCES[code]
    return Notice(severity, code, sentence.format(**facts), place)
