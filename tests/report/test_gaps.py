"""The bars of have and need as the page asks for them."""

from __future__ import annotations

from dashboard.report.gaps import gaps, gaps_arranged
from dashboard.report.section import HaveNeed, Section
from tests.report.teams import facts_of, payments


def bars(section: Section) -> HaveNeed:
    assert isinstance(section.chart, HaveNeed)
    assert section.table.column("skill") == section.chart.labels
    return section.chart


def test_all_rows_stand_worst_first_and_rows_that_miss_nothing_can_be_left_out() -> None:
    whole = gaps_arranged(payments(), only_missing=False, by_area=False, with_plan=False)
    assert bars(whole).labels == ("GraphQL", "Kafka", "Python", "Gardening", "REST", "Java")
    assert whole.base == gaps(payments()).base
    missing = bars(gaps_arranged(payments(), only_missing=True, by_area=False, with_plan=False))
    assert missing.labels == ("GraphQL", "Kafka", "Python", "REST")
    assert (missing.have, missing.need, missing.planned) == ((0, 1, 1, 2), (2, 2, 2, 3), (0, 0, 0, 0))


def test_areas_stand_in_the_guides_order() -> None:
    chart = bars(gaps_arranged(payments(), only_missing=False, by_area=True, with_plan=False))
    assert chart.labels == ("Kafka", "Python", "Java", "GraphQL", "REST", "Gardening")


def test_what_the_plan_adds_stands_on_its_row_and_in_the_sentence() -> None:
    """The plan of the paper team: Ana learns GraphQL, Ben REST."""
    section = gaps_arranged(payments(), only_missing=True, by_area=False, with_plan=True)
    assert bars(section).planned == (1, 0, 0, 1)
    assert section.base == "7 of 12 seats are filled. Pale: two seats that the plan fills."


def test_a_plan_that_adds_nothing_says_so() -> None:
    nobody = facts_of({"Java": (None, None), "REST": (5, None)}, ("Ana", "Ben"))
    section = gaps_arranged(nobody, only_missing=False, by_area=False, with_plan=True)
    assert section.base.endswith("The plan fills none.")
