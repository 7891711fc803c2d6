# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies on the disk beside the root: GRUB's script and its environment."""

from hypothesis import given
from hypothesis import strategies as st

from provisioning.image.disk import CLOSED, OPEN_FOR_THE_HARNESS, SCRIPT, start
from provisioning.image.environment import SIZE, environment, variables

NAMES = st.from_regex(r"[A-Z][A-Z_]{0,8}", fullmatch=True)
VALUES = st.from_regex(r"[A-Za-z0-9 ]{0,12}", fullmatch=True)


@given(st.dictionaries(NAMES, VALUES, max_size=8))
def test_an_environment_holds_what_was_put_in(held: dict[str, str]) -> None:
    block = environment(**held)
    assert len(block) == SIZE
    assert variables(block) == held


@given(st.binary(max_size=2 * SIZE))
def test_a_damaged_environment_is_empty_and_no_error(block: bytes) -> None:
    assert isinstance(variables(block), dict)


def test_profiles_differ_in_the_command_line_alone() -> None:
    production, test = start("production"), start("test")
    assert production.replace(CLOSED, "") == test.replace(OPEN_FOR_THE_HARNESS, "")


def test_m19_no_menu_and_no_prompt() -> None:
    told = SCRIPT.read_text()
    assert "menuentry" not in told
    assert told.rstrip().endswith("reboot"), "what cannot start tries again; it never asks"
