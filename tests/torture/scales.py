"""Scales as people write them: what stands in the cell for each step, and the level it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

Value = str | float | bool | None


@dataclass(frozen=True)
class WrittenScale:
    """A scale from the lowest to the highest step.

    Attributes:
        values: what the cell holds.
        levels: the level that each means.
        legend: what a legend calls each code; empty when the words need none.
        needs_legend: whether nobody could tell the order without one.
    """

    name: str
    values: tuple[Value, ...]
    levels: tuple[float, ...]
    legend: tuple[str, ...] = ()
    needs_legend: bool = False

    @property
    def steps(self) -> tuple[float, ...]:
        """The listed levels; halves between whole levels are no steps of their own."""
        whole = tuple(level for level in sorted(set(self.levels)) if level.is_integer())
        return whole if len(whole) > 2 else tuple(sorted(set(self.levels)))


def _numbers(first: int, last: int) -> tuple[float, ...]:
    return tuple(float(step) for step in range(first, last + 1))


def _words(name: str, *words: str, first: int = 1) -> WrittenScale:
    return WrittenScale(name, words, _numbers(first, first + len(words) - 1))


_FIVE = ("None", "Basic", "Working", "Good", "Expert")
_FOUR = ("Needs help", "Works with support", "Works alone", "Can teach")

SCALES: tuple[WrittenScale, ...] = (
    WrittenScale("1 to 5", _numbers(1, 5), _numbers(1, 5), _FIVE),
    WrittenScale(
        "0 to 5", _numbers(0, 5), _numbers(0, 5), ("None", "Heard of it", "Basic", "Working", "Advanced", "Expert")
    ),
    WrittenScale("0 to 3", _numbers(0, 3), _numbers(0, 3), ("No knowledge", "Basic", "Advanced", "Expert")),
    WrittenScale("0 to 4", _numbers(0, 4), _numbers(0, 4), ("None", *_FOUR)),
    WrittenScale("1 to 4", _numbers(1, 4), _numbers(1, 4), _FOUR),
    WrittenScale("1 to 3", _numbers(1, 3), _numbers(1, 3), ("Beginner", "Intermediate", "Expert")),
    WrittenScale("1 to 10", _numbers(1, 10), _numbers(1, 10)),
    WrittenScale("0 to 10", _numbers(0, 10), _numbers(0, 10)),
    WrittenScale(
        "halves", (1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0), (1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0)
    ),
    WrittenScale("percent text", ("0%", "25%", "50%", "75%", "100%"), (0.0, 25.0, 50.0, 75.0, 100.0)),
    WrittenScale(
        "percent with a space", ("0 %", "20 %", "40 %", "60 %", "80 %", "100 %"), (0.0, 20.0, 40.0, 60.0, 80.0, 100.0)
    ),
    WrittenScale("hundred", (0.0, 20.0, 40.0, 60.0, 80.0, 100.0), (0.0, 20.0, 40.0, 60.0, 80.0, 100.0)),
    WrittenScale("out of five", ("1/5", "2/5", "3/5", "4/5", "5/5"), _numbers(1, 5)),
    WrittenScale("of four in words", ("1 of 4", "2 of 4", "3 of 4", "4 of 4"), _numbers(1, 4)),
    WrittenScale("number and word", ("0 - None", "1 - Basic", "2 - Intermediate", "3 - Expert"), _numbers(0, 3)),
    WrittenScale("number and word in brackets", ("1 (Novice)", "2 (Skilled)", "3 (Expert)"), _numbers(1, 3)),
    WrittenScale("word and number", ("Beginner (1)", "Intermediate (2)", "Advanced (3)", "Expert (4)"), _numbers(1, 4)),
    WrittenScale("L codes", ("L0", "L1", "L2", "L3", "L4"), _numbers(0, 4)),
    WrittenScale("Level codes", ("Level 1", "Level 2", "Level 3"), _numbers(1, 3)),
    _words("beginner to expert", "Beginner", "Intermediate", "Advanced", "Expert"),
    _words("beginner to advanced", "Beginner", "Intermediate", "Advanced"),
    _words("none to expert", "None", "Basic", "Intermediate", "Advanced", "Expert", first=0),
    _words("Dreyfus", "Novice", "Advanced Beginner", "Competent", "Proficient", "Expert"),
    _words("German words", "keine", "Grundkenntnisse", "Fortgeschritten", "Experte", first=0),
    _words("French words", "Débutant", "Intermédiaire", "Avancé", "Expert"),
    _words("Spanish words", "Ninguno", "Básico", "Intermedio", "Avanzado", "Experto", first=0),
    _words("Portuguese words", "Iniciante", "Intermediário", "Avançado", "Especialista"),
    _words("Italian words", "Base", "Intermedio", "Avanzato", "Esperto"),
    _words("Dutch words", "Geen", "Basis", "Gevorderd", "Expert", first=0),
    _words("Polish words", "Brak", "Podstawowy", "Średniozaawansowany", "Zaawansowany", "Ekspert", first=0),
    _words("Russian words", "Нет опыта", "Начинающий", "Средний", "Эксперт", first=0),
    _words("Japanese words", "初級", "中級", "上級"),
    _words("Chinese words", "初级", "中级", "高级"),
    _words("low to high", "Low", "Medium", "High"),
    _words("poor to excellent", "Poor", "Fair", "Good", "Excellent"),
    _words("never to always", "Never", "Rarely", "Sometimes", "Often", "Always", first=0),
    _words("training", "Not trained", "In training", "Trained", "Can train others", first=0),
    _words("yes and no", "No", "Yes", first=0),
    _words("yes partly no", "No", "Partly", "Yes", first=0),
    WrittenScale("true and false", (False, True), (0.0, 1.0)),
    WrittenScale("one and zero", (0.0, 1.0), (0.0, 1.0)),
    WrittenScale("x and o", ("o", "x"), (0.0, 1.0), ("not trained", "trained")),
    WrittenScale("x and o turned", ("x", "o"), (0.0, 1.0), ("not trained", "trained"), needs_legend=True),
    WrittenScale("ticks", ("✗", "✓"), (0.0, 1.0)),
    WrittenScale("boxes", ("☐", "☑"), (0.0, 1.0)),
    WrittenScale("stars filled", ("★☆☆☆☆", "★★☆☆☆", "★★★☆☆", "★★★★☆", "★★★★★"), _numbers(1, 5)),
    WrittenScale("asterisks", ("*", "**", "***"), _numbers(1, 3)),
    WrittenScale("pluses", ("+", "++", "+++"), _numbers(1, 3)),
    WrittenScale("Japanese marks", ("△", "○", "◎", "★"), _numbers(1, 4)),
    WrittenScale("Harvey balls", ("○", "◔", "◑", "◕", "●"), _numbers(0, 4)),
    WrittenScale("traffic lights", ("🔴", "🟡", "🟢"), _numbers(1, 3)),
    WrittenScale("keycaps", ("1️⃣", "2️⃣", "3️⃣"), _numbers(1, 3)),
    WrittenScale(
        "letters with the best first", ("D", "C", "B", "A"), _numbers(1, 4), ("Basic", "Working", "Advanced", "Expert")
    ),
    WrittenScale(
        "letters with the best last",
        ("A", "B", "C", "D"),
        _numbers(1, 4),
        ("Basic", "Working", "Advanced", "Expert"),
        needs_legend=True,
    ),
    WrittenScale("ILUO", ("I", "L", "U", "O"), _numbers(1, 4), ("Learning", "With help", "Works alone", "Can teach")),
    WrittenScale("sizes", ("XS", "S", "M", "L", "XL"), _numbers(1, 5)),
    WrittenScale("CEFR", ("A1", "A2", "B1", "B2", "C1", "C2"), _numbers(1, 6)),
    WrittenScale("Y R N", ("N", "R", "Y"), _numbers(0, 2), ("No", "Refresher needed", "Yes")),
    WrittenScale(
        "codes of their own", ("k1", "k2", "k3"), _numbers(1, 3), ("Basic", "Good", "Expert"), needs_legend=True
    ),
    WrittenScale(
        "word beginnings",
        ("Nov", "AB", "Comp", "Prof", "Exp"),
        _numbers(1, 5),
        ("Novice", "Advanced beginner", "Competent", "Proficient", "Expert"),
        needs_legend=True,
    ),
    WrittenScale(
        "one is the best",
        (4.0, 3.0, 2.0, 1.0),
        _numbers(1, 4),
        ("None", "Basic", "Advanced", "Expert"),
        needs_legend=True,
    ),
    WrittenScale("sinking words", ("4 - None", "3 - Basic", "2 - Advanced", "1 - Expert"), _numbers(1, 4)),
    _words("crafts", "Apprentice", "Journeyman", "Master"),
    _words("metals", "Bronze", "Silver", "Gold"),
    _words("observed to independent", "Observed", "Under supervision", "Independent"),
    _words("Turkish words", "Yok", "Başlangıç", "Orta", "İleri", "Uzman", first=0),
    _words("Swedish words", "Ingen", "Grundläggande", "God", "Mycket god", first=0),
    _words("Arabic words", "مبتدئ", "متوسط", "متقدم", "خبير"),
)


def random_scale(rng: Random) -> WrittenScale:
    """A scale, the everyday ones more often."""
    weights = [6 if scale.name in _EVERYDAY else 1 for scale in SCALES]
    return rng.choices(SCALES, weights=weights)[0]


_EVERYDAY = frozenset({"1 to 5", "0 to 5", "0 to 3", "1 to 4", "0 to 4", "beginner to expert", "none to expert"})
