"""The command line: the same doors as the screen, for scripts and checks."""

from __future__ import annotations

import argparse
import json
import os
import secrets
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.analysis.settings import Settings, SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from dashboard.analysis.answers import Answers
    from dashboard.analysis.explain import Explanation
    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.notice import Notice
    from dashboard.core.requirement import Requirement
    from dashboard.core.scale import Scale
    from dashboard.ingest.corrections import LayoutCorrections
    from dashboard.ingest.result import Reading
    from dashboard.mapping import Team
    from dashboard.report.facts import Facts

# Rooms are imported inside the command that needs them: a script that maps names does not wait for the reader.

DONE, NOT_DONE = 0, 2


class SaidError(Exception):
    """One sentence that the user has to know; it ends the command."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when it could be done, 2 otherwise."""
    said = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = said.command
    try:
        return command(said)
    except (SaidError, SettingsError) as sentence:
        _complain(str(sentence))
        return NOT_DONE
    except BrokenPipeError:
        # whoever read our output has gone; nothing may be flushed to it at exit either
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    read = commands.add_parser("read", help="say how a spreadsheet was read")
    _describe_files(read)
    read.add_argument("--json", action="store_true", help="everything, as one JSON object")
    read.set_defaults(command=_read)
    mapped = commands.add_parser("map", help="say where each skill name belongs, one JSON line a name")
    mapped.add_argument("--names", metavar="FILE", type=Path, help="one name a line; standard input without it")
    mapped.set_defaults(command=_map)
    analyse = commands.add_parser("analyse", help="answer the questions about the team in a spreadsheet")
    _describe_files(analyse)
    analyse.add_argument("--json", action="store_true", help="everything, as one JSON object")
    analyse.add_argument(
        "--explain",
        metavar="WHAT",
        help="a skill, an area, “seat coverage”, “risk 2”, “plan”, “gap PERSON in SKILL”, “assessed” or “survived”",
    )
    analyse.set_defaults(command=_analyse)
    _describe_settings(analyse)
    report = commands.add_parser("report", help="write the whole report about the team in a spreadsheet")
    _describe_files(report)
    report.add_argument(
        "-o", "--output", required=True, metavar="OUT", type=Path, help="a name ending in .xlsx or .csv"
    )
    report.add_argument("--anonymous", action="store_true", help="people under pseudonyms")
    report.set_defaults(command=_report)
    _describe_settings(report)
    return parser


def _describe_files(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", metavar="FILE", type=Path)
    command.add_argument(
        "--corrections", metavar="FILE.json", type=Path, help="how to read the files, as saved on the page Data"
    )


def _describe_settings(analyse: argparse.ArgumentParser) -> None:
    analyse.add_argument("--required-level", metavar="L", help="of every skill that asks nothing else")
    analyse.add_argument("--people-needed", metavar="N", type=float, help="for every skill that asks nothing else")
    analyse.add_argument("--budget-hours", metavar="H", type=float, help="that all learn together at most")
    analyse.add_argument("--hours-per-person", metavar="H", type=float, help="that one person learns at most")
    analyse.add_argument("--skills-per-person", metavar="N", type=float, help="that one person learns at most")
    analyse.add_argument("--validity", metavar="R", type=float, help="how far self-ratings go with the truth, 0 to 1")
    analyse.add_argument("--inside-only", action="store_true", default=None, help="learn only from the team")
    analyse.add_argument(
        "--requirements", metavar="FILE.csv", type=Path, help="skill, role, team, level, people, critical"
    )


def _read(said: argparse.Namespace) -> int:
    from dashboard.ingest.contract import as_contract

    reading = _reading_of(said.files, said.corrections)
    if said.json:
        _print_json(as_contract(reading))
    else:
        _print_reading(reading)
    if reading.reason:
        _complain(reading.reason)
    return DONE if reading.verdict == "team" else NOT_DONE


def _map(said: argparse.Namespace) -> int:
    from dashboard.mapping import load_taxonomy, match_labels
    from dashboard.mapping.contract import as_contract

    text = _bytes_of(said.names).decode("utf-8-sig", "replace") if said.names else sys.stdin.read()
    names = [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")] if text else []
    for match in match_labels(names, load_taxonomy()):
        _print_json(as_contract(match))
    return DONE


def _analyse(said: argparse.Namespace) -> int:
    from dashboard.report.contract import as_contract

    reading = _reading_of(said.files, said.corrections)
    if reading.verdict != "team" or reading.matrix is None:
        _print_json({"verdict": reading.verdict, "reason": reading.reason})
        _complain(str(reading.reason))
        return NOT_DONE
    _, answers, notices = _answers(reading, reading.matrix, said)
    if said.explain:
        _print_explanations(answers, said.explain, as_json=said.json)
    else:
        _print_json({**as_contract(answers, _today()), "notices": [each.as_contract() for each in notices]})
    return DONE


_ENDINGS = (".xlsx", ".csv")


def _report(said: argparse.Namespace) -> int:
    ending = said.output.suffix.lower()
    if ending not in _ENDINGS:
        raise SaidError(f"A report can be written as {' or '.join(_ENDINGS)}, not as “{said.output.name}”.")
    reading = _reading_of(said.files, said.corrections)
    if reading.verdict != "team" or reading.matrix is None:
        raise SaidError(str(reading.reason))
    if said.anonymous:
        reading = _without_names(reading, reading.matrix)
    data = _rendered(_facts(reading, said), ending)
    try:
        said.output.write_bytes(data)
    except OSError as error:
        raise SaidError(f"“{said.output.name}” cannot be written: {_why(error)}.") from None
    return DONE


def _rendered(facts: Facts, ending: str) -> bytes:
    from dashboard.exports import comma_separated, excel
    from dashboard.report.building import build_report, told

    report = build_report(facts, told(facts))
    return excel.render(report) if ending == ".xlsx" else comma_separated.render(report)


def _facts(reading: Reading, said: argparse.Namespace) -> Facts:
    """Everything that the report is made from; a matrix without names has no cells and the report no file's name."""
    from dashboard.report.facts import Facts

    if reading.matrix is None:
        raise SaidError(str(reading.reason))
    team, answers, notices = _answers(reading, reading.matrix, said)
    teams, layout = answers.matrix.values_of("team"), reading.layout
    return Facts(
        answers=answers,
        made_on=_today(),
        team=teams[0] if len(teams) == 1 else "",
        file="" if said.anonymous else ", ".join(path.name for path in said.files),
        matches=team.matches,
        as_read=reading.matrix,
        notices=notices,
        whys=tuple((why.decision, why.evidence) for why in layout.why) if layout else (),
        people_in=layout.people_in if layout else "",
        sheets=layout.sheets if layout else (),
        hidden=said.anonymous,
    )


def _without_names(reading: Reading, matrix: SkillMatrix) -> Reading:
    """The reading with pseudonyms that nobody can guess, others each time."""
    from dashboard.core.pseudonyms import pseudonyms
    from dashboard.ingest.hiding import without_names

    skills = (text for skill in matrix.skills for text in (skill.name, *skill.labels))
    names = pseudonyms((person.name for person in matrix.people), secrets.token_hex(), spared=skills)
    return without_names(reading, names)


def _today() -> date:
    return datetime.now().astimezone().date()


def _answers(
    reading: Reading, matrix: SkillMatrix, said: argparse.Namespace
) -> tuple[Team, Answers, tuple[Notice, ...]]:
    """A team with the answers about it, and every notice on the way to them."""
    from dashboard.analysis.answers import answer
    from dashboard.mapping import load_taxonomy, team_of

    settings = _settings(said, matrix.scale)
    asked, doubts = _requirements(said.requirements, matrix.scale)
    team = team_of(matrix, (*reading.requirements, *asked), load_taxonomy())
    answers = answer(team.matrix, load_taxonomy(), team.requirements, settings)
    return team, answers, (*reading.notices, *doubts, *team.notices, *answers.notices)


def _requirements(path: Path | None, scale: Scale) -> tuple[tuple[Requirement, ...], tuple[Notice, ...]]:
    from dashboard.analysis.requirements_file import RequirementsFileError, read_requirements

    if path is None:
        return (), ()
    try:
        return read_requirements(_bytes_of(path), scale, path.name)
    except RequirementsFileError as sentence:
        raise SaidError(str(sentence)) from None


def _explanations(answers: Answers, what: str) -> tuple[Explanation, ...]:
    """A figure of the whole team by its name, else of an area by its id, else of a skill by its name or label."""
    from dashboard.analysis.explain import explain, explain_skill

    figure, _, of = what.partition(" ")
    wanted = what.casefold()
    if figure.casefold() == "gap" and of:
        return (explain(answers, "gap", _pair(answers, of)),)
    if wanted in ("seat coverage", "plan", "assessed", "survived") or (figure == "risk" and of):
        return (explain(answers, wanted if figure != "risk" else figure, of if figure == "risk" else ""),)
    if wanted in {area.area for area in answers.areas}:
        figures = ("area", "area seats", "area truth") if wanted in _certain(answers) else ("area", "area seats")
        return tuple(explain(answers, each, wanted) for each in figures)
    by_label = {label.casefold(): skill.name for skill in answers.matrix.skills for label in skill.labels}
    return explain_skill(answers, by_label.get(wanted, what))


def _pair(answers: Answers, of: str) -> str:
    """Person and skill as the team has them, whatever their case and the label of the skill: ``ana in java``."""
    matrix = answers.matrix
    names = {label.casefold(): skill.name for skill in matrix.skills for label in (*skill.labels, skill.name)}
    pairs = ((person.name, label) for person in matrix.people for label in names)
    found = ((p, names[label]) for p, label in pairs if of.casefold() == f"{p} in {label}".casefold())
    return next((f"{person} in {skill}" for person, skill in found), of)


def _certain(answers: Answers) -> set[str]:
    return {area.area for area in answers.area_certainty}


def _print_explanations(answers: Answers, what: str, *, as_json: bool) -> None:
    from dashboard.report.contract import explanation_as_contract
    from dashboard.report.explained import explained

    try:
        explanations = _explanations(answers, what)
    except KeyError:
        raise SaidError(f"“{what}” is no skill, area or figure of this team.") from None
    if as_json:
        _print_json([explanation_as_contract(each) for each in explanations])
        return
    for each in explanations:
        section = explained(each)
        print(f"{section.finding}\n  {section.definition}\n  {section.base}")
        for rating in each.ratings:
            place = f", in {rating.place}" if rating.place else ""
            print(f"  - {rating.person}, {rating.skill}: {rating.level:g}, asked {rating.required:g}{place}")


def _settings(said: argparse.Namespace, scale: Scale) -> Settings:
    chosen: dict[str, Any] = {
        "required_level": None if said.required_level is None else _level(said.required_level, scale),
        "people_needed": _whole(said.people_needed),
        "budget_hours": said.budget_hours,
        "hours_per_person": said.hours_per_person,
        "skills_per_person": _whole(said.skills_per_person),
        "validity": said.validity,
        "inside_only": said.inside_only,
    }
    return replace(Settings(), **{name: value for name, value in chosen.items() if value is not None})


def _whole(number: float | None) -> float | None:
    """A count as a whole number; half a person is left as it is, for the settings to refuse."""
    return int(number) if number is not None and number.is_integer() else number


def _level(text: str, scale: Scale) -> float:
    """A level as the team writes it: its number or its name."""
    from dashboard.analysis.requirements_file import parse_level

    level = parse_level(text, scale)
    if level is None:
        raise SaidError(f"“{text}” is not a level of this team's scale.")
    return level


def _reading_of(paths: Sequence[Path], corrections: Path | None) -> Reading:
    from dashboard.ingest.reading import read_files

    said = None if corrections is None else _corrections(corrections)
    return read_files([(path.name, _bytes_of(path)) for path in paths], said)


def _corrections(path: Path) -> LayoutCorrections:
    from dashboard.ingest.corrections import corrections_from

    try:
        return corrections_from(_bytes_of(path).decode("utf-8-sig", "replace"))
    except ValueError as sentence:
        raise SaidError(str(sentence)) from None


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SaidError(f"“{path.name}” cannot be opened: {_why(error)}.") from None


def _why(error: OSError) -> str:
    return (error.strerror or "unknown reason").lower()


def _print_reading(reading: Reading) -> None:
    """How a file was read, for people."""
    matrix, layout = reading.matrix, reading.layout
    if matrix and layout:
        scale = matrix.scale
        ends = f"levels {scale.said(scale.lowest)} to {scale.said(scale.highest)}"
        print(f"{len(matrix.people)} people, {len(matrix.skills)} skills, {int(matrix.assessed.sum())} ratings, {ends}")
        for why in layout.why:
            print(f"- {why.decision}: {why.evidence}")
    for notice in reading.notices:
        place = f" ({notice.place})" if notice.place and str(notice.place) else ""
        print(f"{notice.severity}: {notice.text}{place}")


def _print_json(plain: Mapping[str, object] | Sequence[Mapping[str, object]]) -> None:
    print(json.dumps(plain, ensure_ascii=False, allow_nan=False))


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)


if __name__ == "__main__":
    # labels are people's names in any script, whatever the console's own encoding is
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main())
