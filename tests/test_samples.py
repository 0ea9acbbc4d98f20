"""The sample files are what their script makes, and are read as what the script knows."""

import io
from pathlib import Path

import openpyxl
import pytest

import sample_data
from sample_data.make_samples import main, make_all
from sample_data.teams import Team, all_teams

FOLDER = Path(sample_data.__file__).parent
TEAMS = {team.file: team for team in all_teams()}


def as_text(name: str, data: bytes) -> str:
    """Every filled cell and every merged range of a workbook, a line each; a text file as it is."""
    if not name.endswith(".xlsx"):
        return data.decode()
    lines = []
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        cells = (cell for row in sheet.iter_rows() for cell in row if cell.value is not None)
        lines += [f"{sheet.title}!{cell.coordinate} {cell.value!r}" for cell in cells]
        lines += [f"{sheet.title} merged {merged}" for merged in sorted(map(str, sheet.merged_cells.ranges))]
    return "\n".join(lines)


@pytest.mark.parametrize("name", TEAMS)
def test_a_sample_is_what_its_script_makes(name: str) -> None:
    assert as_text(name, (FOLDER / name).read_bytes()) == as_text(name, make_all()[name])


def test_the_script_makes_the_same_bytes_twice(tmp_path: Path) -> None:
    main(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == make_all()


def test_the_readme_speaks_of_every_sample() -> None:
    said = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [name for name in TEAMS if f"`{name}`" not in said] == []


@pytest.mark.parametrize("team", TEAMS.values(), ids=TEAMS)
def test_a_sample_has_real_shapes_in_it(team: Team) -> None:
    rated = {person for person, _ in team.ratings}
    assert 8 <= len(team.people) <= 25
    assert len(rated) == len(team.people) - 1, "one newcomer filled in nothing"
