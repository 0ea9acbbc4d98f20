"""What a report holds: the golden texts, the numbers of a paper team, and laws for any team."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.core.place import Place
from dashboard.core.requirement import Requirement
from dashboard.core.sources import Sheet, Sources
from dashboard.report.building import BUILDERS, build_report, build_section
from dashboard.report.facts import Facts, short_heading
from dashboard.report.section import AreaBars, HaveNeed, Heatmap, LevelSpread, RankedNeeds
from tests.report.projection import GOLDEN, TEAMS, projected
from tests.report.teams import facts_of, payments, roles

NARROW = "\u202f"


@pytest.mark.parametrize("name", TEAMS)
def test_a_report_reads_as_its_golden_text(name: str) -> None:
    assert projected(build_report(TEAMS[name]())) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_the_five_figures_of_the_paper_team() -> None:
    figures = {figure.key: figure for figure in build_section(payments(), "overview").figures}
    assert figures["seat_coverage"].value == pytest.approx(13 / 22)
    assert [figures[key].value for key in ("covered", "one_deep", "uncovered")] == [1, 3, 1]
    assert figures["assessed"].value == pytest.approx(19 / 28)
    assert [figures[key].base for key in ("seat_coverage", "covered", "one_deep", "uncovered", "assessed")] == [
        "7 of 12 seats; critical count 3",
        "of 6 skills; 1 more thin",
        "skills; 1 person holds them",
        "skill with nobody capable",
        "19 of 28 ratings; 6 of 7 skills by at least half",
    ]
    assert all(figure.definition.endswith(".") for figure in figures.values())


def test_the_map_of_the_paper_team() -> None:
    chart = build_section(payments(), "coverage").chart
    assert isinstance(chart, Heatmap)
    assert [row.skill for row in chart.rows] == ["GraphQL", "Kafka", "Python", "Gardening", "REST", "Java", "Scrum"]
    assert [row.position for row in chart.rows] == [3, 4, 1, 6, 2, 0, 5]
    assert [row.area_position for row in chart.rows] == [1, 0, 0, 3, 1, 0, 3]
    kafka = chart.rows[1]
    assert (kafka.levels, kafka.capable_people, kafka.members) == (
        (1, 2, 5, None),
        (False, False, True, False),
        (),
    )
    assert (kafka.critical, kafka.capable, kafka.people_needed, kafka.required_level) == (True, 1, 2, 3)
    assert chart.alone == (0, 0, 3, 0)
    assert (chart.level_counts, chart.not_assessed) == ((1, 3, 5, 5, 3, 2), 9)
    assert (chart.seats_filled, chart.seats_needed) == (7, 12)


def test_a_role_row_knows_who_can_fill_its_seats() -> None:
    chart = build_section(roles(), "coverage").chart
    assert isinstance(chart, Heatmap)
    lead = next(row for row in chart.rows if row.skill == "Java (Lead)")
    assert (lead.members, lead.capable_people) == ((True, False, False), (True, False, False))
    assert lead.column == next(row for row in chart.rows if row.skill == "Java").column == 0


def test_the_charts_of_the_paper_team() -> None:
    have_need = build_section(payments(), "gaps").chart
    assert isinstance(have_need, HaveNeed)
    assert have_need.labels == ("GraphQL", "Kafka", "Python", "Gardening", "REST", "Java")
    assert (have_need.have, have_need.need) == ((0, 1, 1, 1, 2, 2), (2, 2, 2, 1, 3, 2))
    assert have_need.notes[0] == "Nobody capable, two people one level short"
    bars = build_section(payments(), "areas").chart
    assert isinstance(bars, AreaBars)
    assert [(bar.name, bar.have, bar.need) for bar in bars.bars] == [
        ("API Design", 2, 5),
        ("Languages", 4, 6),
        ("Security", 0, 0),
        ("Outside the guide", 1, 1),
    ]
    assert bars.bars[0].skills == (("GraphQL", "uncovered"), ("REST", "thin"))
    ranked = build_section(payments(), "needs").chart
    assert isinstance(ranked, RankedNeeds)
    assert list(zip(ranked.labels, ranked.seats_missing, ranked.weights, strict=True)) == [
        ("Kafka", 1, 3),
        ("REST", 1, 3),
        ("GraphQL", 2, 1),
        ("Python", 1, 1),
    ]
    levels = build_section(payments(), "spread").chart
    assert isinstance(levels, LevelSpread)
    assert (levels.counts[0], levels.not_assessed[0]) == ((0, 1, 2, 0, 0, 0), 1)


def test_one_section_can_be_built_alone_and_is_the_same() -> None:
    report = build_report(payments(), ["needs", "coverage"])
    assert [section.id for section in report.sections] == ["needs", "coverage"]
    assert projected(report).split("## coverage")[1] == (
        "## coverage" + projected(build_report(payments(), ["coverage"])).split("## coverage")[1]
    ).removeprefix("## coverage")
    with pytest.raises(KeyError):
        build_section(payments(), "horoscope")


def test_a_gap_names_its_cell_and_a_label_its_column() -> None:
    facts = facts_of({"Java": (1, 3), "REST": (2, None)}, ("Ana", "Ben"), people_in="rows")
    rows = np.array([[1, 1], [2, 2]], dtype=np.int32)
    columns = np.array([[3, 4], [3, 4]], dtype=np.int32)
    text = np.array([[0, 0], [0, -1]], dtype=np.int32)
    matrix = facts.answers.matrix
    object.__setattr__(
        matrix, "sources", Sources((Sheet("team.xlsx", "Team"),), ("2",), np.zeros_like(rows), rows, columns, text)
    )
    assert build_section(facts, "person_gaps").table.column("cell") == ("Team!E2", "Team!D2")
    assert build_section(facts, "mapping").table.column("where") == ("column D", "column E")
    across = Facts(facts.answers, facts.made_on, people_in="columns")
    assert build_section(across, "mapping").table.column("where") == ("row 2, row 3", "row 2")
    assert build_section(Facts(facts.answers, facts.made_on), "mapping").table.column("where") == ("", "")
    assert str(Place(column=3)) == "column D"


def test_people_stand_by_name_and_never_by_rank() -> None:
    facts = facts_of({"Java": (1, 5, 3)}, ("zoe", "Ben", "ana"))
    assert build_section(facts, "people").table.column("person") == ("ana", "Ben", "zoe")


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Knowledge of API Design", "API Design"),
        ("Proficiency in Backend Programming Languages", "Backend Programming Languages"),
        ("Database and Cache Familiarity", "Database and Cache"),
        ("Security Best Practices", "Security Best Practices"),
        ("Knowledge", "Knowledge"),
    ],
)
def test_an_area_is_named_without_words_that_say_nothing(heading: str, said: str) -> None:
    assert short_heading(heading) == said


LEVELS = st.one_of(st.none(), st.sampled_from([0.0, 1.0, 2.0, 2.5, 3.0, 4.0, 5.0]))
NAMES = ["Java", "Python", "REST", "GraphQL", "Authentication", "Kafka", "Scrum", "Gardening"]


@st.composite
def any_team(draw: st.DrawFn) -> Facts:
    """Any team of at most five people and eight skills, with any requirements."""
    people = ["Ana", "Ben", "Chidi", "Dora", "Eve"][: draw(st.integers(0, 5))]
    skills = draw(st.lists(st.sampled_from(NAMES), unique=True))
    levels = {skill: draw(st.lists(LEVELS, min_size=len(people), max_size=len(people))) for skill in skills}
    asked = [
        Requirement(
            skill,
            level=draw(st.sampled_from([None, 0.0, 2.0, 5.0])),
            people=draw(st.sampled_from([None, 0, 1, 2, 4])),
            critical=draw(st.booleans()),
        )
        for skill in skills
        if draw(st.booleans())
    ]
    return facts_of(levels, people, asked)


@settings(max_examples=60, deadline=None)
@given(any_team())
def test_every_sentence_is_a_sentence_and_every_table_is_even(facts: Facts) -> None:
    for section in build_report(facts).sections:
        for said in (section.finding, section.base, section.definition, *(each.base for each in section.figures)):
            assert not re.search(r"nan|None\b(?! of)|  |\(\)|\b1 skills|\bone skills|\bone seats|\b0 of the", said), (
                said
            )
        assert re.fullmatch(r"[A-Z0-9].*\.", section.finding)
        assert {len(row) for row in section.table.rows} <= {len(section.table.columns)}
        values = [value for row in section.table.rows for value in row]
        assert not any(isinstance(value, float) and math.isnan(value) for value in values)


@settings(max_examples=60, deadline=None)
@given(any_team())
def test_sections_agree_with_one_another(facts: Facts) -> None:
    report = build_report(facts)
    coverage, needs = report.section("coverage").table, report.section("needs").table
    figures = {figure.key: figure.value for figure in report.section("overview").figures}
    statuses = coverage.column("status")
    assert [figures[key] for key in ("covered", "one_deep", "uncovered")] == [
        statuses.count(status) for status in ("covered", "one deep", "uncovered")
    ]
    missing = {row["skill"]: row["seats_missing"] for row in coverage.records() if row["seats_missing"]}
    assert missing == {row["skill"]: row["seats_missing"] for row in needs.records()}
    exposed = report.section("exposed").table.column("status")
    assert sorted(map(str, exposed)) == sorted(str(each) for each in statuses if each in {"one deep", "uncovered"})
    chart = report.section("coverage").chart
    assert isinstance(chart, Heatmap)
    assert sum(chart.alone) == statuses.count("one deep")


def test_the_report_has_its_sections_in_the_order_of_the_questions() -> None:
    order = list(BUILDERS)
    assert order[0] == "overview"
    assert order.index("coverage") < order.index("exposed") < order.index("needs") < order.index("mapping")
    assert [section.id for section in build_report(payments()).sections] == order
