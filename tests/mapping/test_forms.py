"""The same words in other forms and another order, and members that are read with their head."""

from __future__ import annotations

import pytest

from dashboard.mapping import load_taxonomy, match_labels
from dashboard.mapping.forms import find_by_forms, forms_of
from dashboard.mapping.index import index_of
from dashboard.mapping.words import words_of

TAXONOMY = load_taxonomy()
INDEX = index_of(TAXONOMY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("optimized queries", "query optimization"),
        ("managing networking", "network management"),
        ("architecture of solutions", "solution architecture"),
        ("deploying containers", "container deployment"),
        ("databases replicated", "database replication"),
        ("debugging policies", "debugged policy"),
    ],
)
def test_other_forms_of_the_same_words_have_the_same_stems(one: str, other: str) -> None:
    assert forms_of(words_of(one)) == forms_of(words_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("operating system", "system operation"),
        ("product support", "production support"),
        ("design document", "design documentation"),
        ("processing engine", "process engine"),
        ("string", "str"),
        ("business rules", "busy rules"),
    ],
)
def test_words_that_only_look_alike_keep_their_own_stems(one: str, other: str) -> None:
    assert forms_of(words_of(one)) != forms_of(words_of(other))


@pytest.mark.parametrize(
    ("label", "skill"),
    [
        ("optimized queries", "db-tuning"),
        ("architecture solution", "solution-architecture"),
        ("Design architectural", "software-architecture"),
        ("security data", "data-security"),
        ("optimizing the code", "performance"),
        ("reviews peer", "code-review"),
    ],
)
def test_a_name_is_found_in_other_forms_and_another_order(label: str, skill: str) -> None:
    match = match_labels([label], TAXONOMY)[0]
    assert match.skills == (skill,)
    assert match.reason.startswith("read as “")


def test_forms_that_two_skills_share_lead_to_neither() -> None:
    taxonomy_names = {INDEX.names[key].skill for key in ("systemdesign", "designsystems")}
    assert len(taxonomy_names) == 2
    assert find_by_forms("designed systems", INDEX) is None


def test_a_single_word_has_no_other_forms() -> None:
    assert find_by_forms("springs", INDEX) is None


def test_a_word_that_says_more_is_kept() -> None:
    assert find_by_forms("product platforms", INDEX) is None, "platform as a product"


@pytest.mark.parametrize(
    ("label", "skills"),
    [
        ("Spring (Boot, Data, Security)", {"spring", "spring-boot", "spring-data", "spring-security"}),
        ("Spring Framework: Core, MVC, Batch", {"spring", "spring-mvc", "spring-batch"}),
        ("Azure (Functions, Key Vault)", {"azure", "azure-functions", "azure-key-vault"}),
        ("Google Cloud (Functions, Run)", {"gcp", "cloud-functions", "cloud-run"}),
        ("AWS (EC2, Python)", {"aws", "aws-ec2", "python"}),
    ],
)
def test_members_are_read_with_the_product_in_front(label: str, skills: set[str]) -> None:
    assert set(match_labels([label], TAXONOMY)[0].skills) == skills


def test_a_product_with_its_members_counts_first_where_the_product_belongs() -> None:
    match = match_labels(["AWS (EC2, Lambda, API Gateway)"], TAXONOMY)[0]
    assert match.area == "cloud-services"
    assert "aws-api-gateway" in match.skills
    assert "counts in" in match.reason


def test_a_doubled_letter_goes_only_with_an_ending_that_doubled_it() -> None:
    assert forms_of(["planning"]) == forms_of(["plan"]) == ("plan",)
    assert forms_of(["flopping"]) == forms_of(["flop"]) == ("flop",)
    assert forms_of(["floppy"]) == ("flopp",)  # a word of its own
