"""The plan of the house as a check over any folder: which room may know which, and how big a piece may be."""

from __future__ import annotations

import ast
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

BELOW: dict[str, frozenset[str]] = {
    "core": frozenset(),
    "mapping": frozenset({"core"}),
    "ingest": frozenset({"core", "mapping"}),
    "analysis": frozenset({"core"}),
    "history": frozenset({"core"}),
    "report": frozenset({"core", "analysis"}),
    "charts": frozenset({"core", "analysis", "report"}),
    "exports": frozenset({"core", "analysis", "report", "charts"}),  # every colour is in charts
    "ui": frozenset({"core", "mapping", "ingest", "analysis", "history", "report", "charts", "exports"}),
    "__main__": frozenset({"core", "mapping", "ingest", "analysis", "history", "report", "exports"}),
    "app": frozenset({"ui"}),
    "__init__": frozenset(),
}
"""For each room of dashboard/ the rooms that it may import, besides itself."""

PURE_ROOMS = ("core", "mapping", "ingest", "analysis", "report")
KEPT_OUT_OF_PURE_ROOMS = frozenset({"streamlit", "plotly"})
MAY_IMPORT_STREAMLIT = frozenset({"ui", "app"})
NAMES_THAT_SAY_NOTHING = frozenset({"util", "utils", "helper", "helpers", "service", "services", "common", "misc"})
NOT_OURS = frozenset({"__pycache__", "build", "node_modules"})

LONGEST_FUNCTION = 60
LONGEST_FILE = 400
LONGEST_PAGE = 60


class Source(NamedTuple):
    """One Python file, parsed once."""

    path: Path
    lines: int
    tree: ast.Module

    @property
    def room(self) -> str | None:
        """The room of dashboard/ that it belongs to; None for tests and scripts."""
        house, *inside = self.path.parts
        return Path(inside[0]).stem if house == "dashboard" else None

    @property
    def is_page(self) -> bool:
        """Whether it is a page of the screen."""
        return self.path.parts[:3] == ("dashboard", "ui", "pages")


def broken_rules(root: Path) -> list[str]:
    """Every place under a project's root that breaks a rule, as sentences with file and line; empty when none does."""
    sources = list(_sources(root))
    found = [f"{source.path.as_posix()}:{said}" for source in sources for rule in RULES for said in rule(source)]
    return sorted([*found, *_circles(sources)])


def _sources(root: Path) -> Iterator[Source]:
    for path in sorted(root.rglob("*.py")):
        inside = path.relative_to(root)
        if not any(part.startswith(".") or part in NOT_OURS for part in inside.parts):
            text = path.read_text(encoding="utf-8")
            yield Source(inside, len(text.splitlines()), ast.parse(text, str(path)))


def _circles(sources: list[Source]) -> Iterator[str]:
    """A circle of files that import one another, for types only or when called included."""
    modules = {".".join(source.path.with_suffix("").parts).removesuffix(".__init__"): source for source in sources}
    asked = {module: _files_asked(source, modules.keys()) - {module} for module, source in modules.items()}
    try:
        TopologicalSorter(asked).prepare()
    except CycleError as error:
        yield f"files import in a circle: {' -> '.join(reversed(error.args[1]))}"


def _files_asked(source: Source, modules: Collection[str]) -> set[str]:
    """The files behind a file's imports: of a folder the files that are named, else what the folder itself says."""
    asked: set[str] = set()
    for module, _, names in imports_of(source.tree):
        inside = {f"{module}.{name}" for name in names} & set(modules)
        asked |= inside or ({module} & set(modules))
    return asked


class Import(NamedTuple):
    """One module that a file asks for, ``from dashboard import core`` counting as ``dashboard.core``."""

    module: str
    line: int
    names: tuple[str, ...] = ()


def imports_of(tree: ast.Module) -> Iterator[Import]:
    """Every import of a file, those inside functions, under TYPE_CHECKING and by name in a string included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from _from_import(node)
        elif isinstance(node, ast.Call) and _imports_by_name(node.func) and node.args:
            asked = node.args[0]
            if isinstance(asked, ast.Constant) and isinstance(asked.value, str):
                yield Import(asked.value, node.lineno)


def _from_import(node: ast.ImportFrom) -> Iterator[Import]:
    module = "." * node.level + (node.module or "")
    if module == "dashboard":
        yield from (Import(f"dashboard.{alias.name}", node.lineno) for alias in node.names)
    else:
        yield Import(module, node.lineno, tuple(alias.name for alias in node.names))


def _imports_by_name(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"import_module", "__import__"}


def _imports_point_down(source: Source) -> Iterator[str]:
    if source.room is None:
        return
    if source.room not in BELOW:
        yield f"1: {source.room} is a room that the plan of the house does not know"
        return
    for module, line, _ in imports_of(source.tree):
        first, _, rest = module.partition(".")
        room = rest.split(".")[0]
        if first == "dashboard" and room and room != source.room and room not in BELOW[source.room]:
            yield f"{line}: {source.room} may not import {room}"


def _screen_stays_on_top(source: Source) -> Iterator[str]:
    for module, line, _ in imports_of(source.tree):
        first = module.split(".")[0]
        if source.room in PURE_ROOMS and first in KEPT_OUT_OF_PURE_ROOMS:
            yield f"{line}: {source.room} may not import {first}"
        elif first == "streamlit" and source.room is not None and source.room not in MAY_IMPORT_STREAMLIT:
            yield f"{line}: only ui and app.py may import streamlit"


def _imports_are_absolute(source: Source) -> Iterator[str]:
    for module, line, _ in imports_of(source.tree):
        if module.startswith("."):
            yield f"{line}: relative import {module}"
        elif module.split(".")[0] in BELOW:
            yield f"{line}: bare import of {module}; it loads a second copy of every class"


def _names_say_something(source: Source) -> Iterator[str]:
    for part in (*source.path.parts[:-1], source.path.stem):
        if part in NAMES_THAT_SAY_NOTHING:
            yield f"1: {part} is a name that says nothing"


def _nothing_hides_the_standard_library(source: Source) -> Iterator[str]:
    # Streamlit puts dashboard/ itself on the path, so its modules are at the top too
    parts = source.path.parts[1:] if source.room else source.path.parts
    top = Path(parts[0]).stem
    if top in sys.stdlib_module_names and not top.startswith("__"):
        yield f"1: {top} hides a module of the standard library"


def _pieces_are_small(source: Source) -> Iterator[str]:
    longest = LONGEST_PAGE if source.is_page else LONGEST_FILE
    if source.lines > longest:
        yield f"1: {source.lines} lines, at most {longest}"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{node.lineno}: {node.name} has {length} lines, at most {LONGEST_FUNCTION}"


RULES: tuple[Callable[[Source], Iterator[str]], ...] = (
    _imports_point_down,
    _screen_stays_on_top,
    _imports_are_absolute,
    _names_say_something,
    _nothing_hides_the_standard_library,
    _pieces_are_small,
)
