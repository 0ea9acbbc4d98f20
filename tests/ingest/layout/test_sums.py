from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.ingest.layout.observed.codes import block_of
from dashboard.ingest.layout.observed.sums import find_total_columns, find_total_rows
from dashboard.ingest.layout.observed.view import view_of
from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

FIGURES = ("mean", "sum", "count")


def _figures(text: str) -> dict[int, str]:
    view = view_of(grids_of(text)[0], across=False)
    block = block_of(view, list(range(view.width)), 0, view.height - 1)
    return {row: found.figure for row, found in find_total_rows(block).items()}


@pytest.mark.parametrize(
    ("last", "figure"),
    [("2.67|1.67|4", "mean"), ("8|5|12", "sum"), ("3|2|3", "count")],
)
def test_a_row_that_repeats_the_others_is_a_sum(last: str, figure: str) -> None:
    assert _figures(f"3|2|5\n1|0|2\n4|3|5\n{last}") == {3: figure}


def test_a_row_that_counts_who_stands_at_the_top_is_a_sum() -> None:
    """Of 3 1 3 | 3 2 0 | 1 3 0 | 3 3 1 | 2 1 0 stand on 3: two, two, none, three ... down each column."""
    assert _figures("3|3|1|3|2\n1|2|3|3|1\n3|0|0|1|0\n2|1|3|3|0\n2|1|2|3|0") == {4: "count"}


def test_people_are_no_sums() -> None:
    assert _figures("3|2|5\n1|0|2\n4|3|5\n2|2|1") == {}


def test_a_team_in_which_all_are_equal_has_no_sums() -> None:
    assert _figures("3|3|3\n3|3|3\n3|3|3\n3|3|3") == {}


def _sum_columns(heading: str, text: str) -> set[str]:
    labels = heading.split("|")
    view = view_of(grids_of(text)[0], across=False)
    block = block_of(view, list(range(view.width)), 0, view.height - 1)
    return {labels[at] for at in find_total_columns(block, labels)}


def test_a_column_headed_as_a_mean_of_those_before_it_is_no_skill() -> None:
    assert _sum_columns("Java|SQL|Avg data|Docker", "3|4|4|1\n2|1|1|3\n1|2|2|2\n5|3|3|4") == {"Avg data"}


def test_a_column_that_only_begins_like_a_figure_stays_a_skill() -> None:
    assert _sum_columns("Java|SQL|Total quality|Docker", "3|4|1|1\n2|1|5|3\n1|2|3|2\n5|3|3|4") == set()


def test_one_column_that_happens_to_be_the_sum_of_two_others_stays_a_skill() -> None:
    assert _sum_columns("Frying|Baking|Boiling", "1|1|2\n2|1|3\n1|2|3") == set()


def test_a_column_headed_as_a_count_of_levels_is_no_skill() -> None:
    """Of 3 2 1 | 3 3 2 | 1 3 3 | 0 0 2 stand on 2 or above: two, three, two, one."""
    assert _sum_columns("Oil|Belt|Paint|Count skilled", "3|2|1|2\n3|3|2|3\n1|3|3|2\n0|0|2|1") == {"Count skilled"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=2, max_size=9), st.sampled_from(FIGURES))
def test_a_figure_of_all_rows_is_never_passed_over(rows: list[list[int]], figure: str) -> None:
    columns = np.array(rows).T
    row = {"mean": columns.mean(axis=1), "sum": columns.sum(axis=1), "count": (columns > 0).sum(axis=1)}[figure]
    if (
        len({tuple(column) for column in columns.tolist()}) == 1
        or (columns.min(axis=1) == columns.max(axis=1)).sum() > 1
    ):
        return
    written = [[str(level) for level in line] for line in rows] + [[f"{value:.2f}" for value in row]]
    assert _figures("\n".join("|".join(line) for line in written)).get(len(rows)) is not None


def test_a_few_levels_that_happen_to_count_others_stay_a_skill() -> None:
    sheet = """Name | Zorping | Blicking | Frobbing | Quuxing
    Ana Silva | 1 | 5 | 2 | 1
    Ben Okafor | 3 | 5 | 5 | 5
    Clara Stein | 2 | 5 | 5 | 1
    Dan Wu | 1 | 2 | 5 | 4"""
    reading = read_grids_as_team(grids_of(sheet))
    assert reading.matrix is not None
    assert [skill.name for skill in reading.matrix.skills] == ["Zorping", "Blicking", "Frobbing", "Quuxing"]


def test_a_column_left_out_for_what_it_holds_is_told() -> None:
    rows = "\n".join(f"Person {at} | {at % 4 + 1} | {at % 3 + 1} | {(at % 4 + at % 3 + 2) / 2}" for at in range(12))
    reading = read_grids_as_team(grids_of(f"Name | Zorping | Blicking | Frob\n{rows}"))
    told = [notice.text for notice in reading.notices if notice.code == "total-left-out"]
    assert told == ["“Frob” looks like a total and was left out."]
