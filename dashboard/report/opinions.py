"""What people say of themselves beside what somebody else says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import of_many
from dashboard.report.wording import counted, listed, number, of_all, plural, sentence, short

if TYPE_CHECKING:
    from dashboard.analysis.opinions import Opinions
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("person", "Person"),
    Column("both", "Rated by both", "count"),
    Column("same", "Alike", "count"),
    Column("higher", "Own is higher", "count"),
    Column("lower", "Own is lower", "count"),
    Column("decides", "Decides", "count"),
)
DIFFERENCE_COLUMNS = (
    Column("person", "Person"),
    Column("skill", "Skill"),
    Column("own", "Own", "level"),
    Column("second", "Other", "level"),
    Column("steps", "Steps apart", "number"),
    Column("decides", "Decides"),
)
NOTHING = "The file has no second rating beside the people's own."
BASE = "Each person's own rating stays her level; the other one changes only how far it can be trusted."
DEFINITION = (
    "Decides: only one of the two ratings reaches the required level. Nobody is ranked or corrected: of two raters nobody "
    "knows who is right."
)


def opinions(facts: Facts) -> Section:
    """How often both agree on each person, in the file's order."""
    found = facts.answers.opinions
    rows = found.people if found else ()
    return Section(
        id="opinions",
        title="Second opinion",
        finding=_finding(found) if found else NOTHING,
        base=_base(found) if found else "",
        table=Table(COLUMNS, tuple(tuple(getattr(each, c.key) for c in COLUMNS) for each in rows)),
        definition=DEFINITION,
    )


def opinion_differences(facts: Facts) -> Section:
    """Every rating about which they do not agree, those first that decide whether somebody is capable."""
    found = facts.answers.opinions
    rows = found.differences if found else ()
    return Section(
        id="opinion_differences",
        title="Where the two differ",
        finding=_decides(found) if found else NOTHING,
        base=BASE if found else "",
        table=Table(
            DIFFERENCE_COLUMNS, tuple(tuple(getattr(each, c.key) for c in DIFFERENCE_COLUMNS) for each in rows)
        ),
        definition=DEFINITION,
    )


def _finding(found: Opinions) -> str:
    by = short(found.by)
    if not found.both:
        return f"“{by}” rates nothing that people rate themselves."
    differ = len(found.differences)
    if not differ:
        return f"“{by}” rates as the people themselves do in {of_all(found.both, 'rating')}."
    higher = sum(each.steps > 0 for each in found.differences)
    ways = [f"{number(count)} {way}" for count, way in ((higher, "higher"), (differ - higher, "lower")) if count]
    verb = plural(differ, "differs", "differ")
    return sentence(f"{of_many(differ, found.both, 'rating')} {verb} from what “{by}” says: {listed(ways)}.")


def _decides(found: Opinions) -> str:
    count = sum(each.decides for each in found.differences)
    if not count:
        return "No difference decides whether somebody is capable."
    return sentence(f"{counted(count, 'difference')} {plural(count, 'decides', 'decide')} whether somebody is capable.")


def _base(found: Opinions) -> str:
    if not found.alone:
        return BASE
    alone = f"{counted(found.alone, 'rating')} {plural(found.alone, 'comes', 'come')} from “{short(found.by)}” alone."
    return f"{BASE} {sentence(alone)}"
