"""Labels taken apart at their brackets, heads and joining signs, and what surrounds a name peeled off."""

from __future__ import annotations

import pytest

from dashboard.mapping import load_taxonomy, match_labels
from dashboard.mapping.cleaning import peeled
from dashboard.mapping.compounds import Headed, split_bracket, split_head, split_parts, spread_ends


def test_square_brackets_at_the_end_ask_and_any_others_do_not() -> None:
    assert split_bracket("Rate your skill: [Python]") == Headed(
        "Rate your skill:", "Python", bracketed=True, asked=True
    )
    assert split_bracket("Cloud [AWS] skills") == Headed("Cloud skills", "AWS", bracketed=True, asked=False)
    assert split_bracket("Cloud (AWS)") == Headed("Cloud", "AWS", bracketed=True, asked=False)


def test_a_bracket_without_a_head_or_without_anything_in_it_is_none() -> None:
    assert split_bracket("(AWS)") is None
    assert split_bracket("Cloud ( )") is None
    assert split_bracket("Cloud") is None


def test_a_head_asks_where_it_ends_in_a_question_mark() -> None:
    assert split_head("Do you know? Python") == Headed("Do you know", "Python", bracketed=False, asked=True)
    assert split_head("Databases: MongoDB") == Headed("Databases", "MongoDB", bracketed=False, asked=False)
    assert split_head("on-call") is None


def test_the_loosest_sign_cuts_first_and_never_inside_brackets() -> None:
    assert split_parts("AWS (EC2, S3), Docker & Helm") == ("AWS (EC2, S3)", "Docker & Helm")
    assert split_parts("Docker & Helm/Kustomize") == ("Docker", "Helm/Kustomize")
    assert split_parts("R&D") == ("R&D",)
    assert split_parts(", Java,") == (", Java,",)


def test_the_last_end_reaches_back_and_the_first_beginning_reaches_on() -> None:
    assert spread_ends(("Unit", "load", "integration testing")) == (("Unit testing",), ("load testing",), ())
    assert spread_ends(("Spring Boot", "Cloud")) == ((), ("Spring Cloud",))
    assert spread_ends(("Java", "Go")) == ((), ())


def test_what_surrounds_a_name_goes_least_first() -> None:
    assert [text for text, _ in peeled("Advanced Java 17")] == ["Advanced Java 17", "Advanced Java", "Java 17", "Java"]
    assert list(peeled("Python3.9")) == [("Python3.9", ()), ("Python", ("3.9",))]
    assert list(peeled("S3")) == [("S3", ())]
    assert [text for text, _ in peeled("17 Java Kotlin")] == ["17 Java Kotlin", "Java Kotlin"]


def test_a_sentence_is_not_peeled() -> None:
    assert list(peeled("Java " * 15)) == []
    assert list(peeled("Java " * 14)) != []


@pytest.mark.parametrize(
    ("label", "status", "skills"),
    [
        ("Express (Node.js)", "certain", ("express",)),  # what is in the bracket decides the head
        ("Python (R)", "certain", ("python", "r-language")),  # and the head what is in the bracket
        ("Go programming", "certain", ("go",)),
        ("Go 1.21", "ambiguous", ()),
        ("Go, etc.", "ambiguous", ()),  # the rest says nothing
        ("Go, Swift, etc.", "unmapped", ()),  # two of them have no one meaning to ask for
        ("Go, quuxing", "unmapped", ()),  # the rest may say anything
        ("Go, Swift, quuxing", "unmapped", ()),
    ],
)
def test_a_name_with_several_meanings_among_others(label: str, status: str, skills: tuple[str, ...]) -> None:
    match = match_labels([label], load_taxonomy())[0]
    assert (match.status, set(match.skills)) == (status, set(skills))
