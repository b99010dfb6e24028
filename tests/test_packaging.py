"""What the wheel holds, and that it works where the checkout is not."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from conftest import ROOT

DATA = ("*.cypher", "*.jsonl", "*.json", "py.typed", "*.html", "*.js", "*.css", "*.py")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built with the tools that are here."""
    folder, source = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("source")
    # From a copy: what an earlier build left in the checkout would come along.
    for name in ("chutoa.py", "setup.cfg", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("graph", "loaders", "queries"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_packages_and_their_data_and_nothing_else(wheel: Path) -> None:
    """Each module, query, lexicon and page part of the checkout is in it; no test, sample or tool is."""
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    expected = {"chutoa.py"}
    for package in ("graph", "loaders", "queries"):
        for pattern in DATA:
            expected.update(str(path.relative_to(ROOT)) for path in (ROOT / package).rglob(pattern))
    assert held == expected


def test_the_wheel_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """Installed alone, it builds a workspace from a report and answers."""
    home = tmp_path / "installed"
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(home), str(wheel)]
    subprocess.run([sys.executable, *install], check=True)
    report = tmp_path / "bao.txt"
    report.write_text("Sáng 2/3, ông Lưu Bá Thảnh, Chủ tịch UBND tỉnh Nghệ An chủ trì cuộc họp về đê điều.", "utf-8")
    # The checkout is on the path of this environment through its editable install: -I -S leaves it out.
    program = (
        f"import sys; sys.path[:0] = [{str(home)!r}, {sysconfig.get_path('purelib')!r}]; "
        "import chutoa, graph; assert graph.__file__.startswith(sys.path[0]), graph.__file__; chutoa.main()"
    )
    built = [sys.executable, "-I", "-S", "-c", program, "build", str(report), "--into", str(tmp_path / "graph")]
    done = subprocess.run(built, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "1 new articles" in done.stdout
    asked = [sys.executable, "-I", "-S", "-c", program, "ask", "chaired", str(tmp_path / "graph"), "--person"]
    done = subprocess.run([*asked, "Lưu Bá Thảnh"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Lưu Bá Thảnh" in done.stdout or "Cuộc họp về đê điều" in done.stdout
