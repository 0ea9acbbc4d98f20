"""Starts the dashboard in Streamlit: page configuration and navigation, nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parent.parent)
if _ROOT not in sys.path:
    sys.path.insert(0, _ROOT)

from dashboard.ui.navigation import run  # noqa: E402  the path must be right before anything of ours is found

run()
