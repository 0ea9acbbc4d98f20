from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from dashboard.core.taxonomy import Area, Skill, Taxonomy
from dashboard.mapping import Correction, Corrections, load_taxonomy, match_labels
from dashboard.mapping.corrections import NONE_YET
from dashboard.mapping.memory import corrections_from_lines, csv_from_corrections

TAXONOMY = load_taxonomy()
MINE = Corrections(
    decided=(
        Correction("k8s", "skill", ("kubernetes",)),
        Correction("Docker / k8s", "skill", ("docker", "kubernetes")),
        Correction("Shoe size", "not a skill"),
        Correction("Juggling", "outside", bucket="soft_skills"),
        Correction("Zork", "own skill", area="security", name="Zork hardening"),
    ),
    apart=("Postgres",),
    combine=(("java", "mean"),),
)


def lines(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_memory_is_a_table_that_a_spreadsheet_opens() -> None:
    assert csv_from_corrections(MINE) == (
        "label,decision,skills,area,bucket,name\n"
        "k8s,skill,kubernetes,,,\n"
        'Docker / k8s,skill,"docker, kubernetes",,,\n'
        "Shoe size,not a skill,,,,\n"
        "Juggling,outside,,,soft_skills,\n"
        "Zork,own skill,,security,,Zork hardening\n"
        "Postgres,keep apart,,,,\n"
        "java,combine,mean,,,\n"
    )


def test_what_was_kept_comes_back() -> None:
    assert corrections_from_lines(lines(csv_from_corrections(MINE)), TAXONOMY) == (MINE, ())


labels = st.text(min_size=1, max_size=20).filter(
    lambda text: text.strip() == text and "\r" not in text and "\x00" not in text
)


@given(st.lists(labels, max_size=5, unique_by=str.casefold))
def test_any_label_survives_the_file_and_is_no_formula_in_it(texts: list[str]) -> None:
    mine = NONE_YET
    for text in texts:
        mine = mine.with_decision(Correction(text, "not a skill"))
    written = csv_from_corrections(mine)
    assert corrections_from_lines(lines(written), TAXONOMY)[0].decided == mine.decided
    assert not any(line.startswith(("=", "+", "-", "@")) for line in written.splitlines()[1:] if "\n" not in line)


def test_a_decision_for_a_skill_that_is_gone_is_dropped_with_a_notice() -> None:
    text = "label,decision,skills\nk8s,skill,kubernetes\nOld,skill,gone-long-ago\nOdd,whatever,\n,skill,java\n"
    mine, notices = corrections_from_lines(lines(text), TAXONOMY)
    assert [correction.label for correction in mine.decided] == ["k8s"]
    assert [notice.code for notice in notices] == ["memory-skill-gone", "memory-unknown-decision", "memory-no-label"]
    assert "gone-long-ago" in notices[0].text
    assert str(notices[0].place) == "row 3"


def test_another_file_is_said_to_be_another_file() -> None:
    mine, notices = corrections_from_lines(lines("name,level\nAna,3\n"), TAXONOMY)
    assert mine == NONE_YET
    assert [notice.code for notice in notices] == ["memory-not-ours"]


def test_a_later_decision_takes_the_place_of_an_earlier_one_and_can_be_undone() -> None:
    first = NONE_YET.with_decision(Correction("Go", "skill", ("go",)))
    second = first.with_decision(Correction("GO", "not a skill"))
    assert [c.decision for c in second.decided] == ["not a skill"]
    assert second.without("go") == NONE_YET
    assert first.find("go") is not None


def test_keeping_apart_and_combining_can_be_undone() -> None:
    mine = NONE_YET.with_apart("Postgres").with_apart("postgres").with_combine("java", "lowest")
    assert mine.apart == ("Postgres",)
    assert mine.how("java") == "lowest"
    assert mine.without("POSTGRES").with_combine("java", "highest") == NONE_YET


SMALL = Taxonomy(
    areas=(Area("cloud", "Cloud", "essential_skill"), Area("outside", "Outside the guide", "bucket")),
    skills={
        "kubernetes": Skill("kubernetes", "Kubernetes", "cloud", aliases=("k8s",), replaces=("container-platforms",)),
        "chef": Skill("chef", "Chef", "cloud", replaces=("config-tools", "chef-infra")),
        "puppet": Skill("puppet", "Puppet", "cloud", replaces=("config-tools",)),
    },
)


def test_a_skill_may_be_written_by_its_name_and_by_an_id_that_one_entry_replaced() -> None:
    text = "Label;Decision;Skills\nkube;skill;K8S, Chef\nolder;skill;chef-infra\n"
    mine, notices = corrections_from_lines([line.split(";") for line in text.splitlines()], SMALL)
    assert [each.skills for each in mine.decided] == [("kubernetes", "chef"), ("chef",)]
    assert notices == ()


def test_an_id_that_several_entries_replaced_decides_nothing() -> None:
    mine, notices = corrections_from_lines([["label", "decision", "skills"], ["x", "skill", "config-tools"]], SMALL)
    assert mine == NONE_YET
    assert [each.code for each in notices] == ["memory-skill-gone"]


def test_later_decisions_count_over_earlier_ones_and_leave_the_rest() -> None:
    earlier = MINE.with_decision(Correction("Rust", "not a skill"))
    later = NONE_YET.with_decision(Correction("RUST", "skill", ("rust",))).with_combine("java", "lowest")
    both = earlier.and_later(later)
    assert [(each.label, each.decision) for each in both.decided][-1] == ("RUST", "skill")
    assert len(both.decided) == len(earlier.decided)
    assert both.how("java") == "lowest"
    assert both.apart == earlier.apart


def test_labels_kept_apart_can_be_one_skill_again() -> None:
    assert MINE.without_apart("POSTGRES").apart == ()


def test_a_decision_for_two_skills_of_which_one_is_gone_decides_nothing() -> None:
    mine = Corrections(decided=(Correction("Zork", "skill", ("docker", "gone-long-ago")),))
    (match,) = match_labels(["Zork"], TAXONOMY, corrections=mine)
    assert (match.status, match.skills, match.yours) == ("unmapped", (), False)
