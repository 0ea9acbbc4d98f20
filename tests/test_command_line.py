"""The promises of the command line: keys, exit codes, sentences instead of tracebacks."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from dashboard.__main__ import DONE, NOT_DONE, main
from dashboard.ingest.corrections import LayoutCorrections

ROOT = Path(__file__).parent.parent

TEAM = """Name,Role,Java,Kafka,Redis
Ana Silva,Developer,5,3,1
Ben Okoro,Developer,4,2,0
Cem Yildiz,Lead,2,4,
Dora Novak,Lead,,,
"""


@pytest.fixture
def team_file(tmp_path: Path) -> Path:
    """Four people, three skills, levels 0 to 5; Dora filled in nothing."""
    path = tmp_path / "team.csv"
    path.write_text(TEAM, encoding="utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(capsys.readouterr().out)
    return plain


def test_read_says_everything_it_found(team_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(team_file), "--json"]) == DONE
    reading = said(capsys)
    assert reading["verdict"] == "team"
    assert reading["reason"] is None
    assert reading["people"] == ["Ana Silva", "Ben Okoro", "Cem Yildiz", "Dora Novak"]
    assert reading["skills"] == ["Java", "Kafka", "Redis"]
    assert reading["attributes"]["role"] == ["Developer", "Developer", "Lead", "Lead"]
    assert [0, 0, "5", 5.0, "C2"] in reading["ratings"]
    assert [1, 2, "0", 0.0, "E3"] in reading["ratings"]
    assert len(reading["ratings"]) == 8
    assert reading["scale"]["steps"] == [0, 1, 2, 3, 4, 5]
    assert set(reading) == {
        "verdict",
        "reason",
        "layout",
        "scale",
        "people",
        "skills",
        "attributes",
        "ratings",
        "requirements",
        "not_skills",
        "notices",
    }


def test_read_without_json_is_for_people(team_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(team_file)]) == DONE
    assert capsys.readouterr().out.startswith("4 people, 3 skills, 8 ratings, levels 0 to 5\n")


def test_what_is_not_a_team_ends_with_its_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    assert main(["read", str(empty), "--json"]) == NOT_DONE
    out, err = capsys.readouterr()
    reading = json.loads(out)
    assert reading["verdict"] == "refused"
    assert reading["reason"] == err.strip() != ""
    assert main(["analyse", str(empty), "--json"]) == NOT_DONE
    assert set(said(capsys)) == {"verdict", "reason"}


def test_a_file_that_is_not_there_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "nowhere.xlsx", "--json"]) == NOT_DONE
    assert capsys.readouterr().err == "“nowhere.xlsx” cannot be opened: no such file or directory.\n"


@pytest.fixture
def corrections_file(tmp_path: Path) -> Path:
    """What the page Data saves when Redis is no skill and Dora nobody."""
    path = tmp_path / "how.json"
    said = LayoutCorrections(not_skills=("Redis",), not_people=("Dora Novak",))
    path.write_text(said.to_json(), encoding="utf-8")
    return path


def test_saved_corrections_say_how_to_read(
    team_file: Path, corrections_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Java and Kafka have two capable each of two needed: 4 of 4 seats without Redis."""
    corrected = [str(team_file), "--corrections", str(corrections_file)]
    assert main(["read", *corrected, "--json"]) == DONE
    reading = said(capsys)
    assert reading["skills"] == ["Java", "Kafka"]
    assert reading["people"] == ["Ana Silva", "Ben Okoro", "Cem Yildiz"]
    assert "Not skills: Redis: set by you" in reading["layout"]["why"]
    assert main(["analyse", *corrected, "--json"]) == DONE
    assert said(capsys)["seat_coverage"] == 1


def test_a_report_reads_as_saved(team_file: Path, corrections_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert main(["report", str(team_file), "--corrections", str(corrections_file), "-o", str(out)]) == DONE
    assert "Kafka" in texts_in(out)
    assert "Dora Novak" not in texts_in(out)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("[]", "This file holds no saved corrections.\n"),
        ('{"header_row": 0}', "The saved corrections say something about “header_row” that cannot be applied.\n"),
        (None, "“how.json” cannot be opened: no such file or directory.\n"),
    ],
)
def test_corrections_that_make_no_sense_are_a_sentence(
    team_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], written: str | None, sentence: str
) -> None:
    path = tmp_path / "how.json"
    if written is not None:
        path.write_text(written, encoding="utf-8")
    assert main(["read", str(team_file), "--corrections", str(path), "--json"]) == NOT_DONE
    assert capsys.readouterr() == ("", sentence)


def test_map_answers_each_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = tmp_path / "names.txt"
    names.write_bytes(b"k8s\r\n\r\nknitting\n")
    assert main(["map", "--names", str(names)]) == DONE
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["name"] for answer in answers] == ["k8s", "", "knitting"]
    assert answers[0]["skills"] == ["kubernetes"]
    assert answers[0]["area"] == "cloud-services"
    assert answers[0]["status"] == "certain"
    assert answers[1]["status"] == "unmapped"
    assert set(answers[0]) == {"name", "status", "skills", "area", "suggestions", "reason"}


def test_analyse_counts_seats(team_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Required 3 of 0 to 5, two needed: Java has Ana and Ben, Kafka has Ana and Cem, Redis has nobody: 4 of 6 seats."""
    assert main(["analyse", str(team_file), "--json"]) == DONE
    answers = said(capsys)
    rows = {row["skill"]: row for row in answers["coverage"]}
    assert {name: (row["capable"], row["status"]) for name, row in rows.items()} == {
        "Java": (2, "covered"),
        "Apache Kafka": (2, "covered"),
        "Redis": (0, "uncovered"),
    }
    assert answers["seat_coverage"] == pytest.approx(4 / 6)
    assert [area["area"] for area in answers["areas"]][-1] == "outside"
    assert len(answers["areas"]) == 9


def test_options_change_what_is_asked(team_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Required 5, one needed: only Ana's Java is there."""
    assert main(["analyse", str(team_file), "--required-level", "5", "--people-needed", "1"]) == DONE
    assert said(capsys)["seat_coverage"] == pytest.approx(1 / 3)


def test_a_requirements_file_speaks_over_the_defaults(
    team_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Redis asks for level 1 of one person, and Ana has it; COBOL is asked of nobody in the file."""
    asked = tmp_path / "asked.csv"
    asked.write_text("skill,role,team,level,people,critical\nRedis,,,1,1,yes\nCOBOL,,,,,\n", encoding="utf-8")
    assert main(["analyse", str(team_file), "--requirements", str(asked)]) == DONE
    rows = {row["skill"]: row for row in said(capsys)["coverage"]}
    assert (rows["Redis"]["capable"], rows["Redis"]["weight"], rows["Redis"]["status"]) == (1, 3, "one deep")
    assert (rows["COBOL"]["labels"], rows["COBOL"]["assessed"], rows["COBOL"]["status"]) == ([], 0, "uncovered")


def test_a_file_without_requirements_is_a_sentence(
    team_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = tmp_path / "asked.csv"
    asked.write_text("name,phone\nAna,123\n", encoding="utf-8")
    assert main(["analyse", str(team_file), "--requirements", str(asked)]) == NOT_DONE
    assert "no column “skill”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("what", "cell"),
    [
        ("Kafka", "D4"),
        ("apache kafka", "D4"),
        ("seat coverage", "D4"),
        ("microservices", "D4"),
        ("risk 2", "C3"),
        ("plan", "E2"),
    ],
)
def test_any_figure_leads_to_its_cells(
    team_file: Path, what: str, cell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Cem's Kafka is D4; without Ana and Ben (C3) nobody has Java; in 48 hours Ana's Redis climbs from her 1 in E2 to 3."""
    options = ["--hours-per-person", "48", "--explain", what, "--json"]
    assert main(["analyse", str(team_file), *options]) == DONE
    explanations = json.loads(capsys.readouterr().out)
    assert cell in {rating["place"] for each in explanations for rating in each["ratings"]}
    assert all(each["formula"] and each["values"] for each in explanations)


def test_an_explanation_reads_as_text(team_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", str(team_file), "--explain", "kafka"]) == DONE
    said = capsys.readouterr().out
    assert said.startswith("Apache Kafka, status: covered.\n  Capable: ")
    assert "  - Cem Yildiz, Apache Kafka: 4, asked 3, in D4\n" in said


def test_a_share_and_hours_read_as_on_the_screen(team_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """8 of 12 ratings; nobody climbs to 3 in Redis within 40 hours; 4 of 6 seats: nothing with sixteen digits."""
    for what in ("assessed", "plan", "seat coverage"):
        assert main(["analyse", str(team_file), "--explain", what]) == DONE
    heads = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert heads == ["Assessed: 67\u202f%.", "Training plan: 0 hours.", "Seat coverage: 67\u202f%."]


@pytest.mark.parametrize(
    ("what", "figure"),
    [
        ("gap ben okoro in kafka", "Ben Okoro in Apache Kafka: gap"),
        ("assessed", "Assessed"),
        ("survived", "Departures survived"),
    ],
)
def test_every_kind_of_figure_can_be_asked_for(
    team_file: Path, capsys: pytest.CaptureFixture[str], what: str, figure: str
) -> None:
    assert main(["analyse", str(team_file), "--explain", what, "--json"]) == DONE
    assert [each["figure"] for each in json.loads(capsys.readouterr().out)] == [figure]


def test_what_nobody_knows_cannot_be_explained(team_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyse", str(team_file), "--explain", "knitting"]) == NOT_DONE
    assert capsys.readouterr().err == "“knitting” is no skill, area or figure of this team.\n"


@pytest.mark.parametrize(
    "options",
    [
        ["--required-level", "6"],
        ["--required-level", "nan"],
        ["--required-level", "high"],
        ["--people-needed", "-1"],
        ["--people-needed", "1.5"],
        ["--people-needed", "inf"],
        ["--budget-hours", "-8"],
        ["--hours-per-person", "inf"],
        ["--skills-per-person", "0.5"],
        ["--validity", "1.5"],
    ],
)
def test_an_option_that_makes_no_sense_is_a_sentence(
    team_file: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["analyse", str(team_file), "--json", *options]) == NOT_DONE
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith(".\n")
    assert err.count("\n") == 1


def test_the_command_prints_nothing_but_json(team_file: Path) -> None:
    command = [sys.executable, "-m", "dashboard", "analyse", str(team_file), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert json.loads(done.stdout)["plan"]["optimal"] is True
    assert done.stderr == ""


def test_an_unknown_option_is_not_a_traceback() -> None:
    command = [sys.executable, "-m", "dashboard", "analyse", "team.csv", "--people-needed", "some"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == NOT_DONE
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".XLSX"])
def test_a_report_is_written(team_file: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out{ending}"
    assert main(["report", str(team_file), "-o", str(out), "--people-needed", "1"]) == DONE
    tables = texts_in(out)
    assert {"Ana Silva", "Kafka", "Training plan"} <= tables
    assert not {"Age of the ratings", "Second opinion"} & tables


def texts_in(path: Path) -> set[str]:
    """Every text of a written report."""
    if path.suffix.lower() == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return {cell for line in csv.reader(lines) for cell in line}
    sheets = load_workbook(path).worksheets
    return {sheet.title for sheet in sheets} | {
        str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value is not None
    }


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_report_can_name_nobody(team_file: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out{ending}"
    assert main(["report", str(team_file), "-o", str(out), "--anonymous"]) == DONE
    tables = texts_in(out)
    assert not [text for text in tables if any(name in text for name in ("Ana", "Silva", "Okoro", "team.csv"))]
    assert "Person A" in tables


@pytest.mark.parametrize(
    ("out", "said_of_it"),
    [
        ("out.pdf", "can be written as .xlsx or .csv"),
        ("out", "can be written as"),
        ("no/such/out.csv", "cannot be written"),
    ],
)
def test_a_report_that_cannot_be_written_is_a_sentence(
    team_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], out: str, said_of_it: str
) -> None:
    assert main(["report", str(team_file), "-o", str(tmp_path / out)]) == NOT_DONE
    assert said_of_it in capsys.readouterr().err


def test_a_report_about_no_team_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    assert main(["report", str(tmp_path / "empty.csv"), "-o", str(tmp_path / "out.csv")]) == NOT_DONE
    assert capsys.readouterr().err.strip().endswith(".")
    assert not (tmp_path / "out.csv").exists()
