from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from dashboard.ingest.corrections import LayoutCorrections, corrections_from
from dashboard.ingest.reading import Progress, ReadingStoppedError, Watch, read, read_files

TEAM = b"Name,Java,SQL,Docker\nAna Silva,4,3,2\nBen Okafor,1,,5\nClara Stein,2,2,2\n"


def test_a_file_becomes_a_team_with_its_cells() -> None:
    reading = read(TEAM, "team.csv")
    assert reading.verdict == "team"
    assert reading.matrix is not None
    assert [person.label for person in reading.matrix.people] == ["Ana Silva", "Ben Okafor", "Clara Stein"]
    assert [skill.labels for skill in reading.matrix.skills] == [("Java",), ("SQL",), ("Docker",)]
    assert str(reading.matrix.sources.place(1, 2)) == "D3"
    assert not reading.matrix.assessed[1, 1]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"%PDF-1.4", b"Name,Java\n", b"just some words"])
def test_what_is_no_team_is_one_sentence(data: bytes) -> None:
    reading = read(data, "team.csv")
    assert reading.verdict == "refused"
    assert reading.reason
    assert "\n" not in reading.reason


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.text(alphabet="aAx15,;.-|\t “Ω:", max_size=8), max_size=6), max_size=8))
def test_no_text_whatever_raises(rows: list[list[str]]) -> None:
    data = "\n".join(";".join(row) for row in rows).encode()
    assert read(data, "team.csv").verdict in ("team", "person", "requirements", "refused")


def test_a_file_for_each_team_becomes_one_team() -> None:
    other = b"Name,Java,Go\nDora Weiss,3,4\nEmil Koch,2,1\n"
    reading = read_files([("core.csv", TEAM), ("web.csv", other)])
    assert reading.matrix is not None
    assert [person.attributes["team"] for person in reading.matrix.people] == ["core", "core", "core", "web", "web"]
    assert [skill.labels[0] for skill in reading.matrix.skills] == ["Java", "SQL", "Docker", "Go"]
    place = reading.matrix.sources.place(3, 3)
    assert place is not None
    assert (place.file, str(place)) == ("web.csv", "C2")


def test_who_watches_hears_how_far_it_is_in_the_order_of_the_work() -> None:
    heard: list[Progress] = []
    reading = read_files([("core.csv", TEAM), ("web.csv", TEAM)], watch=Watch(heard.append))
    assert reading.verdict == "team"
    told = list(dict.fromkeys((progress.stage, progress.name) for progress in heard))
    assert told == [
        ("opening", "core.csv"), ("cells", "core.csv"), ("opening", "web.csv"), ("cells", "web.csv"),
        ("layout", "core.csv"), ("layout", "web.csv"), ("team", ""),
    ]  # fmt: skip
    assert all(0 <= progress.share <= 1 for progress in heard)
    shares = [progress.share for progress in heard if progress.stage == "layout"]
    assert len(shares) > 2  # each sheet is told of more than once
    assert shares == sorted(shares)


@pytest.mark.parametrize("at", ["opening", "cells", "layout"])
def test_a_reading_nobody_wants_any_more_ends_where_it_is(at: str) -> None:
    heard: list[str] = []
    watch = Watch(lambda progress: heard.append(progress.stage), lambda: at in heard)
    with pytest.raises(ReadingStoppedError):
        read_files([("core.csv", TEAM)], watch=watch)
    assert heard[-1] == at


def test_what_is_no_skill_and_nobody_is_left_out() -> None:
    said = LayoutCorrections(not_skills=("SQL",), not_people=("Ben Okafor",))
    reading = read(TEAM, "team.csv", said)
    assert reading.matrix is not None
    assert reading.matrix.levels.tolist() == [[4.0, 2.0], [2.0, 2.0]]
    assert reading.layout is not None
    assert any(why.evidence == "set by you" for why in reading.layout.why)


def test_the_order_of_the_levels_can_be_set() -> None:
    data = b"Name,Java,SQL\nAna Silva,zeta,alfa\nBen Okafor,alfa,beta\nClara Stein,beta,zeta\n"
    reading = read(data, "team.csv", LayoutCorrections(scale_order=("beta", "zeta", "alfa")))
    if reading.matrix is not None:
        assert reading.matrix.levels.tolist() == [[2.0, 3.0], [3.0, 1.0], [1.0, 2.0]]
    else:
        assert reading.verdict == "refused"


def test_blank_can_mean_the_lowest_level() -> None:
    reading = read(TEAM, "team.csv", LayoutCorrections(blank_means="lowest"))
    assert reading.matrix is not None
    assert reading.matrix.levels[1, 1] == reading.matrix.scale.lowest
    assert reading.matrix.scale.blank_means_lowest


def test_people_can_be_said_to_stand_across() -> None:
    reading = read(TEAM, "team.csv", LayoutCorrections(people_in="columns"))
    assert reading.matrix is not None
    assert [person.label for person in reading.matrix.people] == ["Java", "SQL", "Docker"]


def test_corrections_are_saved_and_read_again() -> None:
    said = LayoutCorrections(people_in="columns", header_row=3, not_skills=("Total",), scale_order=("low", "high"))
    assert corrections_from(said.to_json()) == said


@pytest.mark.parametrize(
    "text", ["", "[]", '{"sheet": 3}', '{"people_in": "up"}', '{"who": "me"}', '{"header_row": 0}']
)
def test_a_broken_file_of_corrections_is_one_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="saved corrections"):
        corrections_from(text)


def test_a_refusal_says_what_the_file_begins_with() -> None:
    reading = read(b"Task,Monday,Tuesday,Wednesday,Thursday,Friday\nBuy,1,2,1,1,1\n", "week.csv")
    assert reading.verdict == "refused"
    assert reading.found == (
        "The table has 2 rows and 6 columns, and begins with Task, Monday, Tuesday, Wednesday, Thursday and 1 more.",
    )


def test_what_is_said_of_a_file_is_said_once() -> None:
    book = Workbook()
    for name in ("Core", "Edge", "Data"):
        sheet = book.create_sheet(name)
        for row in (("Name", "Java", "Go"), (f"Ana {name}", 3, 1), (f"Ben {name}", 2, 5)):
            sheet.append(row)
    del book["Sheet"]
    out = io.BytesIO()
    book.save(out)
    codes = [notice.code for notice in read(out.getvalue(), "team.csv").notices]
    assert codes.count("other-ending") == 1


def test_a_file_that_cannot_be_read_is_left_out_with_its_reason() -> None:
    reading = read_files([("broken.xlsx", b"PK\x03\x04 and no more"), ("core.csv", TEAM)])
    assert reading.verdict == "team"
    assert [(each.severity, each.code) for each in reading.notices][:1] == [("error", "file-left-out")]
    assert reading.notices[0].text.startswith("broken.xlsx was left out. This file is damaged")


def test_where_no_file_can_be_read_the_first_says_why() -> None:
    reading = read_files([("letter.pdf", b"%PDF-1.7 letter"), ("broken.xlsx", b"PK\x03\x04 and no more")])
    assert (reading.verdict, reading.notices) == ("refused", ())
    assert (reading.reason or "").startswith("This is a PDF document")
