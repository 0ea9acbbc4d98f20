"""One person's page as a file of its own, to be printed or sent; it asks nothing of anybody's server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.report.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dashboard.report.handover import Handover
    from dashboard.report.section import Column, Section, Value

_TO_THE_RIGHT = frozenset({"count", "share", "level", "hours", "number"})
_STYLE = Markup("""
@page { size: A4; margin: 16mm; }
body { font: 15px/1.45 Inter, "Noto Sans", "Segoe UI", sans-serif; color: #1A2029; background: #fff; max-width: 46rem; margin: 2.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; letter-spacing: -.018em; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.07rem; margin: 1.8rem 0 0; break-after: avoid; }
p { margin: .2rem 0; }
.quiet, th { color: #59626F; }
table { border-collapse: collapse; width: 100%; margin-top: .5rem; }
th { font-size: .8rem; font-weight: 600; text-align: left; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid #E1E4E9; }
td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #EEF0F3; vertical-align: top; overflow-wrap: anywhere; }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.right + td:not(.right), .right + th:not(.right) { padding-left: 1rem; }
@media print { body { font-size: 10px; line-height: 1.35; margin: 0; padding: 0; max-width: none; } h1 { font-size: 1.2rem; } h2 { font-size: .8rem; margin-top: .7rem; } th { font-size: 9px; } td { padding-block: .1rem; } }
""")
_PAGE = Markup(
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<title>{name}</title><style>{style}</style></head>\n<body><h1>{finding}</h1>"
    '<p class="quiet">{about}</p>\n{sections}\n'
    '<p class="quiet">A map for planning, not an appraisal.</p></body></html>\n'
)


def render(page: Handover, made_on: date) -> bytes:
    """The page as HTML; whatever people and skills are called is text in it."""
    about = " · ".join([page.name, *page.told, f"{made_on.day} {made_on:%B %Y}"])
    sections = Markup("\n").join(_section(section) for section in page.sections)
    whole = _PAGE.format(name=page.name, style=_STYLE, finding=page.finding, about=about, sections=sections)
    return whole.encode("utf-8", errors="replace")


def _section(section: Section) -> Markup:
    heading = Markup('<h2>{}</h2><p class="quiet">{}</p>').format(section.title, section.finding)
    if not section.table.rows:
        return heading
    columns = section.table.columns
    head = _joined(Markup('<th scope="col" class="{}">{}</th>').format(_side(each), each.title) for each in columns)
    rows = _joined(_row(columns, row) for row in section.table.rows)
    return heading + Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(head, rows)


def _row(columns: tuple[Column, ...], row: tuple[Value, ...]) -> Markup:
    cells = (
        Markup('<td class="{}"><bdi>{}</bdi></td>').format(_side(column), shown(value, column.kind))
        for column, value in zip(columns, row, strict=True)
    )
    return Markup("<tr>{}</tr>").format(_joined(cells))


def _side(column: Column) -> str:
    return "right" if column.kind in _TO_THE_RIGHT else ""


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)
