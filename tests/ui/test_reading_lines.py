"""Every decision of a reading has its reason beside it."""

from __future__ import annotations

import pytest

from dashboard.ingest.corrections import NOTHING_SAID
from dashboard.ingest.reading import read
from dashboard.ui.reading_lines import lines_of

HEAD = b"Name,Java,SQL,Kafka\n"
FILES = {
    "everybody": HEAD + b"Ana Silva,1,3,2\nBen Okoro,3,2,1\n",
    "not everybody": HEAD + b"Ana Silva,1,3,2\nBen Okoro,,,\nCho Min,2,1,0\n",
    "across": b"Skill,Ana Silva,Ben Okoro,Cho Min\nJava,1,2,3\nSQL,0,3,1\nKafka,2,2,0\n",
    "a list": b"Person,Skill,Level\nAna Silva,Java,3\nAna Silva,SQL,1\nBen Okoro,Java,2\nBen Okoro,Kafka,0\n",
    "words": HEAD + b"Ana Silva,Novice,Expert,Competent\nBen Okoro,Expert,Novice,Proficient\n",
}


@pytest.mark.parametrize("name", FILES)
def test_no_decision_stands_without_a_reason(name: str) -> None:
    reading = read(FILES[name], "team.csv")
    assert reading.verdict == "team"
    assert [line.decision for line in lines_of(reading, NOTHING_SAID) if not line.evidence] == []


@pytest.mark.parametrize(
    ("name", "said"), [("everybody", "each of them has a level"), ("not everybody", "two of them have a level")]
)
def test_of_the_people_it_is_said_how_many_have_a_level(name: str, said: str) -> None:
    lines = {line.setting: line for line in lines_of(read(FILES[name], "team.csv"), NOTHING_SAID)}
    assert lines["not_people"].evidence == said
