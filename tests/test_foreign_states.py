"""Which foreign state a holder of an office serves, by what stands before the name."""

import pytest

from loaders.context import Context


@pytest.mark.parametrize(
    ("text", "holder", "state"),
    [
        ("Nhà lãnh đạo Cuba Ana Pardo đến Hà Nội.", "Ana Pardo", "Cuba"),
        ("Nhà lãnh đạo Cuba Ana Pardo đến; bà Ana Pardo cảm ơn.", "Ana Pardo", "Cuba"),
        ("Cuba vui mừng. Bà Ana Pardo đến Hà Nội.", "Ana Pardo", None),
        ("Nhà lãnh đạo Cuba Ana Pardo rời Lào Ana Pardo.", "Ana Pardo", None),
        ("Nhà lãnh đạo Cuba Ana Pardo đến Hà Nội.", "", None),
    ],
)
def test_the_state_right_before_a_name_is_its_holders(text: str, holder: str, state: str | None) -> None:
    """The one that stands there; none where two do, or where nobody is named."""
    assert Context(text, None).state_before(holder) == state
