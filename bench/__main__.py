"""Runs every file of this folder that has a ``main()``, or only those that are named: ``python -m bench reading``."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def names() -> list[str]:
    """The benches there are."""
    return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("__"))


def main(asked: list[str]) -> int:
    """Runs them one after another, never at once: they measure the same machine."""
    unknown = [name for name in asked if name not in names()]
    if unknown:
        print(f"No bench is called {', '.join(unknown)}; there are: {', '.join(names())}.", file=sys.stderr)
        return 2
    for name in asked or names():
        print(f"\n{name}\n{'-' * len(name)}", flush=True)
        importlib.import_module(f"bench.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
