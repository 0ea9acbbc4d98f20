from __future__ import annotations

import pytest

from dashboard.mapping import load_taxonomy, match_labels
from dashboard.mapping.identifiers import without_dots, without_humps


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Rate.your.skill..Python.", "Rate your skill: Python"),
        ("Please.rate.your.proficiency.in.Kubernetes", "Please rate your proficiency in Kubernetes"),
        ("ASP.NET.Core", None),
        ("Node.js", None),
        ("Rate your skill. Really.", None),
        ("https://a.b.c.d", None),
        ("", None),
    ],
)
def test_dots_for_spaces(label: str, text: str | None) -> None:
    assert without_dots(label) == text


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("yearsOfJava", "years Of Java"),
        ("skills.java", "skills java"),
        ("RESTSkill", "REST Skill"),
        ("java", None),
        ("two Words", None),
    ],
)
def test_humps_for_spaces(label: str, text: str | None) -> None:
    assert without_humps(label) == text


@pytest.mark.parametrize(
    ("label", "skill"),
    [
        ("Rate.your.skill..Python.", "python"),
        ("How.would.you.rate.your.skills.in...Docker.", "docker"),
        ("Please.rate.your.proficiency.in.Kubernetes", "kubernetes"),
        ("rate_your_skill_python", "python"),
        ("years_of_experience_spring_boot", "spring-boot"),
        ("javaExperience", "java"),
        ("nodeJsSkill", "nodejs"),
        ("skills.python", "python"),
        ("Q5_3: Python", "python"),
        ("q5_kubernetes", "kubernetes"),
        ("Q12 [Java]", "java"),
        ("[Python]", "python"),
        ("Programming Languages [Python]", "python"),
    ],
)
def test_headings_of_forms_and_programs_are_read(label: str, skill: str) -> None:
    match = match_labels([label], load_taxonomy())[0]
    assert (match.status, match.skills) == ("certain", (skill,))


@pytest.mark.parametrize("label", ["GoDaddyParking", "FlashArray", "goHome", "RustBelt", "CMajor"])
def test_humps_alone_make_no_skill(label: str) -> None:
    assert match_labels([label], load_taxonomy())[0].area in {None, "outside"}
