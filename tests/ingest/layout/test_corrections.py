"""What the manager points at is read, is said to be set by her only where it was, and is a notice where it cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from dashboard.ingest.corrections import SET_BY_YOU, LayoutCorrections
from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

if TYPE_CHECKING:
    from dashboard.ingest.result import Reading

NO_NAMES_WE_KNOW = """
Skills of the crew
Stand | Ort | Backen | Garen | Putzen
k1 | Nord | 3 | 1 | 2
k2 | Nord | 2 | 2 | 1
k3 | Ost | 1 | 3 | 3
"""

TWO_HEADINGS = """
Name | Java | SQL | Docker
Ana Silva | 1 | 2 | 3
Ben Okafor | 3 | 2 | 1

Name | Java | SQL | Docker
Cho Min | 4 | 4 | 4
Dora Stein | 1 | 1 | 1
"""

PAIRS = """
Name | Java (level) | Java (interest) | SQL (level) | SQL (interest)
Ana Silva | 4 | 1 | 3 | 2
Ben Okafor | 1 | 3 | 2 | 4
"""

LONG = """
Person | Skill | Self | Lead
Ana Silva | Java | 1 | 4
Ana Silva | SQL | 2 | 3
Ben Okafor | Java | 3 | 2
Ben Okafor | SQL | 4 | 1
"""

SEVERAL_SHEETS = """
=== Now
Name | Java | SQL
Ana Silva | 3 | 4
Ben Okafor | 1 | 2
=== Wishes !hidden
Name | Java | SQL
Cho Min | 5 | 5
Dora Stein | 4 | 4
=== Target
Skill | Required level | People needed
Java | 3 | 2
SQL | 4 | 1
"""


def read(text: str, **said: object) -> Reading:
    return read_grids_as_team(grids_of(text), LayoutCorrections(**said))  # type: ignore[arg-type]


def people(reading: Reading) -> list[str]:
    assert reading.matrix is not None, reading.reason
    return [person.label for person in reading.matrix.people]


def skills(reading: Reading) -> list[str]:
    assert reading.matrix is not None, reading.reason
    return [skill.labels[0] for skill in reading.matrix.skills]


def levels(reading: Reading) -> list[list[float]]:
    assert reading.matrix is not None, reading.reason
    found: list[list[float]] = reading.matrix.levels.tolist()
    return found


def set_by_her(reading: Reading) -> set[str]:
    assert reading.layout is not None
    return {why.about for why in reading.layout.why if why.evidence == SET_BY_YOU}


def codes(reading: Reading) -> list[str]:
    return [notice.code for notice in reading.notices]


@pytest.mark.parametrize("called", ["Ort", "ort", "B", "b"])
def test_names_stand_where_she_points(called: str) -> None:
    reading = read(NO_NAMES_WE_KNOW, name_column=called)
    assert [person.split(" (")[0] for person in people(reading)] == ["Nord", "Nord", "Ost"]
    assert skills(reading) == ["Backen", "Garen", "Putzen"]
    assert set_by_her(reading) == {"name_column"}


def test_a_row_is_the_heading_because_she_says_so() -> None:
    reading = read(TWO_HEADINGS, header_row=5)
    assert people(reading) == ["Cho Min", "Dora Stein"]
    assert levels(reading) == [[4, 4, 4], [1, 1, 1]]
    assert set_by_her(reading) == {"header_row"}
    assert "correction-no-heading" not in codes(reading)


def test_a_row_of_data_can_be_pointed_at_too() -> None:
    reading = read(TWO_HEADINGS.split("\n\n", maxsplit=1)[0], header_row=2)
    assert skills(reading) == ["1", "2", "3"]
    assert people(reading) == ["Ben Okafor"]


def test_people_across_with_the_row_of_their_names_and_the_column_of_the_skills() -> None:
    text = "Team | x | x | x\nKey | Ana | Ben | Cho\nJava | 1 | 2 | 3\nSQL | 3 | 2 | 1\nGo | 2 | 2 | 2"
    reading = read(text, people_in="columns", header_row=2, skill_column="A")
    assert people(reading) == ["Ana", "Ben", "Cho"]
    assert skills(reading) == ["Java", "SQL", "Go"]
    assert levels(reading) == [[1, 3, 2], [2, 2, 2], [3, 1, 2]]
    assert set_by_her(reading) == {"people_in", "header_row", "skill_column"}


def test_the_other_of_two_columns_of_each_skill_can_be_the_level() -> None:
    assert levels(read(PAIRS)) == [[4, 3], [1, 2]]
    reading = read(PAIRS, value_column="Interest")
    assert skills(reading) == ["Java", "SQL"]
    assert levels(reading) == [[1, 2], [3, 4]]
    assert reading.choices.values == ("interest", "level")


@pytest.mark.parametrize(("column", "first"), [("Self", 1), ("Lead", 4), ("D", 4)])
def test_the_column_of_the_levels_of_a_list_can_be_chosen(column: str, first: float) -> None:
    reading = read(LONG, value_column=column)
    assert levels(reading)[0][0] == first
    assert set_by_her(reading) == {"value_column"}


def test_a_hidden_sheet_can_be_chosen_and_other_sheets_still_say_what_is_asked() -> None:
    assert people(read(SEVERAL_SHEETS)) == ["Ana Silva", "Ben Okafor"]
    reading = read(SEVERAL_SHEETS, sheet="Wishes")
    assert people(reading) == ["Cho Min", "Dora Stein"]
    assert [(each.skill, each.level) for each in reading.requirements] == [("Java", 3), ("SQL", 4)]
    assert set_by_her(reading) == {"sheet"}
    assert reading.choices.sheets == ("Now", "Wishes", "Target")
    assert codes(reading).count("other-sheet-chosen") == 1
    assert "hidden-sheet" not in codes(reading)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"sheet": "Nowhere"}, "correction-no-sheet"),
        ({"header_row": 99}, "correction-no-heading"),
        ({"header_row": 3}, "correction-no-heading"),
        ({"name_column": "ZZ"}, "correction-no-column"),
        ({"value_column": "Nothing"}, "correction-no-column"),
        ({"not_skills": ("COBOL",)}, "correction-no-skill"),
        ({"not_people": ("Nobody",)}, "correction-no-person"),
        ({"scale_order": ("low", "high")}, "correction-no-level"),
    ],
)
def test_what_cannot_be_done_is_said_and_not_called_hers(said: dict[str, object], code: str) -> None:
    reading = read(SEVERAL_SHEETS, **said)
    assert people(reading) == ["Ana Silva", "Ben Okafor"]
    assert codes(reading).count(code) == 1
    assert set_by_her(reading) == set()


def test_without_corrections_nothing_is_said_of_them() -> None:
    reading = read(SEVERAL_SHEETS)
    assert not any(code.startswith("correction") for code in codes(reading))
    assert set_by_her(reading) == set()


def test_the_order_of_words_turns_the_levels() -> None:
    text = "Name | Java | SQL\nAna Silva | zeta | alfa\nBen Okafor | alfa | beta\nCho Min | beta | zeta"
    reading = read(text, scale_order=("beta", "zeta", "alfa"))
    assert levels(reading) == [[2, 3], [3, 1], [1, 2]]
    assert set_by_her(reading) == {"scale_order"}


def test_numbers_can_run_the_other_way_and_keep_what_was_written() -> None:
    text = "Name | Java | SQL | Go\nAna Silva | 1 | 5 | \nBen Okafor | 2 | 3 | 4\nCho Min | 1 | 1 | 2"
    reading = read(text, scale_order=("5", "4", "3", "2", "1"))
    assert reading.matrix is not None
    assert [row[:2] for row in levels(reading)] == [[5, 1], [4, 3], [5, 5]]
    assert reading.matrix.scale.named(5) == "5 written 1"
    assert reading.matrix.scale.named(3) == "3"


def test_levels_that_are_not_in_the_order_are_not_assessed_and_said() -> None:
    text = "Name | Java | SQL\nAna Silva | 1 | 2\nBen Okafor | 2 | 3\nCho Min | 3 | 1"
    reading = read(text, scale_order=("1", "2"))
    assert codes(reading).count("correction-levels-lost") == 1
    assert reading.matrix is not None
    assert reading.matrix.levels[reading.matrix.assessed].tolist() == [1, 2, 2, 1]


def test_blanks_that_were_the_lowest_stay_so_on_her_scale_and_can_be_taken_back() -> None:
    text = "Name | Java | SQL\nAna Silva | 1 | \nBen Okafor | 2 | 3\nCho Min | 3 | 1"
    turned = read(text, blank_means="lowest", scale_order=("3", "2", "1"))
    assert levels(turned)[0] == [3, 1]
    legend = f"{text}\n\nAn empty cell means no knowledge, 1 = novice, 2 = alone, 3 = expert"
    assert read(legend).matrix.scale.blank_means_lowest  # type: ignore[union-attr]
    again = read(legend, blank_means="not assessed")
    assert again.matrix is not None
    assert not again.matrix.assessed[0, 1]
    assert not again.matrix.scale.blank_means_lowest


def test_a_list_without_levels_counts_entry_by_entry_when_she_says_so() -> None:
    text = "Employee | Skill\nAna Silva | Java\nAna Silva | SQL\nBen Okafor | SQL\nCho Min | Docker\nCho Min | Java"
    refused = read(text)
    assert refused.verdict == "refused"
    assert refused.choices.ticks
    reading = read(text, ticks=True)
    assert (people(reading), skills(reading)) == (["Ana Silva", "Ben Okafor", "Cho Min"], ["Java", "SQL", "Docker"])
    assert reading.matrix is not None
    assert reading.matrix.assessed.sum() == 5
    assert reading.matrix.scale.labels == {0.0: "no", 1.0: "yes"}
    assert set_by_her(reading) == {"ticks"}


def test_numbered_slots_count_entry_by_entry_too() -> None:
    text = "Employee | Skill 1 | Skill 2\nAna Silva | Java | SQL; Go\nBen Okafor | SQL | \nCho Min | Docker | Java"
    assert read(text).choices.ticks
    reading = read(text, ticks=True)
    assert skills(reading) == ["Java", "SQL", "Go", "Docker"]
    assert reading.matrix is not None
    assert reading.matrix.assessed.sum(axis=1).tolist() == [3, 1, 2]
    assert str(reading.matrix.sources.place(0, 1)) == "Sheet1!C2"


def test_a_refused_table_is_read_when_she_points_at_it() -> None:
    text = "Project | Apollo | Borealis | Corona\nWebsite | 3 | 1 | 2\nPortal | 2 | 2 | 1\nProject X | 1 | 3 | 3"
    refused = read(text)
    assert refused.verdict == "refused"
    assert refused.choices.other is not None
    reading = read_grids_as_team(grids_of(text), refused.choices.other)
    assert reading.verdict == "team"
    assert "people" not in codes(reading)


def test_the_other_reading_leads_to_what_it_says() -> None:
    text = "x | Java | SQL\nKotlin | 3 | 4"
    reading = read(text)
    assert reading.choices.other is not None
    other = read_grids_as_team(grids_of(text), reading.choices.other)
    assert reading.layout is not None
    assert other.layout is not None
    assert other.layout.people_in != reading.layout.people_in
    assert other.choices.other is None


def test_a_large_sheet_is_read_whole_where_she_points() -> None:
    rows = "\n".join(f"p{at} | Site {at} | {at % 5 + 1} | {at % 3 + 1}" for at in range(700))
    reading = read(f"Key | Place | Java | SQL\n{rows}", name_column="Place")
    assert len(people(reading)) == 700
    assert people(reading)[-1] == "Site 699"


SHADOWED = """
Name | Java | SQL | Management | Rank
Ana Silva | 1 | 2 | 3 | 7
Ben Okafor | 3 | 2 | 1 | 9
Cho Min | 2 | 2 | 2 | 8
Average | 2 | 2 | 2 | 8
"""


def test_a_heading_that_was_left_out_is_a_skill_because_she_says_so() -> None:
    before = read(SHADOWED)
    assert "Rank" not in skills(before)
    reading = read(SHADOWED, also_skills=("Rank",))
    assert "Rank" in skills(reading)
    assert "also_skills" in set_by_her(reading)
    at = skills(reading).index("Java")
    assert [row[at] for row in levels(reading)] == [1, 3, 2]
    assert reading.matrix is not None
    assert reading.matrix.scale.steps == before.matrix.scale.steps  # type: ignore[union-attr]


def test_a_row_that_looks_like_a_sum_is_somebody_because_she_says_so() -> None:
    assert "Average" not in people(read(SHADOWED))
    reading = read(SHADOWED, also_people=("Average",))
    assert people(reading)[-1] == "Average"
    assert "also_people" in set_by_her(reading)
    missing = read(SHADOWED, also_people=("Nobody",))
    assert codes(missing).count("correction-no-person") == 1


def test_a_setting_without_a_sheet_means_the_only_sheet_with_a_team() -> None:
    text = f"{NO_NAMES_WE_KNOW.strip()}\n=== Costs\nTask | Hours | Price\nClean | 3 | 100\nCook | 2 | 90\nBake | 4 | 50"
    reading = read(f"=== Crew\n{text}", name_column="Ort")
    assert {person.split(" (")[0] for person in people(reading)} == {"Nord", "Ost"}
    assert skills(reading) == ["Backen", "Garen", "Putzen"]
    assert set_by_her(reading) == {"name_column"}


def test_slots_are_offered_as_ticks_although_one_of_them_is_mostly_empty() -> None:
    text = "Consultant | Primary skill | Secondary skill | Other\nAna Silva | Java | SQL | Docker, Go\nBen Okoro | Python | Java |"
    refused = read(text)
    assert refused.verdict == "refused"
    assert refused.choices.ticks
    assert "Docker" in skills(read(text, ticks=True))


SHEETS = sorted((Path(__file__).parent / "sheets").glob("*.txt"))


def can_be_set(sheet: Path) -> bool:
    """Whether one sheet holds the team, with people, headings and names in places of their own."""
    reading = read_grids_as_team(grids_of(sheet.read_text(encoding="utf-8")))
    layout = reading.layout
    return (
        reading.verdict == "team"
        and layout is not None
        and layout.kind in {"matrix", "long"}
        and "," not in layout.sheet
    )


SET = [sheet for sheet in SHEETS if can_be_set(sheet)]


def test_most_sheets_can_be_set() -> None:
    assert len(SET) > len(SHEETS) / 2


@pytest.mark.parametrize("sheet", SET, ids=lambda path: path.stem)
def test_to_set_what_was_read_anyway_changes_nothing(sheet: Path) -> None:
    grids = grids_of(sheet.read_text(encoding="utf-8"))
    reading = read_grids_as_team(grids)
    choices, layout = reading.choices, reading.layout
    assert layout is not None
    said = LayoutCorrections(
        people_in=layout.people_in,
        header_row=choices.heading_row,
        name_column=choices.name_column or None,
        skill_column=choices.skill_column or None,
    )
    again = read_grids_as_team(grids, said)
    assert people(again) == people(reading)
    assert skills(again) == skills(reading)
    assert np.array_equal(np.array(levels(again)), np.array(levels(reading)), equal_nan=True)
    assert not [code for code in codes(again) if code.startswith("correction")]
