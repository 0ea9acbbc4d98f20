"""Makes the sample files anew: ``python -m sample_data.make_samples [FOLDER]``. The same files every time."""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl.writer.excel import ExcelWriter

from sample_data import teams, workbooks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl import Workbook

    from sample_data.teams import Team

HERE = Path(__file__).resolve().parent
MADE_ON = datetime(2026, 11, 16, 9, 0)  # noqa: DTZ001 - a workbook knows no time zone
ZIPPED_ON = (2026, 11, 16, 9, 0, 0)
SURVEY_OPENED = datetime(2026, 10, 5, 8, 40, 12)  # noqa: DTZ001 - the form writes local time
WISHES = ("Kubernetes", "", "more Python", "AWS", "nothing right now", "", "design of APIs", "GraphQL and Redis")
REMARKS = ("", "", "Docker: only locally.", "", "", "I would like to pair more often.", "", "")
ASSESSED_BEFORE = {
    ("Baraka Mwangi", "REST"): ("Beginner", "11.02.2025"),
    ("Eleni Papadaki", "Java"): ("Intermediate", "18.02.2025"),
    ("Gita Sharma", "SQL Server"): ("Beginner", "18.02.2025"),
    ("Ilse van Dijk", "ITIL"): ("Advanced", "25.02.2025"),
}
"""Ratings that a newer line of the personnel export replaces."""


def survey_csv(team: Team) -> bytes:
    """A form's export: a timestamp, an e-mail, a question a skill, and questions that ask for words."""
    asked = [f"Rate your skill from 1 (beginner) to 5 (expert) [{skill}]" for skill in team.skills]
    heading = [
        "Timestamp",
        "Email Address",
        "Full name",
        "Your team",
        *asked,
        "What would you like to learn next?",
        "Anything else?",
    ]
    rows = [heading]
    for at, person in enumerate(team.people):
        answered = SURVEY_OPENED + timedelta(hours=7 * at, minutes=11 * at, seconds=37 * at)
        known = [team.rating(person, skill) or "" for skill in team.skills]
        who = [team.attributes["email"][at], person, team.attributes["team"][at]]
        said = [WISHES[at % len(WISHES)], REMARKS[at % len(REMARKS)]] if any(known) else ["", ""]
        rows.append([f"{answered:%m/%d/%Y %H:%M:%S}", *who, *known, *said])
    return _csv(rows, ",").encode()


def personnel_csv(team: Team) -> bytes:
    """A personnel system's export: semicolons, a byte order mark, a line a rating, a newcomer without a level."""
    rows = [["Personnel no.", "Employee", "Team", "Skill", "Level", "Assessed on"]]
    for at, person in enumerate(team.people):
        who = [f"{40117 + 13 * at}", person, team.attributes["team"][at]]
        for column, skill in enumerate(team.skills):
            level = team.rating(person, skill)
            if (person, skill) in ASSESSED_BEFORE:
                rows.append([*who, skill, *ASSESSED_BEFORE[person, skill]])
            if level:
                rows.append([*who, skill, level, f"{1 + (3 * at + column) % 27:02}.10.2026"])
        if not any(team.rating(person, skill) for skill in team.skills):
            rows.extend([*who, skill, "", ""] for skill in team.skills[:2])
    return _csv(rows, ";").encode("utf-8-sig")


def _csv(rows: Iterable[list[str]], delimiter: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def _bytes(book: Workbook) -> bytes:
    """A workbook without the time of its making, so that the same team gives the same bytes."""
    book.properties.creator = "Team skills dashboard"
    book.properties.created = book.properties.modified = MADE_ON
    written, steady = io.BytesIO(), io.BytesIO()
    ExcelWriter(book, zipfile.ZipFile(written, "w")).save()
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as new:
        for part in parts.namelist():
            new.writestr(zipfile.ZipInfo(part, ZIPPED_ON), parts.read(part), zipfile.ZIP_DEFLATED)
    return steady.getvalue()


def make_all() -> dict[str, bytes]:
    """Every sample file, by name, in the order of the README."""
    payments, platform, survey, personnel, shop = teams.all_teams()
    return {
        payments.file: _bytes(workbooks.payments_workbook(payments)),
        platform.file: _bytes(workbooks.platform_workbook(platform)),
        survey.file: survey_csv(survey),
        personnel.file: personnel_csv(personnel),
        shop.file: _bytes(workbooks.shop_workbook(shop)),
    }


def main(folder: Path = HERE) -> None:
    """Writes the files into a folder."""
    for name, data in make_all().items():
        (folder / name).write_bytes(data)
        print(f"{folder / name}: {len(data)} bytes")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
