"""Laws that hold for every name, not only for the ones that somebody thought of."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from dashboard.mapping import load_taxonomy, match_labels
from dashboard.mapping.index import index_of
from dashboard.mapping.key import key_of
from dashboard.mapping.words import common_words, word_roles

if TYPE_CHECKING:
    import random

    from dashboard.mapping.match import Match

TAXONOMY = load_taxonomy()
INDEX = index_of(TAXONOMY)
NAMES = sorted({known.text for key, known in INDEX.names.items() if key not in INDEX.ambiguities})
PRODUCTS = sorted(
    skill.name
    for skill in TAXONOMY.skills.values()
    if skill.kind not in {"concept", "practice"} and skill.name.isalpha()
)
MAKERS = sorted({word for word, role in word_roles().items() if role == "vendor" and word in INDEX.names})
names = st.sampled_from(NAMES)
products = st.sampled_from(PRODUCTS)
makers = st.sampled_from(MAKERS)


def one(label: str) -> Match:
    return match_labels([label], TAXONOMY)[0]


def said(match: Match) -> tuple[object, ...]:
    return match.skills, match.status, match.area


def test_every_skill_is_found_by_its_own_name() -> None:
    for skill in TAXONOMY.skills.values():
        assert one(skill.name).skills == (skill.id,), skill.name


def test_every_alias_finds_its_skill() -> None:
    aliases = [(alias, skill.id) for skill in TAXONOMY.skills.values() for alias in skill.aliases]
    matches = match_labels([alias for alias, _ in aliases], TAXONOMY)
    wrong = [
        (alias, match.skills)
        for (alias, skill), match in zip(aliases, matches, strict=True)
        if match.skills != (skill,)
    ]
    assert wrong == []


def test_no_everyday_word_alone_maps_to_anything() -> None:
    found = [(word, match.skills) for word in sorted(common_words()) if (match := one(word)).counted]
    assert found == []


def test_no_harmless_word_makes_a_skill_of_the_guide_out_of_nothing() -> None:
    fillers = [word for word, role in word_roles().items() if role in {"filler", "lead", "level"}]
    assert [word for word in fillers if one(word).counted] == []


@settings(max_examples=300, deadline=None)
@given(names, st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_case_changes_nothing(name: str, change: object) -> None:
    assert callable(change)
    changed = change(name)
    # the German sharp s and its relatives change their letters with their case
    if key_of(changed) == key_of(name):
        assert said(one(changed)) == said(one(name))


@settings(max_examples=200, deadline=None)
@given(names, st.sampled_from(["\N{COMBINING ACUTE ACCENT}", "\N{COMBINING DIAERESIS}", "\N{COMBINING TILDE}"]))
def test_accents_change_nothing(name: str, accent: str) -> None:
    accented = "".join(sign + accent if sign in "aeiouAEIOU" else sign for sign in name)
    assert said(one(accented)) == said(one(name))
    assert said(one(unicodedata.normalize("NFC", accented))) == said(one(name))


@settings(max_examples=300, deadline=None)
@given(
    names,
    st.sampled_from(["  {} ", "“{}”", "* {}", "• {}", "'{}'", "[{}]", "{}:", "- {}", "✓ {}", "**{}**", "1. {}", "{}…"]),
)
def test_surrounding_marks_change_nothing(name: str, marks: str) -> None:
    assert said(one(marks.format(name))) == said(one(name))


@settings(max_examples=300, deadline=None)
@given(products, st.sampled_from([" 3", " 2.1", " v2", " 17", " 2019", " 3.x", " (2019)", " 1.2.3", " v1.0+"]))
def test_adding_a_version_changes_nothing(name: str, version: str) -> None:
    assert said(one(name + version)) == said(one(name))


@settings(max_examples=200, deadline=None)
@given(names, st.sampled_from(["-", "_", " ", "  "]))
def test_separators_change_nothing(name: str, separator: str) -> None:
    words = name.split(" ")
    joined = separator.join(words)
    assert one(joined).skills == one(name).skills or separator not in joined


@settings(max_examples=200, deadline=None)
@given(
    st.lists(products, min_size=2, max_size=4, unique=True),
    st.sampled_from([", ", "/", " / ", " & ", " and ", "; ", " + "]),
    st.randoms(),
)
def test_the_order_of_the_parts_changes_nothing(parts: list[str], sign: str, chance: random.Random) -> None:
    shuffled = list(parts)
    chance.shuffle(shuffled)
    # what is a name as a whole is one thing: “Atlassian/Bitbucket” is the maker with its product
    assume(not any(key_of(sign.join(some)) in INDEX.names for some in (parts, shuffled)))
    assert said(one(sign.join(shuffled))) == said(one(sign.join(parts)))


@settings(max_examples=200, deadline=None)
@given(makers, products, st.sampled_from([", ", "/", " & ", " and ", "; ", " + "]))
@example("VMware", "ABAP", ", ")
def test_a_maker_that_is_a_skill_stays_one_beside_another(maker: str, product: str, sign: str) -> None:
    label, turned = f"{maker}{sign}{product}", f"{product}{sign}{maker}"
    assume(maker != product and not any(key_of(text) in INDEX.names for text in (label, turned)))
    assert set(one(maker).skills) <= set(one(label).skills)
    assert said(one(turned)) == said(one(label))


@settings(max_examples=200, deadline=None)
@given(st.lists(products, min_size=2, max_size=3, unique=True))
def test_a_label_that_counts_in_several_areas_says_so(parts: list[str]) -> None:
    match = one("/".join(parts))
    areas = {TAXONOMY.skill(skill).area for skill in match.skills}
    assert len(areas) < 2 or "counts in" in match.reason


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_has_an_answer_with_a_reason(label: str) -> None:
    match = one(label)
    assert match.label == label
    assert match.reason
    assert match.counted or not match.skills
    assert all(skill in TAXONOMY.skills for skill in (*match.skills, *match.suggestions))


@settings(max_examples=100, deadline=None)
@given(names, st.text(alphabet="bcdfghjklmnpqrstvwxz", min_size=4, max_size=6))
def test_letters_grown_onto_a_name_make_another_word(name: str, tail: str) -> None:
    grown = f"{name}{tail}"
    if key_of(grown) not in INDEX.names:
        assert not one(grown).counted


@settings(max_examples=50, deadline=None)
@given(st.lists(names, min_size=1, max_size=8))
def test_the_same_labels_always_match_the_same(labels: list[str]) -> None:
    assert match_labels(labels, TAXONOMY) == match_labels(labels, TAXONOMY)
