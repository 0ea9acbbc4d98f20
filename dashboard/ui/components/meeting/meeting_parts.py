"""The screens of a meeting as markup, and the way from one to the next."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.analysis.coverage import STATUSES
from dashboard.report.meeting import SCREENS, WITH_EARLIER, still_sought
from dashboard.report.trust import trust_today
from dashboard.report.wording import digits, plural
from dashboard.ui.components import marks
from dashboard.ui.components.links import find_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.report.meeting import Item, Line, MeetingScreen
    from dashboard.ui.view import View

DECIDED = "decided"
"""The last step: what was written down."""
_PLAN = "next-quarter"
PLANNED = frozenset({_PLAN, "how-sure"})
"""The screens that the plan has a say in."""


@cache
def _sheet() -> str:
    return Path(__file__).with_name("meeting.css").read_text(encoding="utf-8")


def show_style() -> None:
    """The room's own rules: no navigation, large type; they go with the page."""
    st.html(f"<style>{_sheet()}</style>")


def steps(view: View) -> list[str]:
    """The screens of this team in their order, what was decided last."""
    return [*(WITH_EARLIER if view.has_earlier else SCREENS), DECIDED]


def screen(view: View, step: str, *, planned: bool) -> MeetingScreen:
    """What a step says, from the sections that every page shows; without the plan while that is still being sought."""
    if planned:
        return WITH_EARLIER[step](view.facts, view.section)
    if step == _PLAN:
        return still_sought()
    return WITH_EARLIER[step](
        view.facts, lambda name: trust_today(view.facts) if name == "trust" else view.section(name)
    )


def drawn(view: View, shown: MeetingScreen, count: str) -> Markup:
    """A screen: the question, its answer, the rows behind it."""
    lines = marks.joined(_line(line) for line in shown.lines)
    table = Markup('<table class="lines"><tbody>{}</tbody></table>').format(lines) if lines else Markup("")
    note = Markup('<p class="aside">{}</p>').format(shown.note) if shown.note else Markup("")
    return heading(view, shown.question, shown.finding, count) + table + note + _key(shown)


def _key(shown: MeetingScreen) -> Markup:
    """What the signs of a screen mean, for whoever sits at the back and sees them for the first time."""
    used = {item.status for line in shown.lines for item in line.items}
    meant = [marks.status_mark(status) for status in STATUSES if status in used]
    return (
        Markup('<p class="aside signs" aria-hidden="true">{}</p>').format(marks.joined(meant)) if meant else Markup("")
    )


def heading(view: View, question: str, finding: str, count: str) -> Markup:
    """Where the meeting is, whom it looks at, and the finding."""
    about = Markup(" ").join(Markup("<span>{}</span>").format(each) for each in (count, question, *_seen(view)))
    return Markup('<p class="eyebrow">{}</p><h1>{}</h1>').format(about, finding)


def _seen(view: View) -> list[str]:
    """Whom the meeting looks at."""
    facts, here, listed = view.facts, len(view.matrix.people), view.matrix.listed
    said = [*facts.narrowing] or ([facts.team] if facts.team else [])
    count = f"{digits(here)} {plural(here, 'person', 'people')}" + ("" if here == listed else f" of {digits(listed)}")
    return [*said, count, *(["names hidden"] if facts.hidden else [])]


def _line(line: Line) -> Markup:
    items = marks.joined(_item(item) for item in line.items)
    return Markup('<tr><th scope="row"><bdi>{}</bdi></th><td>{}</td><td class="end"><span>{}</span></td></tr>').format(
        line.lead, items, line.end
    )


def _item(item: Item) -> Markup:
    if not item.status:
        return Markup('<span class="item"><bdi>{}</bdi></span>').format(item.text)
    sign = Markup('<span class="word">{}: </span>').format(item.status)
    return Markup('<span class="item">{}{}<bdi>{}</bdi></span>').format(marks.sign(item.status), sign, item.text)


def show_way(all_steps: Sequence[str], at: int) -> None:
    """Back and on, by button or arrow key."""
    last = len(all_steps) - 1
    back, on = all_steps[max(at - 1, 0)], all_steps[min(at + 1, last)]
    st.button("Back", key="meeting_back", shortcut="Left", disabled=at == 0, on_click=go, args=(back,))
    st.button(
        "Next", key="meeting_next", shortcut="Right", type="primary", disabled=at == last, on_click=go, args=(on,)
    )


def go(step: str) -> None:
    """To this step."""
    st.session_state["screen"] = step


def show_way_out() -> None:
    """Back to the pages."""
    left = st.button("Leave", key="meeting_leave", shortcut="Esc", type="tertiary")
    page = find_page("Overview")
    if left and page is not None:
        st.switch_page(page)
