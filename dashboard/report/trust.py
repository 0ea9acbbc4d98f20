"""Can I trust this: the chance that enough people are truly capable, and answers that look less considered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.chance import chance_of_claim
from dashboard.report.section import Chances, Column, Section, Table
from dashboard.report.standing import of_many, without_figures
from dashboard.report.wording import digits, level, listed, people, plural, sentence, share

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.analysis.certainty import AreaCertainty
    from dashboard.analysis.coverage import CoverageRow
    from dashboard.analysis.trust import AnswerPattern, TrustRow
    from dashboard.report.facts import Facts
    from dashboard.report.section import Value

_AFTER = "chance_enough_after"
COLUMNS = (
    Column("skill", "Skill"),
    Column("claimed", "Say they can", "count"),
    Column("people_needed", "Needed", "count"),
    Column("chance_enough", "Chance that enough can", "share"),
    Column(_AFTER, "After the plan", "share"),
    Column("assessed_share", "Assessed", "share"),
)
PATTERN_COLUMNS = (
    Column("person", "Person"),
    Column("pattern", "Answers"),
    Column("level", "Level", "level"),
    Column("ratings", "Ratings", "count"),
)
CERTAINTY_COLUMNS = (
    Column("area", "Area"),
    Column("coverage", "As claimed", "share"),
    Column("expected", "Truly, on average", "share"),
    Column("low", "At least", "share"),
    Column("high", "At most", "share"),
)
_LIKELY = 0.5


def trust(facts: Facts) -> Section:
    """For each row the chance that at least the people needed are truly capable, least certain first."""
    return _trust(facts, facts.answers.trust, COLUMNS)


def trust_today(facts: Facts) -> Section:
    """The same without the plan, for as long as the best one is being sought."""
    return _trust(facts, facts.answers.trust_today, tuple(each for each in COLUMNS if each.key != _AFTER))


def _trust(facts: Facts, rows: Sequence[TrustRow], columns: tuple[Column, ...]) -> Section:
    pairs = [(row, told) for row, told in zip(facts.answers.coverage, rows, strict=True) if row.people_needed >= 1]
    pairs.sort(key=lambda pair: (pair[1].chance_enough, pair[0].label.casefold()))
    return Section(
        id="trust",
        title="Trust",
        finding=_finding(facts, [told.chance_enough for _, told in pairs]),
        base=_base(facts),
        table=Table(columns, tuple(tuple(_figures(row, told)[each.key] for each in columns) for row, told in pairs)),
        chart=Chances(
            labels=tuple(row.label for row, _ in pairs),
            today=tuple(told.chance_enough for _, told in pairs),
            after=tuple(told.chance_enough_after for _, told in pairs),
        ),
        definition="Self-ratings go with performance at about r = 0.3 (Mabe & West 1982: mean r = .29; Freund & Kasten "
        "2012: r = .33). A claim and the truth are taken as a standard bivariate normal pair with correlation r, both cut "
        "where a share b is above; people are taken as independent (Poisson-binomial).",
    )


def _figures(row: CoverageRow, told: TrustRow) -> Mapping[str, Value]:
    return {
        "skill": row.label,
        "claimed": told.claimed,
        "people_needed": row.people_needed,
        "chance_enough": told.chance_enough,
        _AFTER: told.chance_enough_after,
        "assessed_share": told.assessed_share,
    }


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
    """People whose answers are all the same or only the two ends; nobody is corrected for it."""
    found = facts.answers.answer_patterns
    return Section(
        id="patterns",
        title="Answer patterns",
        finding=_preset_said(facts) or _patterns_said(found),
        base="Nobody is corrected for it: with one rating each, a style of answering and ability cannot be told apart.",
        table=Table(PATTERN_COLUMNS, tuple((each.person, each.pattern, each.level, each.ratings) for each in found)),
        definition="Somebody with three ratings or more who gave the same level everywhere, or with five or more who gave "
        "only the lowest and the highest of four levels or more.",
    )


def _preset_said(facts: Facts) -> str:
    preset = facts.answers.preset_level
    if preset is None:
        return ""
    scale = facts.answers.matrix.scale
    who = sentence(of_many(len(preset.people), preset.assessed, "person", "people"))
    verb = plural(len(preset.people), "has", "have")
    return f"{who} {verb} {level(scale, preset.level)} everywhere: the list may have been filled in beforehand."


def _patterns_said(found: Sequence[AnswerPattern]) -> str:
    ends = sum(each.level is None for each in found)
    same = len(found) - ends
    if not found:
        return "Nobody gave the same level everywhere."
    said = [f"{people(count)} gave {what}" for count, what in ((same, _SAME), (ends, _ENDS)) if count]
    return sentence(f"{listed(said)}.")


_SAME = "the same level everywhere"
_ENDS = "only the lowest and the highest level"


def area_certainty(facts: Facts) -> Section:
    """Where the coverage of each area truly lies, when claims are true only with their chances."""
    claimed = {area.area: area.coverage for area in facts.answers.areas}
    found = [each for each in facts.answers.area_certainty if each.expected is not None]
    rows = tuple((facts.area_name(each.area), claimed[each.area], each.expected, each.low, each.high) for each in found)
    return Section(
        id="area_certainty",
        title="Areas under trust",
        finding=without_figures(facts) or _certainty_said(facts, found),
        base=_base(facts),
        table=Table(CERTAINTY_COLUMNS, rows),
        definition="The coverage of the area by the guide's rule, when each claim is true with its chance, people and "
        "skills independent of each other: the mean, and the two values between which it lies in nine of ten cases.",
    )


def _certainty_said(facts: Facts, found: Sequence[AreaCertainty]) -> str:
    if not found:
        return "No area of the guide is asked about."
    widest = max(found, key=lambda each: (each.high or 0.0) - (each.low or 0.0))
    name, low, high = facts.area_name(widest.area), share(widest.low), share(widest.high)
    if low == high:
        return "No area is in doubt: in nine of ten cases the coverage of each stays at one value."
    return f"{name} is the least certain: its coverage truly lies between {low} and {high} in nine of ten cases."
