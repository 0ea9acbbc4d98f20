"""Other names for people, so that a team can be shown without saying who is who."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_LETTERS = 26
_NOUNS = ("Person", "Colleague", "Member", "Somebody called")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_PART = 3
_SOMEBODY = "somebody"

Words = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Pseudonyms:
    """A pseudonym for everybody, and the way back.

    Attributes:
        key: stands for all of it; equal for equal names and one seed only.
        of: the pseudonym of every name.
        parts: a pseudonym for each part of a name that stands alone in a text, such as a first name; for a part that
            several people share, a word that names nobody.
    """

    key: str
    of: Mapping[str, str] = field(repr=False)
    parts: Mapping[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name behind every pseudonym; of two spellings of one person the first."""
        return MappingProxyType({pseudonym: name for name, pseudonym in reversed(list(self.of.items()))})

    @cached_property
    def _by_words(self) -> Mapping[Words, str]:
        return {words: pseudonym for name, pseudonym in self.of.items() if (words := _words(name))}

    @cached_property
    def _most_words(self) -> int:
        return max(map(len, self._by_words), default=0)

    def hide(self, text: str) -> str:
        """A text without any name in it: whole names however they are parted, parts of names as they are spelt.

        A name of digits alone (an id) is found only where it is the whole text: *17 cells* names nobody.
        """
        if text in self.of:
            return self.of[text]
        words = list(_WORD.finditer(text))
        found, at, end = [], 0, 0
        while at < len(words):
            count, pseudonym = self._name_at(words, at)
            if pseudonym:
                found += [text[end : words[at].start()], pseudonym]
                end = words[at + count - 1].end()
            at += count
        return "".join([*found, text[end:]])

    def reveal(self, text: str) -> str:
        """The text with names again where pseudonyms stand."""
        if text in self.names:
            return self.names[text]
        return self._pseudonym.sub(lambda found: self.names[found[0]], text) if self.names else text

    @cached_property
    def _pseudonym(self) -> re.Pattern[str]:
        longest_first = sorted(self.names, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")

    def _name_at(self, words: Sequence[re.Match[str]], at: int) -> tuple[int, str]:
        """How many words from here on are one name, with its pseudonym; one word and nothing where none is."""
        for count in range(min(self._most_words, len(words) - at), 0, -1):
            said = tuple(word[0].casefold() for word in words[at : at + count])
            if said in self._by_words and not all(word.isdigit() for word in said):
                return count, self._by_words[said]
        return 1, self.parts.get(words[at][0], "")


def pseudonyms(
    names: Iterable[str], seed: str, *, further: Iterable[str] = (), spared: Iterable[str] = ()
) -> Pseudonyms:
    """A pseudonym for each of these names, in an order that only the seed knows.

    ``further`` are names from elsewhere, such as an earlier file: those that are not among ``names`` come after them,
    so that nobody's pseudonym changes when they are added. ``spared`` are texts whose words name other things than
    people (skills), and stay where they stand alone.
    """
    first = _shuffled(names, seed)
    people = [*first, *(name for name in _shuffled(further, seed) if name not in set(first))]
    noun = next((noun for noun in _NOUNS if not any(name.startswith(f"{noun} ") for name in people)), _NOUNS[-1])
    width = len(_base_letters(len(first) - 1, 1)) if first else 1
    of = {name: f"{noun} {_base_letters(at, width)}" for at, name in enumerate(people)}
    key = hashlib.sha256("\0".join([seed, *people]).encode(errors="replace")).hexdigest()
    return Pseudonyms(key, MappingProxyType(of), MappingProxyType(_parts(of, spared)))


def _shuffled(names: Iterable[str], seed: str) -> list[str]:
    return sorted(
        dict.fromkeys(names), key=lambda name: hashlib.sha256(f"{seed}\0{name}".encode(errors="replace")).digest()
    )


def _base_letters(number: int, width: int) -> str:
    """A number in letters, of one width, so that names in letters sort as their numbers do: AA, AB … AZ, BA."""
    letters = ""
    while number or len(letters) < width:
        number, rest = divmod(number, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def _parts(of: Mapping[str, str], spared: Iterable[str]) -> dict[str, str]:
    """Parts of names that may stand alone; not what may be a word of the table as well."""
    other = {word for text in spared for word in _words(text)}
    found: dict[str, str] = {}
    for name, pseudonym in of.items():
        for part in _capitalised(name):
            if part.casefold() not in other:
                found[part] = pseudonym if found.get(part, pseudonym) == pseudonym else _SOMEBODY
    return found


def _capitalised(name: str) -> Iterator[str]:
    parts: list[str] = _WORD.findall(name)
    return (part for part in parts if len(parts) > 1 and len(part) >= _SHORTEST_PART and part != part.lower())


def _words(text: str) -> Words:
    words: list[str] = _WORD.findall(text)
    return tuple(word.casefold() for word in words)
