"""How the file was read, in words: why, what to know, the scale, the matrix as read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.report.wording import digits, sentence
from dashboard.ui.components import marks

if TYPE_CHECKING:
    from dashboard.core.scale import Scale
    from dashboard.report.section import Section
    from dashboard.ui.view import View

_KINDS = {"error": "✕", "warning": "!", "info": "i"}
_MOST_NOTICES = 200
_MOST_PEOPLE = 1_000


def why(view: View) -> Markup:
    """The decisions of the reading, each with its evidence."""
    rows = marks.joined(
        Markup('<tr><td class="first">{}</td><td class="quiet">{}</td></tr>').format(decision, evidence)
        for decision, evidence in view.facts.whys
    )
    return marks.heading("Why") + Markup("<table><tbody>{}</tbody></table>").format(rows)


def notices(section: Section) -> Markup:
    """What to know about this file, the most serious first, each with its cell."""
    rows = [
        Markup('<tr><td class="kind" title="{}">{}</td><td>{}</td><td class="quiet right">{}</td></tr>').format(
            record["severity"], _KINDS[str(record["severity"])], record["notice"], record["where"]
        )
        for record in section.table.records()
    ]
    more = len(rows) - _MOST_NOTICES
    rest = f"{digits(more)} more stand in the Excel download." if more > 0 else ""
    return marks.heading("What to know about this file", section.finding) + Markup(
        '<div class="tall" tabindex="0" role="region" aria-label="What to know"><table><tbody>{}</tbody></table></div>'
        '<p class="note">{}</p>'
    ).format(marks.joined(rows[:_MOST_NOTICES]), rest)


def scale_words(scale: Scale) -> Markup:
    """The levels with what the team calls them, and where that comes from."""
    blank = "Blank means the lowest level." if scale.blank_means_lowest else "Blank means not assessed."
    note = " ".join(part for part in (f"{sentence(scale.source.rstrip('.'))}." if scale.source else "", blank) if part)
    return marks.heading("Scale", note)


def left_out(view: View) -> Markup:
    """Headings that are not skills."""
    names = view.reading.not_skills
    if not names:
        return Markup("")
    tags = marks.joined(Markup('<span class="tag"><bdi>{}</bdi></span>').format(name) for name in names)
    return marks.heading("Not counted as skills") + Markup('<p class="tags">{}</p>').format(tags)


def show_matrix(section: Section) -> None:
    """The matrix as read, sortable; a blank is not assessed."""
    import pandas as pd

    keys = [column.key for column in section.table.columns]
    shown = section.table.rows[:_MOST_PEOPLE]
    more = len(section.table.rows) - len(shown)
    rest = f" The first {digits(len(shown))} people; {digits(more)} more stand in the Excel download." if more else ""
    marks.show(marks.heading(section.title, f"{section.definition}{rest}"))
    st.dataframe(
        pd.DataFrame(list(shown), columns=keys),
        column_config={column.key: st.column_config.Column(column.title) for column in section.table.columns},
        hide_index=True,
        key="matrix",
        placeholder="–",
        alt=section.finding,
    )
