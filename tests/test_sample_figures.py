"""The command line says of every sample what was counted by hand."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sample_data.teams import all_teams
from tests.sample_figures import FIGURES, Figures

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "sample_data"


@cache
def said_by(command: str, name: str) -> dict[str, Any]:
    """What a command prints about a sample."""
    line = [sys.executable, "-m", "dashboard", command, str(SAMPLES / name), "--json"]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, check=True)
    said: dict[str, Any] = json.loads(done.stdout)
    return said


@pytest.mark.parametrize(("name", "figures"), FIGURES.items(), ids=FIGURES)
def test_the_command_line_analyses_it_as_counted_by_hand(name: str, figures: Figures) -> None:
    said = said_by("analyse", name)
    rows = {row["labels"][0]: row for row in said["coverage"]}
    areas = {area["area"]: (area["coverage"], area["seat_coverage"]) for area in said["areas"]}
    needs = [(need["skill"], need["seats_missing"]) for need in said["needs"]]

    assert {label: row["capable"] for label, row in rows.items()} == figures.capable
    assert with_status(rows, "one deep") == tuple(label for label in figures.capable if label in figures.one_deep)
    assert with_status(rows, "uncovered") == figures.uncovered
    assert with_status(rows, "thin") == figures.thin
    assert said["seat_coverage"] == pytest.approx(figures.seats[0] / figures.seats[1])
    assert sum(missing for _, missing in needs) == figures.seats_missing
    assert needs[0][0] == rows[figures.first_need]["skill"]
    for area, expected in figures.areas.items():
        assert areas[area] == pytest.approx(expected), area


def with_status(rows: dict[str, Any], status: str) -> tuple[str, ...]:
    """The labels of this status, in the file's order."""
    return tuple(label for label, row in rows.items() if row["status"] == status)


@pytest.mark.parametrize("team", all_teams(), ids=list(FIGURES))
def test_the_command_line_reads_it_as_its_script_knows_it(team: Any) -> None:
    said = said_by("read", team.file)
    people, skills = said["people"], said["skills"]
    ratings = {(people[person], skills[skill]): raw for person, skill, raw, _, _ in said["ratings"]}

    assert people == list(team.people)
    assert skills == list(team.skills)
    assert ratings == team.ratings
    assert len(ratings) == FIGURES[team.file].ratings
    for kept in {"role", "team"} & set(team.attributes):
        assert said["attributes"][kept] == list(team.attributes[kept])
    asked = {each["skill"]: (each["level"], each["people"]) for each in said["requirements"]}
    assert asked == team.required


SCALES = {
    "payments-team.xlsx": ([0, 1, 2, 3, 4, 5], {"0": "No knowledge", "3": "Works alone"}, "not assessed"),
    "platform-department.xlsx": ([1, 2, 3, 4], {"1": "aware", "4": "teaches others"}, "not assessed"),
    "skills-survey.csv": ([1, 2, 3, 4, 5], {"1": "beginner", "5": "expert"}, "not assessed"),
    "personnel-export.csv": ([1, 2, 3, 4], {"1": "Beginner", "4": "Expert"}, "not assessed"),
    "web-shop-ticks.xlsx": ([0, 1], {}, "lowest"),
}


@pytest.mark.parametrize(("name", "expected"), SCALES.items(), ids=SCALES)
def test_the_scale_is_the_one_that_the_file_explains(
    name: str, expected: tuple[list[float], dict[str, str], str]
) -> None:
    scale = said_by("read", name)["scale"]
    steps, labels, blank = expected
    assert scale["steps"] == steps
    assert {level: scale["labels"].get(level) for level in labels} == labels
    assert scale["blank_means"] == blank


def test_what_was_never_filled_in_is_not_assessed_unless_the_file_says_that_it_is_the_lowest() -> None:
    payments = {row["labels"][0]: row["assessed"] for row in said_by("analyse", "payments-team.xlsx")["coverage"]}
    # of twelve people Mei Lin Chen filled in nothing; three more cells are empty in Encryption, Pen testing, Mentoring
    assert (payments["Java"], payments["Encryption"], payments["Penetration testing"]) == (11, 10, 9)
    shop = {row["labels"][0]: row["assessed"] for row in said_by("analyse", "web-shop-ticks.xlsx")["coverage"]}
    # eight of nine ticked something, so their empty cells are answers
    assert set(shop.values()) == {8}
