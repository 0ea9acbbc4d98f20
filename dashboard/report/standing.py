"""The sentences on how the team stands as a whole, right for none, one, two and many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.wording import counted, listed, number, of_all, people, plural, seats, sentence

if TYPE_CHECKING:
    from dashboard.report.facts import Facts

_NAMED_AREAS = 3
_NAMED_KEY_PEOPLE = 2


def without_figures(facts: Facts) -> str:
    """The sentence for a team about which nothing else can be said; empty when there is something to say."""
    matrix = facts.answers.matrix
    if not matrix.people:
        return "Nobody is left to look at." if facts.narrowing else "There is nobody in this file."
    if not matrix.skills:
        return "No skill is left to look at." if facts.narrowing else "There is no skill in this file."
    if not facts.ratings:
        return "Nobody has been assessed yet."
    return "" if facts.needed else "Nobody is needed in any skill, so no seat can be missing."


def how_deep(facts: Facts) -> str:
    """How many rows hang on one person and how many have nobody: the first sentence of the overview."""
    if said := without_figures(facts):
        return said
    if len(facts.answers.matrix.people) == 1:
        return _team_of_one(facts)
    one_deep, uncovered = len(facts.with_status("one deep")), len(facts.with_status("uncovered"))
    if one_deep:
        return sentence(_some_hang(facts, one_deep, uncovered))
    return sentence(_some_have_nobody(facts, uncovered)) if uncovered else _nothing_hangs(facts)


def _some_hang(facts: Facts, one_deep: int, uncovered: int) -> str:
    hang = _hang(one_deep, len(facts.needed), facts.noun)
    if uncovered:
        return f"{hang}; {number(uncovered)} {_have(uncovered)} nobody."
    return f"{hang}." if one_deep == len(facts.needed) else f"{hang}; none is uncovered."


def _some_have_nobody(facts: Facts, uncovered: int) -> str:
    count = len(facts.needed)
    if uncovered == count:
        return f"nobody is capable in {'the one' if count == 1 else f'any of the {number(count)}'} {plural(count, facts.noun)}."
    return f"{of_many(uncovered, count, facts.noun)} {_have(uncovered)} nobody; no other hangs on one person."


def _team_of_one(facts: Facts) -> str:
    name = facts.answers.matrix.people[0].name
    capable = sum(row.capable for row in facts.needed)
    return f"This is a team of one: {name} is capable in {of_many(capable, len(facts.needed), facts.noun)}."


def _nothing_hangs(facts: Facts) -> str:
    count, thin = len(facts.needed), len(facts.with_status("thin"))
    if thin:
        part = f"{number(thin)} of {number(count)} {plural(thin, 'is', 'are')}" if thin < count else "every one is"
        return f"No {facts.noun} hangs on one person; {part} thin."
    if count == 1:
        return f"The one {facts.noun} is covered, by {people(facts.needed[0].capable)}."
    twos = sum(row.capable == 2 for row in facts.needed)
    end = f"{number(twos)} of them by exactly two" if twos else "each by three people or more"
    end = "each by exactly two" if twos == count else end
    return f"{sentence(of_all(count, facts.noun))} are covered, {end}."


def of_many(part: int, whole: int, noun: str, nouns: str = "") -> str:
    """A part of all: ``nine of 35 skills``, ``none of five skills``, ``all 35 skills``, ``no skill``."""
    if part == whole:
        return of_all(whole, noun, nouns)
    if whole == 1:
        return f"no {noun}"
    return f"{number(part) if part else 'none'} of {counted(whole, noun, nouns)}"


def _hang(part: int, whole: int, noun: str) -> str:
    each = " each" if part == whole > 1 else ""
    return f"{of_many(part, whole, noun)} {plural(part, 'hangs', 'hang')} on one person{each}"


def _have(count: int) -> str:
    return plural(count, "has", "have")


def seats_filled(facts: Facts) -> str:
    """How many seats are filled, as a sentence."""
    needed, filled = facts.seats_needed, facts.seats_filled
    if not needed:
        return ""
    if filled == needed:
        return f"{sentence(of_all(needed, 'seat'))} {plural(needed, 'is', 'are')} filled."
    return f"{filled} of {seats_in_figures(needed)} {plural(filled, 'is', 'are')} filled."


def seats_in_figures(count: int) -> str:
    """Seats as a base beside figures, never spelled out: ``74 seats``."""
    return f"{count} {plural(count, 'seat')}"


def most_exposed(facts: Facts) -> str:
    """The areas that miss most seats, and whose leaving would cost most; empty when no seat is missing."""
    missing = {
        area.area: sum(row.seats_missing for row in facts.answers.coverage if area.area in row.areas)
        for area in sorted(facts.answers.areas[:-1], key=lambda area: area.seat_coverage or 0.0)
    }
    worst = [area for area in sorted(missing, key=lambda area: -missing[area]) if missing[area]][:_NAMED_AREAS]
    said = []
    if worst:
        said.append(
            f"most exposed of the guide's areas {plural(len(worst), 'is', 'are')} {listed([facts.area_name(a) for a in worst])}"
        )
    if key := _key_person(facts):
        said.append(key)
    return f"{sentence('; '.join(said))}." if said else ""


def _key_person(facts: Facts) -> str:
    key = facts.answers.key_people
    if not key or len(facts.answers.matrix.people) == 1:
        return ""
    worst = [each for each in key if each.weight_lost == key[0].weight_lost]
    lost = {len(each.skills_lost) for each in worst}
    if len(worst) > _NAMED_KEY_PEOPLE or len(lost) > 1:
        return ""
    names = " or ".join(each.people[0] for each in worst)
    were = "were away"
    count = lost.pop()
    return f"if {names} {were}, {number(count)} more would have nobody"


def missing(count: int) -> str:
    """Missing seats in a sentence: ``one seat is missing``, ``16 seats are missing``."""
    return f"{seats(count)} {plural(count, 'is', 'are')} missing"
