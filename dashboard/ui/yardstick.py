"""What the team is measured by: the guide, or a taxonomy of the manager's own, with the rules that she changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.analysis.requirements_file import RequirementsFileError, read_requirements
from dashboard.core.notice import notice
from dashboard.core.scale import Scale
from dashboard.ingest.kept_files import read_taxonomy
from dashboard.mapping import load_taxonomy
from dashboard.mapping.own_taxonomy import REQUIREMENTS
from dashboard.ui import workspace
from dashboard.ui.decisions import Decisions, Dropped

if TYPE_CHECKING:
    from dashboard.core.notice import Notice
    from dashboard.core.requirement import Requirement
    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping.own_taxonomy import OwnTaxonomy


@st.cache_resource(max_entries=3, show_spinner=False, scope="session", hash_funcs={Dropped: repr})
def own_behind(uploaded: Dropped) -> OwnTaxonomy:
    """What a taxonomy of one's own says, and what is wrong with it."""
    name, data = uploaded.files[0]
    return read_taxonomy(data, name, load_taxonomy())


def named_by(decisions: Decisions) -> Taxonomy:
    """The taxonomy in which labels find their skills."""
    own = own_behind(decisions.own_guide).taxonomy if decisions.own_guide.files else None
    return own or load_taxonomy()


def own_name(decisions: Decisions) -> str:
    """What the taxonomy of one's own is called, where it measures the team; else empty."""
    usable = bool(decisions.own_guide.files) and own_behind(decisions.own_guide).taxonomy is not None
    return ", ".join(decisions.own_guide.names) if usable else ""


Asked = tuple[tuple["Requirement", ...], tuple["Notice", ...]]
"""What is asked, and what of it could not be read."""


@st.cache_resource(max_entries=3, show_spinner=False, scope="session", hash_funcs={Dropped: repr, Scale: repr})
def own_asks(uploaded: Dropped, scale: Scale) -> Asked:
    """What a taxonomy of one's own asks of its skills, by their ids or any name, levels as the team writes them."""
    own = own_behind(uploaded) if uploaded.files else None
    if own is None or own.taxonomy is None or not own.requirements:
        return (), ()
    try:
        asked, said = read_requirements(own.requirements.encode(), scale, REQUIREMENTS)
    except RequirementsFileError as error:
        return (), (notice("kept-file-unreadable", sentence=str(error)),)
    skills = own.taxonomy.skills
    return tuple(replace(each, skill=skills[each.skill].name) if each.skill in skills else each for each in asked), said


def asked_by(decisions: Decisions, scale: Scale) -> tuple[Requirement, ...]:
    """What a taxonomy of one's own asks of its skills, and over it what a requirements file does."""
    return (*own_asks(decisions.own_guide, scale)[0], *_asked_by_file(decisions))


def _asked_by_file(decisions: Decisions) -> tuple[Requirement, ...]:
    return tuple(line for line in decisions.asked if line.origin == "requirements file")


def meanings_key(decisions: Decisions) -> str:
    """Equal for decisions by which labels mean the same and the files ask the same."""
    return repr((decisions.corrections, decisions.own_guide, _asked_by_file(decisions)))


def _rules_and_guide(decisions: Decisions) -> str:
    return repr((decisions.own_guide, decisions.rules))


@st.cache_resource(max_entries=8, show_spinner=False, scope="session", hash_funcs={Decisions: _rules_and_guide})
def measured_by(decisions: Decisions) -> Taxonomy:
    """The taxonomy that areas are counted by."""
    named = named_by(decisions)
    return named.with_rules(dict(decisions.rules)) if decisions.rules else named


def taxonomy() -> Taxonomy:
    """The taxonomy of this visit."""
    return measured_by(workspace.current().decisions)
