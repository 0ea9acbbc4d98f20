"""The chapters of the method as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.ui.components import marks

if TYPE_CHECKING:
    from dashboard.report.method import Chapter, Definition

BASE = "Each term where you met it on the pages, in the order of the questions, with its formula and its source."
_SHEET = """
.sk.method section { display: grid; grid-template-columns: minmax(11rem, 1fr) 4fr; gap: .4rem 2rem; border-top: 1px solid var(--line); padding: 1.1rem 0 .6rem; }
.sk.method dl { margin: 0; columns: 2 24rem; column-gap: 2.5rem; }
.sk.method dl > div { display: block; break-inside: avoid; border: 0; padding: 0 0 1rem; }
.sk.method dt { color: var(--ink); font-weight: 600; }
.sk.method .formula { background: var(--raised); border-radius: 4px; padding: .25rem .6rem; margin-top: .35rem; font-variant-numeric: tabular-nums; }
.sk.method .source { margin-top: .3rem; }
@media (max-width: 760px) { .sk.method section { grid-template-columns: 1fr; } }
"""


def show_style() -> None:
    """The page's own rules; they go with it."""
    st.html(f"<style>{_SHEET}</style>")


def chapter(shown: Chapter) -> Markup:
    """The definitions behind one question."""
    return Markup('<section id="{}"><h2>{}</h2><dl>{}</dl></section>').format(
        shown.id, shown.title, marks.joined(_definition(each) for each in shown.definitions)
    )


def _definition(shown: Definition) -> Markup:
    formula = Markup('<p class="formula">{}</p>').format(shown.formula) if shown.formula else Markup("")
    source = Markup('<p class="note source">{}</p>').format(shown.source) if shown.source else Markup("")
    return Markup("<div><dt>{}</dt><dd><p>{}</p>{}{}</dd></div>").format(shown.term, shown.says, formula, source)
