from __future__ import annotations

from datetime import datetime

import pytest

from dashboard.ingest.layout.observed.dates import days_in, moment
from dashboard.ingest.reading import read


def day(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["11.02.2025", "05.10.2026"], ["2025-02-11", "2026-10-05"]),
        (["2/11/2025", "10/25/2026"], ["2025-02-11", "2026-10-25"]),
        (["11/02/2025", "25/10/2026"], ["2025-02-11", "2026-10-25"]),
        (["2025-02-11", "2026/10/5"], ["2025-02-11", "2026-10-05"]),
        (["12-Jan-24", "3-Feb-24"], ["2024-01-12", "2024-02-03"]),
        (["2024-03-01T10:15:00", "2024-03-01T09:00:00"], ["2024-03-01T10:15", "2024-03-01T09:00"]),
        (["3/14/2024 9:26:53", "3/15/2024 10:00:00 AM"], ["2024-03-14T09:26:53", "2024-03-15T10:00"]),
    ],
)
def test_dates_are_days_whatever_their_order(texts: list[str], days: list[str]) -> None:
    found = days_in(texts)
    assert [found.moments[text] for text in texts] == [day(text) for text in days]
    assert found.otherwise == {}


def test_a_column_that_rises_settles_day_or_month_first_and_stays_open() -> None:
    """Day first it rises from 9 January to 3 February to 7 March; month first it would fall from September to March."""
    rising = days_in(["09/01/2026", "03/02/2026", "07/03/2026"])
    assert rising.moments["09/01/2026"] == day("2026-01-09")
    assert rising.otherwise["09/01/2026"] == day("2026-09-01")
    assert rising.example == "09/01/2026"


def test_what_is_no_date_comes_before_all_dates() -> None:
    found = days_in(["", "soon", "99/99/9999", "2026-01-01"])
    assert moment(found.moments, "soon") == moment(found.moments, "99/99/9999") == datetime.fromordinal(1)
    assert moment(found.moments, "2026-01-01") == day("2026-01-01")


HEAD = "Person;Skill;Level;Date\nBo Lind;Java;1;{0}\nAna Silva;Java;{1}\nAna Silva;Java;{2}\nBo Lind;Go;4;{3}\n"


def test_the_newest_rating_counts_by_its_date_and_not_by_its_letters() -> None:
    """05.10.2026 is later than 11.02.2025, although “1” comes after “0”."""
    text = HEAD.format("01.03.2025", "5;05.10.2026", "2;11.02.2025", "13.10.2026")
    reading = read(text.encode(), "ratings.csv")
    assert reading.matrix is not None
    assert reading.matrix.levels[1, 0] == 5
    assert "older-ratings" in {notice.code for notice in reading.notices}


def test_a_newest_rating_that_hangs_on_day_or_month_first_is_said() -> None:
    """02/03 against 03/02 of one year: which is newer depends on which of the two is the month."""
    text = HEAD.format("01/01/2026", "5;02/03/2026", "2;03/02/2026", "04/04/2026")
    reading = read(text.encode(), "ratings.csv")
    assert "day-or-month-first" in {notice.code for notice in reading.notices}
