"""The sentences, for no, one, two and many: each read aloud once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.analysis.areas import AreaCoverage
from dashboard.core.requirement import Requirement
from dashboard.core.scale import Scale
from dashboard.report.areas import areas, by_its
from dashboard.report.blind_spots import blind_spots
from dashboard.report.building import build_report, build_section
from dashboard.report.coverage import coverage
from dashboard.report.exposed import exposed
from dashboard.report.gaps import gaps, person_gaps
from dashboard.report.needs import needs
from dashboard.report.overview import overview
from dashboard.report.people import everybody
from dashboard.report.reading import reading
from dashboard.report.spread import spread
from tests.report.teams import facts_of, payments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.report.facts import Facts

TWO = ("Ana", "Ben", "Chidi")
COVERED, THIN, ONE, NONE = (3, 3, 0), (3, 3, 0), (3, 0, 0), (0, 0, 0)


def team(**skills: Sequence[float | None]) -> Facts:
    """Ana, Ben and Chidi; each skill needs two at 3, a skill named ``Three…`` three."""
    asked = [Requirement(name, people=3) for name in skills if name.startswith("Three")]
    return facts_of(skills, TWO, asked)


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"Java": COVERED}, "The one skill is covered, by two people."),
        ({"Java": COVERED, "REST": COVERED}, "Both skills are covered, each by exactly two."),
        ({"Java": COVERED, "REST": (3, 3, 3)}, "Both skills are covered, one of them by exactly two."),
        ({"Java": (3, 4, 5), "REST": (3, 3, 3)}, "Both skills are covered, each by three people or more."),
        ({"Java": ONE}, "The one skill hangs on one person."),
        ({"Java": ONE, "REST": ONE}, "Both skills hang on one person each."),
        ({"A": ONE, "B": ONE, "C": ONE}, "All three skills hang on one person each."),
        ({"Java": ONE, "REST": COVERED}, "One of two skills hangs on one person; none is uncovered."),
        ({"Java": ONE, "REST": NONE}, "One of two skills hangs on one person; one has nobody."),
        ({"A": ONE, "B": ONE, "C": NONE, "D": NONE}, "Two of four skills hang on one person; two have nobody."),
        ({"Java": NONE}, "Nobody is capable in the one skill."),
        ({"Java": NONE, "REST": NONE}, "Nobody is capable in any of the two skills."),
        ({"Java": NONE, "REST": COVERED}, "One of two skills has nobody; no other hangs on one person."),
        ({"A": NONE, "B": NONE, "C": COVERED}, "Two of three skills have nobody; no other hangs on one person."),
        ({"ThreeA": THIN, "B": COVERED}, "No skill hangs on one person; one of two is thin."),
        ({"ThreeA": THIN, "ThreeB": THIN}, "No skill hangs on one person; every one is thin."),
    ],
)
def test_the_overview_says_how_deep_the_team_is(skills: Mapping[str, Sequence[float]], said: str) -> None:
    assert overview(team(**skills)).finding == said


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"Java": COVERED}, "The one skill is covered; no seat is missing."),
        ({"Java": COVERED, "REST": COVERED}, "Both skills are covered; no seat is missing."),
        ({"Java": ONE}, "No skill is covered; one seat is missing."),
        ({"Java": COVERED, "REST": ONE}, "One of two skills is covered; one seat is missing."),
        ({"Java": COVERED, "REST": NONE}, "One of two skills is covered; two seats are missing."),
        (
            {"A": COVERED, "B": COVERED, "C": NONE, "D": ONE},
            "Two of four skills are covered; three seats are missing in two.",
        ),
        ({"A": NONE, "B": NONE}, "None of two skills is covered; four seats are missing in two."),
    ],
)
def test_coverage_says_what_is_covered_and_missing(skills: Mapping[str, Sequence[float]], said: str) -> None:
    assert coverage(team(**skills)).finding == said


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"Java": COVERED}, "No area misses a seat."),
        ({"Gardening": NONE}, "No skill of this file stands in the guide."),
        ({"Java": ONE}, "One seat is missing, in Languages."),
        ({"Java": NONE}, "Both seats that are missing are in Languages."),
        ({"Java": NONE, "Python": NONE}, "All four seats that are missing are in Languages."),
        ({"Java": COVERED, "Gardening": ONE}, "One seat is missing, in skills outside the guide."),
        ({"REST": ONE, "Gardening": NONE}, "Skills outside the guide carry two of the three missing seats."),
        ({"Java": NONE, "REST": ONE}, "Languages carries two of the three missing seats."),
        (
            {"Java": NONE, "REST": NONE, "Authentication": NONE},
            "Two areas carry four of the six missing seats: Languages and API Design.",
        ),
    ],
)
def test_areas_say_where_the_seats_are_missing(skills: Mapping[str, Sequence[float]], said: str) -> None:
    assert areas(team(**skills)).finding == said


def test_among_areas_that_miss_as_much_the_emptier_is_named_first_everywhere() -> None:
    """Languages and API Design miss two seats each; of API Design's two none is filled."""
    told = team(Java=NONE, Python=COVERED, REST=NONE)
    assert areas(told).table.column("area")[:2] == ("API Design", "Languages")
    assert areas(told).finding == "API Design carries two of the four missing seats."
    assert "most exposed of the guide's areas are API Design and Languages" in overview(told).base.lower().replace(
        "api design", "API Design"
    ).replace("languages", "Languages")


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"Java": COVERED}, "No skill hangs on one person, and none is uncovered."),
        ({"Java": NONE}, "One skill has nobody; none is one deep."),
        ({"A": NONE, "B": NONE}, "Two skills have nobody; none is one deep."),
        ({"Java": ONE}, "One skill hangs on Ana alone."),
        ({"A": ONE, "B": ONE, "C": NONE}, "Two skills hang on Ana alone; one has nobody."),
        ({"A": ONE, "B": (0, 3, 0)}, "Two skills hang on two people."),
    ],
)
def test_exposed_says_on_whom_it_hangs(skills: Mapping[str, Sequence[float]], said: str) -> None:
    assert exposed(team(**skills)).finding == said


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"Java": COVERED}, "There is nothing to train: no seat is missing."),
        ({"Java": ONE}, "One skill needs somebody: Java."),
        ({"Java": ONE, "REST": NONE}, "Two skills need somebody: first REST, then Java."),
        ({"A": NONE, "B": NONE, "C": NONE}, "Three skills need somebody: first A, then B, then C."),
        ({"A": NONE, "B": NONE, "C": NONE, "D": ONE}, "Four skills need somebody; A, B and C come first."),
    ],
)
def test_needs_say_what_comes_first(skills: Mapping[str, Sequence[float]], said: str) -> None:
    assert needs(team(**skills)).finding == said


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"Java": COVERED}, "No seat is missing."),
        ({"Java": ONE}, "One seat is missing, in Java."),
        ({"Java": NONE}, "Two seats are missing, in Java."),
        ({"Java": NONE, "REST": ONE, "B": COVERED}, "Three of six seats are missing; Java and REST lack most."),
        ({"A": NONE, "B": NONE, "C": NONE, "D": NONE}, "All eight seats are missing; A, B and C lack most."),
    ],
)
def test_have_and_need_says_what_lacks_most(skills: Mapping[str, Sequence[float]], said: str) -> None:
    assert gaps(team(**skills)).finding == said


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"Java": (3, 3, 3)}, "Nobody who was assessed is below a required level."),
        ({"Java": (3, 3, 2)}, "One of three ratings lies below the required level, by one level at most."),
        ({"Java": (3, 3, 0)}, "One of three ratings lies below the required level, by more than one level."),
        ({"Java": (3, 2, 0)}, "Two of three ratings lie below the required level, one of them by one level at most."),
        ({"Java": (2, 2, 2)}, "All three ratings lie below the required level, all of them by one level at most."),
        ({"Java": (0, 0, 5)}, "Two of three ratings lie below the required level, none of them by one level at most."),
    ],
)
def test_gaps_of_people_say_how_many_and_how_near(skills: Mapping[str, Sequence[float]], said: str) -> None:
    assert person_gaps(team(**skills)).finding == said


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"Java": COVERED}, "Nobody holds a skill alone."),
        ({"Java": (3, None, None)}, "One of three people holds something alone; two people were not assessed."),
        ({"Java": (3, 0, None)}, "One of three people holds something alone; one person was not assessed."),
        ({"A": (3, 0, 0), "B": (0, 3, 0), "C": (0, 0, 3)}, "All three people hold something alone."),
    ],
)
def test_people_say_who_holds_something_alone(skills: Mapping[str, Sequence[float | None]], said: str) -> None:
    assert everybody(team(**skills)).finding == said


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"Java": (1, 1, 4)}, "One of three ratings reaches the required level; 1 is the most frequent level."),
        (
            {"Java": (3, 4, None)},
            "Both ratings reach the required level; 3 (alone) and 4 are the most frequent levels.",
        ),
        ({"Java": (0, 1, 2)}, "None of three ratings reaches the required level."),
    ],
)
def test_the_spread_says_how_many_reach_the_level(skills: Mapping[str, Sequence[float | None]], said: str) -> None:
    assert spread(team(**skills)).finding == said


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        (("Gardening",), "The file asks about none of the seven parts that the guide names."),
        (("Java", "REST"), "The file does not ask about five of seven parts that the guide names."),
        (
            ("Java", "Python", "REST", "GraphQL", "Authentication", "Authorization", "Data protection"),
            "The file asks about every one of the seven parts that the guide names.",
        ),
    ],
)
def test_blind_spots_count_the_parts_that_nobody_asked_about(skills: Sequence[str], said: str) -> None:
    assert blind_spots(team(**dict.fromkeys(skills, COVERED))).finding == said


def test_a_skill_that_is_a_sentence_is_cut_in_the_finding_and_whole_in_the_table() -> None:
    long = "Measure, examine, or test completed units to check for defects and ensure conformance"
    facts = team(**{long: ONE})
    assert needs(facts).finding == (
        "One skill needs somebody: Measure, examine, or test completed units to check for defe…."
    )
    assert needs(facts).table.column("skill") == (long,)


def test_two_people_who_both_hold_something_are_both() -> None:
    assert everybody(facts_of({"A": (3, 0), "B": (0, 3)}, ("Ana", "Ben"))).finding == (
        "Both people hold something alone."
    )


def test_on_a_scale_of_ticks_nobody_is_nearer_than_another() -> None:
    ticks = facts_of({"Java": (0, 1, 1)}, TWO, scale=Scale((0.0, 1.0)))
    assert person_gaps(ticks).finding == "One of three ratings lies below the required level."


def test_a_team_of_one_is_called_so() -> None:
    facts = facts_of({"Java": [3], "REST": [1], "Python": [4]}, ["Ana"])
    assert overview(facts).finding == "This is a team of one: Ana is capable in two of three skills."
    assert everybody(facts).finding == "Ana is assessed in all three skills."
    assert overview(facts_of({"Java": [0]}, ["Ana"])).finding == ("This is a team of one: Ana is capable in no skill.")


def test_a_team_without_ratings_is_said_to_be_unassessed_everywhere() -> None:
    facts = team(Java=(None, None, None), REST=(None, None, None))
    said = "Nobody has been assessed yet."
    for section_id in ("overview", "coverage", "areas", "gaps", "spread", "exposed", "needs", "person_gaps", "people"):
        assert build_section(facts, section_id).finding == said
    assert overview(facts).base == "0 of 4 seats are filled."
    assert reading(facts).base == "None of six ratings is assessed. Six count as not assessed."


def test_nobody_and_nothing_left_are_said_plainly() -> None:
    nobody = facts_of({"Java": []}, [])
    nothing = facts_of({}, TWO, narrowing=("Area Security",))
    assert overview(nobody).finding == "There is nobody in this file."
    assert overview(nothing).finding == "No skill is left to look at."
    assert overview(facts_of({"Java": []}, [], narrowing=("Team X",))).finding == "Nobody is left to look at."
    assert overview(facts_of({}, TWO)).finding == "There is no skill in this file."
    for facts in (nobody, nothing):
        assert all(section.finding.endswith(".") for section in build_report(facts).sections)


def test_where_nobody_is_needed_no_seat_can_be_missing() -> None:
    facts = facts_of({"Java": COVERED}, TWO, [Requirement("Java", people=0)])
    assert overview(facts).finding == "Nobody is needed in any skill, so no seat can be missing."
    assert overview(facts).figures[0].value is None
    assert overview(facts).base == ""


@pytest.mark.parametrize(
    ("people_in", "said"),
    [
        ("rows", "Read as three people down and one skill across, levels 0 to 1 (yes)."),
        ("columns", "Read as three people across and one skill down, levels 0 to 1 (yes)."),
        ("values", "Read as a list of ratings of three people in one skill, levels 0 to 1 (yes)."),
        ("", "Read as three people and one skill, levels 0 to 1 (yes)."),
    ],
)
def test_the_reading_says_the_shape_of_the_sheet(people_in: str, said: str) -> None:
    facts = facts_of({"Java": (0, 1, 1)}, TWO, scale=Scale((0.0, 1.0), {1.0: "yes"}), people_in=people_in)
    assert reading(facts).finding == said


def test_one_level_alone_is_a_scale_too() -> None:
    facts = facts_of({"Java": (1, None, 1)}, TWO, scale=Scale((1.0,), {1.0: "✓"}))
    assert reading(facts).finding == "Read as three people and one skill, with one level, 1 (✓)."


def test_the_person_on_whom_most_hangs_is_named_only_when_it_is_clear() -> None:
    assert "if Chidi were away, three more would have nobody" in overview(payments()).base
    even = team(A=(3, 0, 0), B=(0, 3, 0), C=(0, 0, 3))
    assert "were away" not in overview(even).base


@pytest.mark.parametrize(("named", "said"), [(1, "not asked about"), (3, "none of the three parts was asked about")])
def test_parts_that_nobody_asked_about_are_counted_where_there_are_several(named: int, said: str) -> None:
    assert by_its(AreaCoverage("security", "all", None, None, (), parts_asked=0, parts_named=named)) == said
