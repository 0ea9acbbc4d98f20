"""A visit as one file: what was dropped and what was decided, to be dropped again."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from dashboard.core.agreement import Agreement
from dashboard.core.requirement import Requirement
from dashboard.ingest.corrections import NOTHING_SAID, corrections_from
from dashboard.ui.decisions import Decisions
from dashboard.ui.saved_labels import corrections_in, files_in, held_files, held_labels, own_guide_in, rules_in
from dashboard.ui.saved_scenarios import held_scenarios, scenarios_in
from dashboard.ui.saved_settings import held_settings, settings_of
from dashboard.ui.saved_values import head_count_in, level_in, text_in, text_or_none

if TYPE_CHECKING:
    from dashboard.ui.workspace import Workspace

SUFFIX = ".skills.json"
_KIND = "team skills session"
_VERSION = 1
_MOST_FILES = 500


class NotASessionError(ValueError):
    """A file that looks like a saved session cannot be taken; its text is one sentence for the user."""


def render(workspace: Workspace) -> bytes:
    """The visit as bytes."""
    decisions = workspace.decisions
    held = {
        "kind": _KIND,
        "version": _VERSION,
        "files": held_files(workspace.dropped),
        "asked": [{key: value for key, value in asdict(each).items() if key != "place"} for each in decisions.asked],
        "settings": held_settings(decisions.settings),
        **held_labels(decisions),
        "layout": decisions.layout.to_json(),
        "agreed": [asdict(each) for each in decisions.agreed],
        "scenarios": held_scenarios(decisions.scenarios),
        "earlier": held_files(decisions.earlier),
        "earlier_read_as": decisions.earlier.said.to_json(),
        "renamed": [list(pair) for pair in decisions.renamed],
    }
    return json.dumps(held, ensure_ascii=False, indent=1).encode()


def read_session(name: str, data: bytes) -> tuple[list[tuple[str, bytes]], Decisions] | None:
    """The files and decisions of a saved session; None for any other file.

    Raises NotASessionError for a session that is damaged or was made by a later version.
    """
    if not name.lower().endswith(".json") or _KIND.encode() not in data[:200]:
        return None
    try:
        held = json.loads(data)
        if held["version"] != _VERSION:
            raise NotASessionError(f"“{name}” was saved by another version of the dashboard.")
        files = [(str(each["name"]), base64.b64decode(each["data"], validate=True)) for each in held["files"]]
        decisions = _decisions(held)
    except (KeyError, TypeError, ValueError, AttributeError, binascii.Error, RecursionError) as error:
        if isinstance(error, NotASessionError):
            raise
        raise NotASessionError(f"“{name}” is a damaged saved session: drop the spreadsheet itself.") from error
    if not 0 < len(files) <= _MOST_FILES:
        raise NotASessionError(f"“{name}” holds no file to look at.")
    return files, decisions


def _decisions(held: dict[str, Any]) -> Decisions:
    return Decisions(
        asked=tuple(_requirement(each) for each in held["asked"]),
        settings=settings_of(held["settings"]),
        corrections=corrections_in(held),
        layout=corrections_from(held.get("layout", "{}")),
        own_guide=own_guide_in(held),
        rules=rules_in(held),
        agreed=tuple(_agreement(each) for each in held.get("agreed", [])),
        scenarios=scenarios_in(held.get("scenarios", [])),
        earlier=replace(
            files_in(held.get("earlier", []), _MOST_FILES),
            said=corrections_from(held.get("earlier_read_as", NOTHING_SAID.to_json())),
        ),
        renamed=tuple((text_in(before), text_in(now)) for before, now in held.get("renamed", [])),
    )


def _requirement(held: dict[str, Any]) -> Requirement:
    return Requirement(
        skill=text_in(held["skill"]),
        role=text_or_none(held["role"]),
        team=text_or_none(held["team"]),
        level=level_in(held["level"]),
        people=head_count_in(held["people"]),
        critical=None if held["critical"] is None else bool(held["critical"]),
        origin="requirements file" if held.get("origin") == "requirements file" else "you",
    )


def _agreement(held: dict[str, Any]) -> Agreement:
    return Agreement(*(text_in(held[key]) for key in ("what", "who", "until", "about")))
