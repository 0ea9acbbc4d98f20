from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.mapping import Correction, Corrections, load_taxonomy, match_labels

if TYPE_CHECKING:
    from dashboard.mapping.match import Match

TECHNICAL = ("Java", "Docker", "PostgreSQL", "Kubernetes", "Kafka")


def one(label: str, *, heading: str = "", beside: tuple[str, ...] = ()) -> Match:
    return match_labels([label, *beside], load_taxonomy(), [heading])[0]


@pytest.mark.parametrize(
    ("label", "skills"),
    [
        ("k8s", ("kubernetes",)),
        ("PostGreSQL", ("postgresql",)),
        ("C++", ("cpp",)),
        ("C#", ("csharp",)),
        ("F#", ("fsharp",)),
        (".NET", ("dotnet",)),
        ("ASP.NET", ("aspnet",)),
        ("VB.NET", ("vbnet",)),
        ("Rate your skill: [RESTful APIs]", ("rest",)),
        ("How familiar are you with Docker?", ("docker",)),
        ("3) Advanced Java", ("java",)),
        ("Knowledge of Kubernetes", ("kubernetes",)),
        ("Kenntnisse in PostgreSQL", ("postgresql",)),
        ("Conocimientos de MongoDB", ("mongodb",)),
        ("Python (5+ years)", ("python",)),
        ("Angular 17", ("angular",)),
        ("Backends", ("server-side",)),
        ("Apache Subversion", ("subversion",)),
        ("Verschlüsselung", ("encryption",)),
        ("Bases de données", ("databases",)),
        ("Padrões de Projeto", ("design-patterns",)),
        ("Testy jednostkowe", ("unit-testing",)),
    ],
)
def test_a_name_is_found_by_its_key_or_cleaned(label: str, skills: tuple[str, ...]) -> None:
    match = one(label)
    assert match.skills == skills
    assert match.status in {"certain", "outside"}
    assert match.reason


@pytest.mark.parametrize(
    ("label", "skills"),
    [
        ("AWS (EC2, S3)", {"aws", "aws-ec2", "aws-s3"}),
        ("Postgres/MySQL", {"postgresql", "mysql"}),
        ("OAuth2 & JWT", {"oauth", "jwt"}),
        ("Unit/integration testing", {"unit-testing", "integration-testing"}),
        ("authentication & authorization", {"authn", "authz"}),
        ("Go/Rust", {"go", "rust"}),
        ("CI/CD", {"cicd"}),
        ("Flask (Python)", {"flask"}),
        ("Git (version control and collaboration)", {"git-version-control"}),
        ("Databases: MongoDB", {"mongodb"}),
        ("React + TypeScript", {"react", "typescript"}),
        ("Docker, Kubernetes, etc.", {"docker", "kubernetes"}),
    ],
)
def test_a_compound_is_the_set_of_its_parts(label: str, skills: set[str]) -> None:
    match = one(label, beside=TECHNICAL)
    assert set(match.skills) == skills
    assert match.counted


def test_a_list_of_products_of_one_area_bears_one_name_that_is_not_known() -> None:
    match = one("pylint, mypy, quuxlint")
    assert match.counted
    assert set(match.skills) == {"pylint", "mypy"}
    assert "“quuxlint” is not known" in match.reason


@pytest.mark.parametrize(
    "label",
    [
        "pylint, quuxlint",  # one known product says too little
        "pylint, mypy, quuxlint, quuxfmt",  # nor do two beside two unknown ones
        "pylint, Redis, quuxlint",  # two areas: the unknown one may be of a third
        "pylint, mypy, herding of sheep",  # several words are no product's name
        "testing, refactoring, quuxing",  # ideas, which other trades have too
    ],
)
def test_any_other_list_with_an_unknown_name_waits(label: str) -> None:
    assert one(label).status == "suggested"


def test_transaction_control_beside_the_other_parts_of_sql_is_no_language() -> None:
    assert one("DDL, DML, DCL, TCL").skills == ("sql",)
    assert one("Tcl", beside=("Perl", "Python", "Ruby")).skills == ("tcl",)


def test_an_everyday_word_joined_to_software_is_the_program_of_that_name() -> None:
    alone, joined, elsewhere = (
        match_labels([each], load_taxonomy())[0] for each in ("Chef", "Python/Chef", "Sales/Chef")
    )
    assert alone.status == "ambiguous"
    assert set(joined.skills) == {"python", "chef"}
    assert not elsewhere.counted


def test_a_compound_with_a_part_of_two_meanings_and_one_half_known_waits() -> None:
    assert not match_labels(["Java", "Docker", "Linux", "Windows/macOS forensics"], load_taxonomy())[3].counted


def test_a_compound_of_several_areas_says_so() -> None:
    match = one("Docker/MySQL")
    assert match.area == "database-cache"
    assert "counts in Database and Cache Familiarity and Understanding of Cloud Services" in match.reason


@pytest.mark.parametrize(
    ("label", "skill"),
    [
        ("Kafka Streams tuning", "kafka-streams"),
        ("PostgreSQL replication", "postgresql"),
        ("Spring Security OAuth", "spring-security"),
        ("Azure SQL administration", "sqlserver"),
        ("Pytest plugin creation", "pytest"),
        ("AWS Kafka cluster", "kafka"),
    ],
)
def test_a_known_product_with_a_known_aspect_is_the_product(label: str, skill: str) -> None:
    match = one(label)
    assert (match.skills, match.status) == ((skill,), "certain")


@pytest.mark.parametrize("label", ["Kafka juggling", "Purple Java beans farming", "Docker and flower arranging"])
def test_one_unknown_word_is_enough_to_wait_for_the_manager(label: str) -> None:
    match = one(label)
    assert match.status == "suggested"
    assert match.skills == ()
    assert match.suggestions


@pytest.mark.parametrize(
    "label",
    [
        "Good Clinical Practice (GCP)",
        "Total Productive Maintenance (TPM)",
        "Oracle Hospitality",
        "Google Security",
        "CD production",
        "CMS-1500",
        "API 510",
        "C-130",
        "C&A",
        "A&D",
        "D&B",
        "curls",
        "Air Brakes",
        "Ad development",
    ],
)
def test_what_only_looks_like_a_name_of_software_does_not_count(label: str) -> None:
    assert one(label, beside=TECHNICAL).area is None or not one(label, beside=TECHNICAL).counted


@pytest.mark.parametrize(
    ("label", "skills"),
    [
        ("Network Address Translation (NAT)", ("networking",)),
        ("Luigi (Python Package)", ("luigi",)),
        ("Chef (Configuration Management Tool)", ("chef",)),
        ("Excel for Mac", ("microsoft-excel",)),
        ("Programming Languages [Python]", ("python",)),
        ("Containerisierung mit Docker", ("docker",)),
        ("CI tools", ("cicd",)),
        ("Sequence Diagram", ("uml",)),
        ("Windows 2000", ("windows",)),
    ],
)
def test_what_stands_beside_a_name_adds_no_skill(label: str, skills: tuple[str, ...]) -> None:
    match = one(label, beside=TECHNICAL)
    assert match.skills == skills
    assert match.counted


def test_a_file_about_other_things_decides_no_name() -> None:
    labels = ["Java", "Docker", "Kafka", *(f"Grill {number}" for number in range(20)), "Go"]
    assert match_labels(labels, load_taxonomy())[-1].status == "ambiguous"


@pytest.mark.parametrize(
    "label", ["Javanese", "Mongolian", "rest of the world", "Gothic", "Escalation", "Scalar", "Expressive"]
)
def test_a_name_inside_another_word_is_never_found(label: str) -> None:
    assert not one(label, beside=TECHNICAL).counted


@pytest.mark.parametrize("label", ["Go", "R", "C", "Swift", "Spark", "Express", "Rest", "Flow", "Salt", "Chef", "Kong"])
def test_a_name_with_several_meanings_waits_when_it_stands_alone(label: str) -> None:
    match = one(label)
    assert (match.status, match.skills) == ("ambiguous", ())
    assert match.suggestions


@pytest.mark.parametrize(
    ("label", "skill"), [("Go", "go"), ("C", "c"), ("Express", "express"), ("Chef", "chef"), ("Kong", "kong")]
)
def test_technical_neighbours_decide(label: str, skill: str) -> None:
    match = one(label, beside=TECHNICAL)
    assert (match.skills, match.status) == ((skill,), "certain")
    assert "beside" in match.reason


def test_a_category_heading_decides() -> None:
    match = one("Go", heading="Programming languages")
    assert match.skills == ("go",)
    assert "under “Programming languages”" in match.reason
    assert one("Natural", heading="Programming languages").skills == ("natural-adabas",)
    assert one("Natural", beside=TECHNICAL).status == "ambiguous"


def test_a_technical_word_beside_the_name_decides() -> None:
    assert one("Go programming").skills == ("go",)
    assert one("Go").skills == ()


def test_a_category_heading_gives_an_unmapped_label_its_suggested_area() -> None:
    match = one("Frobnicator 3000", heading="Databases")
    assert (match.status, match.area, match.skills) == ("suggested", "database-cache", ())
    assert "Databases" in match.reason
    assert one("Frobnicator 3000").status == "unmapped"


def test_close_spelling_is_only_suggested() -> None:
    match = one("Kubernetesz")
    assert (match.status, match.skills, match.suggestions[0]) == ("suggested", (), "kubernetes")
    assert one("Jva").status == "unmapped", "too short to guess"


def test_a_category_written_in_front_of_every_label_is_a_heading() -> None:
    labels = ["Programming / Python", "Programming / Go", "Programming / Zorkmid", "Linux / Troubleshooting"]
    python, go, unknown, linux = match_labels(labels, load_taxonomy())
    assert python.skills == ("python",)
    assert go.skills == ("go",)
    assert (unknown.status, unknown.area) == ("suggested", "backend-languages")
    assert "linux" in linux.skills


def test_outside_the_guide_is_kept_in_its_bucket() -> None:
    match = one("Figma")
    assert (match.status, match.area, match.bucket) == ("outside", "outside", "front_end")


def test_what_the_manager_decided_comes_before_every_rule() -> None:
    corrections = Corrections(
        (
            Correction("Java", "skill", ("python",)),
            Correction("Figma", "not a skill"),
            Correction("k8s", "outside", bucket="domain"),
            Correction("Zork", "own skill", area="security", name="Zork hardening"),
            Correction("Gone", "skill", ("no-such-skill",)),
        )
    )
    matches = match_labels(["JAVA", "Figma", "K8S", "Zork", "Gone"], load_taxonomy(), (), corrections)
    assert [(m.status, m.skills, m.area, m.bucket, m.name) for m in matches] == [
        ("confirmed", ("python",), "backend-languages", "", ""),
        ("not a skill", (), None, "", ""),
        ("outside", (), "outside", "domain", ""),
        ("confirmed", (), "security", "", "Zork hardening"),
        ("unmapped", (), None, "", ""),
    ]
    assert all(match.yours for match in matches[:4])


def test_what_the_manager_decided_counts_as_a_neighbour() -> None:
    labels = ["Our shop", "Till", "Stock list", "Go"]
    corrections = Corrections(
        (
            Correction("Our shop", "skill", ("magento",)),
            Correction("Till", "skill", ("java",)),
            Correction("Stock list", "skill", ("postgresql",)),
        )
    )
    assert match_labels(labels, load_taxonomy())[-1].status == "ambiguous"
    assert match_labels(labels, load_taxonomy(), (), corrections)[-1].skills == ("go",)


@pytest.mark.parametrize(
    "label", ["", " ", "???", "()", "[]", "/", ":", "…" * 500, "a/" * 400, "((((((", "\n\n", "İ", "\x00"]
)
def test_nonsense_is_unmapped_and_never_an_error(label: str) -> None:
    assert not one(label).counted


def test_equal_labels_match_alike_and_every_label_gets_its_answer_in_order() -> None:
    labels = ["Java", "Zork", "Java", "Go"]
    matches = match_labels(labels, load_taxonomy())
    assert [match.label for match in matches] == labels
    assert matches[0] == matches[2]


@pytest.mark.parametrize(
    ("labels", "go"),
    [
        (["Java", "Kafka", "Go"], "certain"),
        (["Java", "Go"], "certain"),
        (["Go"], "ambiguous"),
        (["Java", "Grill", "Plating", "Go"], "ambiguous"),
        (["Grill", "Plating", "Go"], "ambiguous"),
    ],
)
def test_a_short_file_is_about_software_when_most_of_it_is(labels: list[str], go: str) -> None:
    assert match_labels(labels, load_taxonomy())[-1].status == go


def test_a_misspelling_behind_a_category_is_still_suggested() -> None:
    labels = ["Data stores / Redis", "Data stores / PostgrSQL", "Data stores / MongoDB"]
    match = match_labels(labels, load_taxonomy())[1]
    assert (match.status, match.suggestions[:1]) == ("suggested", ("postgresql",))


@pytest.mark.parametrize(
    "label",
    ["Hosting events", "Compiling reports", "Bottleneck analysis (production)", "Ausführungspläne", "Scaling fish"],
)
def test_words_that_other_trades_have_too_count_nowhere_without_software_around_them(label: str) -> None:
    assert not one(label).counted


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        ("Java 17", "alias “Java 17” of Java"),
        ("K8S", "alias “K8S” of Kubernetes"),
        ("Kubernetes 1.29", "read as “Kubernetes”: the name of Kubernetes"),
    ],
)
def test_a_reason_speaks_of_the_label_as_it_is_written(label: str, reason: str) -> None:
    assert one(label).reason == reason
