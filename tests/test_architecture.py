"""The plan of the house is kept, and the check that says so really sees."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import BELOW, PURE_ROOMS, broken_rules

ROOT = Path(__file__).resolve().parent.parent


def test_the_house_keeps_its_plan() -> None:
    assert broken_rules(ROOT) == []


def test_the_plan_has_no_circle() -> None:
    assert [(room, lower) for room in BELOW for lower in BELOW[room] if lower == room or room in BELOW[lower]] == []


PLANTED = [
    ("dashboard/core/planted.py", "import streamlit as st\n", "core may not import streamlit"),
    ("dashboard/core/planted.py", "from dashboard.ingest.reading import Reading\n", "core may not import ingest"),
    ("dashboard/core/planted.py", "from dashboard import analysis\n", "core may not import analysis"),
    ("dashboard/core/planted.py", "def f():\n    import plotly.express\n", "core may not import plotly"),
    (
        "dashboard/analysis/planted.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from dashboard.mapping import Team\n",
        "analysis may not import mapping",
    ),
    ("dashboard/report/planted.py", "from dashboard.charts import theme\n", "report may not import charts"),
    (
        "dashboard/exports/planted.py",
        "from importlib import import_module\nimport_module('streamlit')\n",
        "only ui and app.py may import streamlit",
    ),
    ("dashboard/__main__.py", "import dashboard.ui.pages\n", "__main__ may not import ui"),
    ("dashboard/ui/planted.py", "from core.matrix import SkillMatrix\n", "bare import of core.matrix"),
    ("tests/planted.py", "from core import matrix\n", "bare import of core"),
    ("dashboard/ingest/planted.py", "from . import grid\n", "relative import ."),
    ("dashboard/cellar/planted.py", "", "cellar is a room that the plan of the house does not know"),
    ("dashboard/core/utils.py", "", "utils is a name that says nothing"),
    ("dashboard/core/helpers/__init__.py", "", "helpers is a name that says nothing"),
    ("dashboard/profile.py", "", "profile hides a module of the standard library"),
    ("statistics.py", "", "statistics hides a module of the standard library"),
    ("dashboard/core/planted.py", "def f():\n" + "    x = 1\n" * 60, "f has 61 lines, at most 60"),
    ("dashboard/core/planted.py", "x = 1\n" * 401, "401 lines, at most 400"),
    ("dashboard/ui/pages/planted.py", "x = 1\n" * 61, "61 lines, at most 60"),
]


@pytest.mark.parametrize(("path", "text", "said"), PLANTED)
def test_a_planted_breach_is_seen(tmp_path: Path, path: str, text: str, said: str) -> None:
    sound = tmp_path / "dashboard" / "core" / "sound.py"
    sound.parent.mkdir(parents=True)
    sound.write_text("from dashboard.core.scale import Scale\n", encoding="utf-8")
    assert broken_rules(tmp_path) == []

    planted = tmp_path / path
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.write_text(text, encoding="utf-8")

    assert any(broken.startswith(f"{path}:") and said in broken for broken in broken_rules(tmp_path))


def test_files_that_import_one_another_are_seen_though_one_does_it_for_a_type_only(tmp_path: Path) -> None:
    core = tmp_path / "dashboard" / "core"
    core.mkdir(parents=True)
    (core / "egg.py").write_text("from dashboard.core.hen import Hen\n", encoding="utf-8")
    (core / "hen.py").write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from dashboard.core import egg\n", encoding="utf-8"
    )
    assert [broken.partition(":")[0] for broken in broken_rules(tmp_path)] == ["files import in a circle"]


def test_what_is_allowed_is_not_called_a_breach(tmp_path: Path) -> None:
    allowed = {
        "dashboard/app.py": "import streamlit\nfrom dashboard.ui import navigation\n",
        "dashboard/ui/pages/overview.py": "import streamlit\nimport plotly\nfrom dashboard.report import section\n",
        "dashboard/charts/bars.py": "import plotly\nfrom dashboard.report.section import Section\n",
        "dashboard/ingest/reading.py": "import csv\nfrom dashboard.mapping import taxonomy\n",
        ".venv/lib/utils.py": "from core import x\n",
    }
    for path, text in allowed.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert broken_rules(tmp_path) == []


def test_the_pure_rooms_load_without_the_screen_and_without_pandas() -> None:
    rooms = [ROOT / "dashboard" / room for room in PURE_ROOMS]
    files = [path.relative_to(ROOT).with_suffix("") for room in rooms for path in sorted(room.rglob("*.py"))]
    modules = [".".join(path.parts).removesuffix(".__init__") for path in files]
    program = (
        "import importlib, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "print(*sorted({'streamlit', 'plotly', 'pandas'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr
