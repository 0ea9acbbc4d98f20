"""A head with what stands in its brackets or behind its colon: which of the two is meant, or both."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.mapping.key import key_of
from dashboard.mapping.readings import (
    Found,
    Hinted,
    Undecided,
    decided_by_siblings,
    is_concept,
    joined,
    says_nothing,
)
from dashboard.mapping.words import role_of, words_of

if TYPE_CHECKING:
    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping.compounds import Headed
    from dashboard.mapping.index import NameIndex
    from dashboard.mapping.readings import Recognition

_KINDS_OF_THINGS = frozenset(
    {"software", "library", "framework", "tool", "package", "platform", "language", "system", "server", "database"}
    | {"application", "app", "service", "engine", "product", "suite", "company", "protocol", "format", "website"}
)


def read_together(headed: Headed, head: Recognition, inner: Recognition, index: NameIndex) -> Recognition:
    """What a head and its inner part say together, given what each says alone."""
    if isinstance(head, Undecided):
        head = decided_by_siblings(head, [inner], index) or head
    if isinstance(inner, Undecided):
        inner = decided_by_siblings(inner, [head], index) or inner
    if isinstance(head, Found):
        return _known_head(headed, head, inner, index)
    if isinstance(inner, Found) and (headed.asked or says_nothing(headed.head) or _is_code_for(headed)):
        return Found(inner.skills, f"“{headed.inner}”, asked as “{headed.head}”: {inner.reason}")
    if isinstance(inner, Found) and _abbreviates(headed) and _long_form_fits(headed, inner, index):
        return Found(inner.skills, f"“{headed.inner}” is short for “{headed.head}”: {inner.reason}")
    if isinstance(inner, Undecided) and (headed.asked or says_nothing(headed.head)):
        return inner
    if isinstance(head, Undecided) and headed.bracketed and says_nothing(headed.inner):
        return head
    return Hinted(inner.skills, f"only “{headed.inner}” of it is known") if isinstance(inner, Found) else None


def _known_head(headed: Headed, head: Found, inner: Recognition, index: NameIndex) -> Recognition:
    if isinstance(inner, Found):
        if (headed.asked or not headed.bracketed) and all(is_concept(skill, index) for skill in head.skills):
            return Found(inner.skills, f"“{headed.inner}” under “{headed.head}”: {inner.reason}")
        if headed.bracketed and (_says_what_it_is(headed) or _explains(inner, head, index)):
            return head
        if _abbreviates(headed) and not _long_form_fits(headed, inner, index):
            return Hinted(head.skills, f"“{headed.inner}” may be short for something else", closed=True)
        return replace(joined((head, inner), index), about=_product_in(head, index))
    if headed.bracketed or says_nothing(headed.inner):
        return Found(head.skills, f"{head.reason}; “{headed.inner}” is a remark")
    return Hinted(head.skills, f"only “{headed.head}” of it is known")


def _product_in(head: Found, index: NameIndex) -> str:
    """The product that a head names, which what stands in its brackets belongs to; empty where it names an idea."""
    return head.skills[0] if len(head.skills) == 1 and not is_concept(head.skills[0], index) else ""


def _abbreviates(headed: Headed) -> bool:
    """Whether a bracket holds the first letters of what stands before it: “Network Address Translation (NAT)”."""
    initials = {"".join(key_of(word)[:1] for word in some) for some in (words_of(headed.head), _weighty(headed.head))}
    endings = {letters + ending for letters in initials for ending in ("", "s")}
    return headed.bracketed and len(headed.inner) > 1 and key_of(headed.inner) in endings


def _long_form_fits(headed: Headed, inner: Found, index: NameIndex) -> bool:
    """Whether most words of the long form are words of the skill: GCP is also good clinical practice."""
    words = _weighty(headed.head)
    known = frozenset[str]().union(*(_vocabulary(skill, index.taxonomy) for skill in inner.skills))
    return sum(key_of(word) in known for word in words) * 2 >= len(words)


def _weighty(text: str) -> list[str]:
    """The words that an abbreviation takes its letters from: all but “of”, “and” and their like."""
    return [word for word in words_of(text) if role_of((word,)) != "filler"]


def _is_code_for(headed: Headed) -> bool:
    """Whether a head is two or three letters that begin what stands behind it: “NL - Nederlands”."""
    code, name = key_of(headed.head), key_of(headed.inner)
    return not headed.bracketed and len(code) in {2, 3} and code.isalpha() and name.startswith(code[0])


def _says_what_it_is(headed: Headed) -> bool:
    """Whether a bracket ends with a kind of thing: “Luigi (Python Package)”, “Chef (Configuration Management Tool)”."""
    words = words_of(headed.inner)
    return bool(words) and key_of(words[-1]) in _KINDS_OF_THINGS


@lru_cache(maxsize=1024)
def _vocabulary(skill_id: str, taxonomy: Taxonomy) -> frozenset[str]:
    """The words that the names of a skill are made of, as keys."""
    skill = taxonomy.skill(skill_id)
    texts = (skill.name, *skill.aliases)
    return frozenset(key_of(word) for text in texts for word in words_of(text) if len(words_of(text)) > 1)


def _explains(inner: Found, head: Found, index: NameIndex) -> bool:
    """Whether a bracket only says what its head is or is for: “Flask (Python)”, “Jenkins (CI/CD)”."""
    if any(is_concept(skill, index) for skill in head.skills):
        return False
    said = frozenset(head.skills).union(*(index.taxonomy.above(skill) for skill in head.skills))
    return all(skill in said or is_concept(skill, index) for skill in inner.skills)
