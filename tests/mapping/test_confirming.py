from __future__ import annotations

from dashboard.mapping import Corrections, Match, load_taxonomy, match_labels
from dashboard.mapping.confirming import confirmation, doubt_about, other_meanings

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


def test_what_context_decided_keeps_its_other_meanings() -> None:
    taxonomy = load_taxonomy()
    (chef,) = [each for each in taxonomy.ambiguities if each.alias.casefold() == "chef"]
    match = Match("CHEF", "certain", chef.meanings[:1])
    assert other_meanings(match, taxonomy) == chef.meanings[1:]
    assert other_meanings(Match("Wibble", "suggested", (), suggestions=("java", "gone")), taxonomy) == ("java",)
