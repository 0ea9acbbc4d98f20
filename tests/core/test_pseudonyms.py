"""Pseudonyms: nobody's name is left, everybody keeps hers, and the way back is exact."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core.pseudonyms import pseudonyms

TEAM = ("Ana Silva", "Ben Okoro", "Chidi Eze", "Ana Silva (2)")

NAMES = st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=40, unique=True)


def test_everybody_gets_a_letter_and_keeps_it() -> None:
    names = pseudonyms(TEAM, "seed")
    assert sorted(names.of.values()) == ["Person A", "Person B", "Person C", "Person D"]
    assert dict(pseudonyms(TEAM, "seed").of) == dict(names.of)


def test_the_order_is_not_the_files() -> None:
    people = [f"Somebody {at}" for at in range(26)]
    orders = {tuple(pseudonyms(people, seed).of[name] for name in people) for seed in ("a", "b", "c")}
    assert len(orders) == 3
    assert tuple(f"Person {chr(ord('A') + at)}" for at in range(26)) not in orders


@pytest.mark.parametrize(
    ("count", "first", "last"), [(26, "A", "Z"), (27, "AA", "BA"), (676, "AA", "ZZ"), (677, "AAA", "BAA")]
)
def test_letters_have_one_width_and_sort_as_they_count(count: int, first: str, last: str) -> None:
    given_names = sorted(pseudonyms([f"p{at}" for at in range(count)], "seed").of.values())
    assert (given_names[0], given_names[-1]) == (f"Person {first}", f"Person {last}")
    assert len(set(given_names)) == count


def test_people_of_an_earlier_file_come_after_and_change_nothing() -> None:
    alone = pseudonyms(TEAM[:2], "seed")
    both = pseudonyms(TEAM[:2], "seed", further=("Dana Wolf", "Ana Silva"))
    assert {name: both.of[name] for name in TEAM[:2]} == dict(alone.of)
    assert both.of["Dana Wolf"] == "Person C"


def test_a_name_is_found_in_a_sentence_however_it_is_parted_or_spelt() -> None:
    names = pseudonyms(TEAM, "seed")
    ana, ben = names.of["Ana Silva"], names.of["Ben Okoro"]
    assert names.hide("“Ana Silva” stands 2 times.") == f"“{ana}” stands 2 times."
    assert names.hide("BEN.OKORO@example.com, ana_silva.xlsx") == f"{ben}@example.com, {ana}.xlsx"
    assert names.hide("Ana Silva (2)") == names.of["Ana Silva (2)"]


def test_a_part_of_a_name_is_hidden_where_it_stands_alone() -> None:
    names = pseudonyms(TEAM, "seed")
    assert names.hide("The sheet “Ben” is left out.") == f"The sheet “{names.of['Ben Okoro']}” is left out."
    assert names.hide("Ana's team") == "somebody's team"


def test_a_skill_keeps_its_name_beside_a_person_called_like_it() -> None:
    names = pseudonyms(("Java Smith",), "seed", spared=("Java",))
    assert names.hide("Java") == "Java"
    assert names.hide("Smith") == "Person A"


def test_an_id_is_hidden_where_it_stands_alone_and_leaves_counts() -> None:
    names = pseudonyms(("17", "4"), "seed")
    assert names.hide("17 more cells") == "17 more cells"
    assert names.hide("17") in {"Person A", "Person B"}


def test_pseudonyms_are_told_from_people_who_are_called_so() -> None:
    names = pseudonyms(("Person A", "Person B"), "seed")
    assert sorted(names.of.values()) == ["Colleague A", "Colleague B"]


def test_what_was_written_under_pseudonyms_is_revealed() -> None:
    names = pseudonyms([f"Name{at} Surname" for at in range(30)], "seed")
    text = "Name3 Surname teaches Name7 Surname."
    assert names.reveal(names.hide(text)) == text


@given(NAMES, st.text(max_size=5))
def test_every_name_leads_to_its_own_pseudonym_and_back(people: list[str], seed: str) -> None:
    names = pseudonyms(people, seed)
    assert len(set(names.of.values())) == len(people)
    assert all(names.reveal(names.hide(name)) == name for name in people)


@given(st.lists(st.from_regex(r"[A-Z][a-z]{3,8} [A-Z][a-z]{3,8}", fullmatch=True), min_size=1, max_size=9, unique=True))
def test_no_name_is_left_in_a_text_of_names(people: list[str]) -> None:
    hidden = pseudonyms(people, "seed").hide(", ".join(people))
    assert re.fullmatch(r"((Person|Colleague|Member|Somebody called) [A-Z]+(, )?)*", hidden)
