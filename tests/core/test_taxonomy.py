from __future__ import annotations

import pytest

from dashboard.core.taxonomy import Area, Taxonomy

GUIDE = Taxonomy((Area("outside", "Outside the guide", "bucket"),), {}, buckets={"qa": "Quality assurance"})


@pytest.mark.parametrize(
    ("bucket", "name"),
    [
        ("qa", "Quality assurance"),
        ("office_tools", "Office tools"),
        ("Ways of working", "Ways of working"),
        ("IT", "IT"),
        ("", ""),
    ],
)
def test_a_bucket_is_named_as_people_read_it(bucket: str, name: str) -> None:
    assert GUIDE.bucket_name(bucket) == name
