"""Can I trust this: the chance that enough people are truly capable, and answers that look less considered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.chance import chance_of_claim
from dashboard.report.section import Chances, Column, Section, Table
from dashboard.report.standing import of_many, without_figures
from dashboard.report.wording import digits, number, people, plural, sentence, share

if TYPE_CHECKING:
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("skill", "Skill"),
    Column("claimed", "Say they can", "count"),
    Column("people_needed", "Needed", "count"),
    Column("chance_enough", "Chance that enough can", "share"),
    Column("chance_enough_after", "After the plan", "share"),
    Column("assessed_share", "Assessed", "share"),
)
PATTERN_COLUMNS = (
    Column("person", "Person"),
    Column("pattern", "Answers"),
    Column("level", "Level", "level"),
    Column("ratings", "Ratings", "count"),
)
_LIKELY = 0.5


def trust(facts: Facts) -> Section:
    """For each row the chance that at least the people needed are truly capable, least certain first."""
    pairs = [
        (row, told)
        for row, told in zip(facts.answers.coverage, facts.answers.trust, strict=True)
        if row.people_needed >= 1
    ]
    pairs.sort(key=lambda pair: (pair[1].chance_enough, pair[0].label.casefold()))
    return Section(
        id="trust",
        title="Trust",
        finding=_finding(facts, [told.chance_enough for _, told in pairs]),
        base=_base(facts),
        table=Table(
            COLUMNS,
            tuple(
                (
                    row.label,
                    told.claimed,
                    row.people_needed,
                    told.chance_enough,
                    told.chance_enough_after,
                    told.assessed_share,
                )
                for row, told in pairs
            ),
        ),
        chart=Chances(
            labels=tuple(row.label for row, _ in pairs),
            today=tuple(told.chance_enough for _, told in pairs),
            after=tuple(told.chance_enough_after for _, told in pairs),
        ),
        definition="Self-ratings go with performance at about r = 0.3 (Mabe & West 1982: mean r = .29; Freund & Kasten "
        "2012: r = .33). A claim and the truth are taken as a standard bivariate normal pair with correlation r, both cut "
        "where a share b is above; people are taken as independent (Poisson-binomial).",
    )


def _finding(facts: Facts, chances: list[float]) -> str:
    if said := without_figures(facts):
        return said
    likely = sum(chance >= _LIKELY for chance in chances)
    verb = plural(likely or 1, "has", "have")
    return sentence(
        f"{of_many(likely, len(chances), facts.noun)} more likely than not {verb} enough people who truly can."
    )


def _base(facts: Facts) -> str:
    settings = facts.answers.settings
    chance = share(chance_of_claim(settings.validity, settings.base_rate))
    return (
        f"Assumed: a rating goes with the truth at r = {digits(settings.validity)}, and {share(settings.base_rate)} of such "
        f"people are truly above; then {chance} of claims hold."
    )


def patterns(facts: Facts) -> Section:
    """People whose answers are all the same; nobody is corrected for it."""
    found = facts.answers.answer_patterns
    return Section(
        id="patterns",
        title="Answer patterns",
        finding=_patterns_said(len(found)),
        base="Nobody is corrected for it: with one rating each, a style of answering and ability cannot be told apart.",
        table=Table(PATTERN_COLUMNS, tuple((each.person, each.pattern, each.level, each.ratings) for each in found)),
        definition="Somebody with three ratings or more who gave the same level everywhere.",
    )


def _patterns_said(count: int) -> str:
    if not count:
        return "Nobody gave the same level everywhere."
    return f"{sentence(people(count) if count > 1 else number(1) + ' person')} gave the same level everywhere."
