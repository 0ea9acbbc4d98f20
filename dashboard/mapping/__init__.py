"""Labels to skills: the taxonomy, the matcher, and the skills of a team.

The doors are ``load_taxonomy``, ``match_labels`` and ``team_of``.
"""

from dashboard.mapping.building import load_taxonomy
from dashboard.mapping.corrections import NONE_YET, Correction, Corrections
from dashboard.mapping.match import Match
from dashboard.mapping.matching import match_labels
from dashboard.mapping.team import Team, team_of

__all__ = [
    "NONE_YET",
    "Correction",
    "Corrections",
    "Match",
    "Team",
    "load_taxonomy",
    "match_labels",
    "team_of",
]
