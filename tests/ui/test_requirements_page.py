"""What skills ask, changed on the screen for everybody, a role or a team; saved as a small file and loaded again."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.analysis.requirements_file import COLUMNS, everything_asked, read_requirements, write_requirements
from dashboard.core.requirement import Requirement
from tests.report.teams import SCALE, roles
from tests.ui.pages import button, markup, page, selectbox
from tests.ui.teams import PAYMENTS

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest


@pytest.fixture
def coverage() -> AppTest:
    return page("coverage", ("team.csv", PAYMENTS))


def _number(app: AppTest, label: str) -> Any:
    return next(each for each in app.number_input if each.label == label)


def _choose(app: AppTest, *skills: str) -> None:
    next(each for each in app.multiselect if each.label == "Skills to change").set_value(list(skills)).run()


def _taken_back(app: AppTest, words: str) -> Any:
    return next(each for each in app.button if words in each.label and "✕" in each.label)


def _load(app: AppTest, text: str) -> None:
    uploader = next(each for each in app.file_uploader if each.label == "A requirements file")
    uploader.set_value([("asked.csv", text.encode(), "text/csv")]).run()


def test_what_a_skill_asks_is_changed_undone_and_taken_back(coverage: AppTest) -> None:
    assert "two seats are missing in two" in markup(coverage)
    _choose(coverage, "Java")
    _number(coverage, "People needed").set_value(5).run()
    assert "four seats are missing in three" in markup(coverage)
    button(coverage, "Undo").click().run()
    assert "two seats are missing in two" in markup(coverage)
    button(coverage, "Redo").click().run()
    _taken_back(coverage, "people needed 5").click().run()
    assert "two seats are missing in two" in markup(coverage)


def test_a_role_asks_for_a_level_and_people_of_its_own(coverage: AppTest) -> None:
    _choose(coverage, "Java")
    selectbox(coverage, "Of whom").select("Role Lead").run()
    selectbox(coverage, "Required level").select(4.0).run()
    # Chidi, the lead, stands at 3 and is not capable any more; Ana and Ben still are
    assert "two seats are missing in two" in markup(coverage)
    _number(coverage, "People needed").set_value(1).run()
    assert "three seats are missing in three" in markup(coverage)
    button(coverage, "Reset all to what the file asks").click().run()
    assert "two seats are missing in two" in markup(coverage)


def test_the_default_is_changed_for_every_skill(coverage: AppTest) -> None:
    _number(coverage, "People needed by default").set_value(1).run()
    assert "All five skills are covered" not in markup(coverage)
    assert "no seat is missing" in markup(coverage)
    next(each for each in coverage.button if each.label.startswith("Back to 60")).click().run()
    assert "two seats are missing in two" in markup(coverage)


def test_a_file_asks_in_place_of_the_screen_and_is_undone(coverage: AppTest) -> None:
    _choose(coverage, "Java")
    _number(coverage, "People needed").set_value(5).run()
    _load(coverage, "skill,level,people\nkafka,4,3\nRust,,1\nJava,often,\n")
    said = unescape(markup(coverage))
    # Kafka: Ben alone at 4 of three; Python one; Rust, which only this file asks about, one: 2 + 1 + 1
    assert "four seats are missing in three" in said
    assert "“often” is not a level of this team (Java): left out." in said
    button(coverage, "Undo").click().run()
    assert "four seats are missing in three" in markup(coverage)
    assert any("people needed 5" in each.label for each in coverage.button)


def test_a_file_that_asks_nothing_readable_is_a_sentence(coverage: AppTest) -> None:
    _load(coverage, "name,points\nJava,3\n")
    assert "The requirements file has no column “skill”" in unescape(markup(coverage))
    assert "two seats are missing in two" in markup(coverage)


def test_everything_asked_is_written_and_read_again() -> None:
    facts = roles()
    written = write_requirements(everything_asked(facts.answers.staffing), SCALE)
    assert written.decode("utf-8-sig").splitlines() == [
        ",".join(COLUMNS),
        "Java,,,alone,2,no",
        "Java,Lead,,can teach,1,",
        "REST,,,alone,2,no",
    ]
    read, notices = read_requirements(written, SCALE)
    assert notices == ()
    expected = Requirement("Java", "Lead", level=5, people=1)
    assert (read[1].skill, read[1].role, read[1].level, read[1].people) == ("Java", "Lead", 5, expected.people)
