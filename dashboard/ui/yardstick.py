"""What the team is measured by: the guide, or a taxonomy of the manager's own, with the rules that she changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ingest.kept_files import read_taxonomy
from dashboard.mapping import load_taxonomy
from dashboard.ui import workspace
from dashboard.ui.decisions import Decisions, Dropped

if TYPE_CHECKING:
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


def asked_by(decisions: Decisions) -> tuple[Requirement, ...]:
    """What a taxonomy of one's own asks of its skills, and over it what a requirements file does."""
    own = own_behind(decisions.own_guide).requirements if decisions.own_guide.files else ()
    return (*own, *(line for line in decisions.asked if line.origin == "requirements file"))


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
