from __future__ import annotations

from dashboard.mapping import Corrections, load_taxonomy, match_labels
from dashboard.mapping.confirming import confirmation, doubt_about

LABELS = ("Kuberneettes", "Wombat Kubernetes frobbing", "Chef", "Zorkinator", "Zorkinator two", "Java", "Wibble")
HEADINGS = ("", "", "", "Security", "Soft skills", "", "")


def test_every_waiting_label_says_why_and_is_confirmed_as_its_likeliest_meaning() -> None:
    taxonomy = load_taxonomy()
    matches = match_labels(LABELS, taxonomy, HEADINGS)
    assert [doubt_about(match) for match in matches] == [
        "close spelling",
        "known name inside",
        "several meanings",
        "only a heading",
        "only a heading",
        None,
        None,
    ]
    confirmed = [each for match in matches if (each := confirmation(match))]
    assert [(each.decision, each.skills[:1] == matches[at].suggestions[:1]) for at, each in enumerate(confirmed)] == [
        ("skill", True),
        ("skill", True),
        ("skill", True),
        ("own skill", True),
        ("outside", True),
    ]
    again = match_labels(LABELS, taxonomy, HEADINGS, Corrections(tuple(confirmed)))
    assert not any(doubt_about(match) for match in again)
    assert [match.area for match in again[3:5]] == ["security", "outside"]
