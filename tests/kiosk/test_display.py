# SPDX-License-Identifier: GPL-3.0-or-later
"""How the panel hangs: what the site file says of it, and what it may not say."""

from pathlib import Path

import pytest

from kiosk.config import Display, load
from kiosk.errors import ConfigError

REST = (
    'state = "/x"\n[printer]\nuri = "ipp://127.0.0.1/"\n[city]\nurl = "https://x"\norigin = "https://x"\nca = "/x"\n'
    'certificate = "/x"\nkey = "/x"\nseal_authorities = "/x"\n'
)


@pytest.mark.parametrize(
    ("portrait", "bottom_mm", "reach"), [(False, 900, 0), (False, 1050, 395), (True, 700, 0), (True, 980, 953), (True, 850, 429)]
)  # fmt: skip
def test_the_line_of_reach_is_1220_mm_above_the_floor(portrait: bool, bottom_mm: float, reach: int) -> None:
    assert Display(portrait=portrait, bottom_edge_mm=bottom_mm).reach == reach


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        ("bottom_edge_mm = 1200", "at most 1071"),
        ("portrait = true\nbottom_edge_mm = 1050", "at most 984"),
        ("px_per_mm = 5.6", "px_per_mm"),
        ("bottom_edge = 900", "bottom_edge"),
    ],
)
def test_a_panel_that_nobody_could_use_is_refused_by_name(tmp_path: Path, lines: str, named: str) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(REST + f"[terminal.display]\n{lines}\n")
    with pytest.raises(ConfigError, match=named):
        load(file)
