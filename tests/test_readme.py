"""What the README shows is what happens."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

import chutoa
from conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_the_commands_of_the_readme_print_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command after a `$`, in order, in a folder that holds the README's report."""
    (report,) = [text for language, text in BLOCKS if language == "text"]
    (tmp_path / "report.txt").write_text(report, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    shown = [block for language, block in BLOCKS if language == "console"]
    assert shown
    for block in shown:
        for step in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, expected = step.partition("\n")
            words = shlex.split(line)
            assert words[0] == "chutoa"
            done = CliRunner().invoke(chutoa.main, words[1:])
            assert (done.exit_code, done.output.strip()) == (0, expected.strip()), line


def test_the_python_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It prints the co-chair of the README's own report."""
    test_the_commands_of_the_readme_print_what_it_shows(tmp_path, monkeypatch)
    (program,) = [text for language, text in BLOCKS if language == "python"]
    exec(compile(program, "README.md", "exec"), {})
    assert capsys.readouterr().out == "2023-04-12 Hội nghị về phòng thủ dân sự Hạ Bá Lẫm\n"
