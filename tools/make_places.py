"""Derive graph/data/places.jsonl and graph/data/communes.jsonl from the PyPI package `vietnamadminunits` (MIT).

    pip install vietnamadminunits==1.0.4 && python tools/make_places.py

The package holds the units as they stood on 2025-06-30 (63 provinces, districts, communes) and from 2025-07-01
(34 provinces, communes), with the mergers between. `HISTORY` and `SHORT_FORMS` below are our additions: the few
earlier changes that reports of the years before still name, and the short names that reports use.
"""

import importlib.metadata
import importlib.util
import json
import sqlite3
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.spelling import one_spelling

PACKAGE = "vietnamadminunits"
LAST_DAY, FIRST_DAY = "2025-06-30", "2025-07-01"

# Acts of the National Assembly and of its Standing Committee; each row is one act's effect.
HISTORY = [
    {"level": "province", "kind": "tỉnh", "names": ["Thừa Thiên Huế"], "until": "2024-12-31", "into": "Huế"},
    {"level": "province", "kind": "tỉnh", "names": ["Hà Tây"], "until": "2008-07-31", "into": "Hà Nội"},
    {
        "level": "district",
        "kind": "quận",
        "province": "Hồ Chí Minh",
        "names": ["2", "9", "Thủ Đức"],
        "until": "2020-12-31",
    },
    {"level": "district", "kind": "huyện", "province": "Hà Nội", "names": ["Từ Liêm"], "until": "2014-03-31"},
    {"level": "district", "kind": "thành phố", "province": "Thừa Thiên Huế", "names": ["Huế"], "until": "2024-12-31"},
    {
        "level": "district",
        "kind": "huyện",
        "province": "Thừa Thiên Huế",
        "names": ["Phong Điền", "Quảng Điền", "Phú Vang", "A Lưới", "Phú Lộc", "Nam Đông"],
        "until": "2024-12-31",
    },
    {
        "level": "district",
        "kind": "thị xã",
        "province": "Thừa Thiên Huế",
        "names": ["Hương Thủy", "Hương Trà"],
        "until": "2024-12-31",
    },
    {"level": "district", "kind": "huyện", "province": "Thanh Hóa", "names": ["Đông Sơn"], "until": "2024-12-31"},
    {"level": "district", "kind": "thành phố", "province": "Ninh Bình", "names": ["Ninh Bình"], "until": "2024-12-31"},
    {"level": "district", "kind": "huyện", "province": "Ninh Bình", "names": ["Hoa Lư"], "until": "2024-12-31"},
    {"level": "district", "kind": "thị xã", "province": "Nghệ An", "names": ["Cửa Lò"], "until": "2024-11-30"},
    {"level": "district", "kind": "huyện", "province": "Hà Tĩnh", "names": ["Lộc Hà"], "until": "2024-12-31"},
    {"level": "district", "kind": "huyện", "province": "Nam Định", "names": ["Mỹ Lộc"], "until": "2024-08-31"},
    {"level": "district", "kind": "huyện", "province": "Bắc Giang", "names": ["Yên Dũng"], "until": "2024-12-31"},
    {
        "level": "district",
        "kind": "huyện",
        "province": "Hải Phòng",
        "names": ["Thủy Nguyên", "An Dương"],
        "until": "2024-12-31",
    },
    {
        "level": "district",
        "kind": "huyện",
        "province": "Bà Rịa - Vũng Tàu",
        "names": ["Long Điền", "Đất Đỏ"],
        "until": "2024-12-31",
    },
    {"level": "district", "kind": "huyện", "province": "Quảng Ninh", "names": ["Hoành Bồ"], "until": "2019-12-31"},
    {"level": "district", "kind": "huyện", "province": "Hòa Bình", "names": ["Kỳ Sơn"], "until": "2019-12-31"},
    {
        "level": "district",
        "kind": "huyện",
        "province": "Tây Ninh",
        "names": ["Trảng Bàng", "Hòa Thành"],
        "until": "2020-01-31",
    },
    # By two acts, in force in February and in March 2020.
    {
        "level": "district",
        "kind": "huyện",
        "province": "Cao Bằng",
        "names": ["Thông Nông", "Trà Lĩnh", "Phục Hòa", "Quảng Uyên"],
        "until": "2020-02-29",
    },
]
SINCE = {
    ("district", "thành phố", "Hồ Chí Minh", "Thủ Đức"): "2021-01-01",
    ("district", "quận", "Hà Nội", "Bắc Từ Liêm"): "2014-04-01",
    ("district", "quận", "Hà Nội", "Nam Từ Liêm"): "2014-04-01",
    ("district", "thành phố", "Ninh Bình", "Hoa Lư"): "2025-01-01",
    ("district", "thành phố", "Hải Phòng", "Thủy Nguyên"): "2025-01-01",
    ("district", "quận", "Hải Phòng", "An Dương"): "2025-01-01",
}
CITY_SINCE = {"Huế": "2025-01-01", "Đồng Nai": "2026-04-30"}
SHORT_FORMS = {
    "Hồ Chí Minh": ["HCM", "TPHCM", "TP HCM", "TP.HCM", "Tp.HCM", "TP Hồ Chí Minh"],
    "Hà Nội": ["HN", "Thủ đô", "Thủ đô Hà Nội", "TPHN"],
    "Bà Rịa - Vũng Tàu": ["BR-VT", "BRVT", "Bà Rịa Vũng Tàu", "Bà Rịa-Vũng Tàu"],
    "Thừa Thiên Huế": ["TT-Huế", "TT Huế", "TT.Huế", "Thừa Thiên - Huế", "Thừa Thiên-Huế"],
    "Đắk Lắk": ["Đăk Lăk", "Đắc Lắc", "Đắc Lắk", "Đắk Lăk", "Đăk Lắk", "Daklak"],
    "Đắk Nông": ["Đăk Nông", "Đắc Nông"],
    "Bắc Kạn": ["Bắc Cạn"],
    "Kon Tum": ["Kontum", "Công Tum"],
    "Đà Nẵng": ["TPĐN"],
    "Khánh Hòa": ["Khánh Hoà"],
}


def _unit(text: str) -> tuple[str, str]:
    """('thành phố', 'Hà Nội') of 'Thành phố Hà Nội'."""
    text = one_spelling(text)
    for kind in ("Thành phố", "Tỉnh", "Thị xã", "Quận", "Huyện", "Phường", "Xã", "Thị trấn", "Đặc khu"):
        if text.lower().startswith(kind.lower() + " "):
            return kind.lower(), text[len(kind) + 1 :]
    raise ValueError(f"no kind of unit in {text!r}")


def _database() -> tuple[sqlite3.Connection, Path]:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        sys.exit(f"make_places.py: the package is missing: pip install {PACKAGE}")
    data = Path(spec.origin).parent / "data"
    return sqlite3.connect(data / "dataset.db"), data


def _provinces(rows: sqlite3.Connection, data: Path) -> list[dict[str, object]]:
    converter = json.loads((data / "converter_2025.json").read_text(encoding="utf-8"))["DICT_PROVINCE"]
    old = {
        key: _unit(name) for name, key in rows.execute("select distinct province, provinceKey from admin_units_legacy")
    }
    new = {key: _unit(name) for name, key in rows.execute("select distinct province, provinceKey from admin_units")}
    into = {before: after for after, befores in converter.items() for before in befores}
    lines: list[dict[str, object]] = []
    for key, (kind, name) in old.items():
        line: dict[str, object] = {"level": "province", "kind": kind, "names": [name]}
        if since := CITY_SINCE.get(name):
            line |= {"since": since} if kind == "thành phố" else {}
        if len(converter[into[key]]) > 1:
            line |= {"until": LAST_DAY, "into": new[into[key]][1]}
        lines.append(line)
    for key, (kind, name) in new.items():
        if len(converter[key]) == 1:
            continue
        line = {"level": "province", "kind": kind, "names": [name], "since": FIRST_DAY}
        if kind == "tỉnh" and (city := CITY_SINCE.get(name)):
            day_before = f"{city[:8]}{int(city[8:]) - 1:02}"
            lines.append(line | {"until": day_before, "into": name})
            line = {"level": "province", "kind": "thành phố", "names": [name], "since": city}
        lines.append(line)
    return lines + [line for line in HISTORY if line["level"] == "province"]


def _districts(rows: sqlite3.Connection) -> list[dict[str, object]]:
    groups: dict[tuple[str, str, str | None], list[str]] = {}
    for province, district in rows.execute(
        "select province, district from admin_units_legacy where district is not null "
        "group by provinceCode, districtCode"
    ):
        (_, parent), (kind, name) = _unit(province), _unit(district)
        groups.setdefault((parent, kind, SINCE.get(("district", kind, parent, name))), []).append(name)
    lines = []
    for (parent, kind, since), names in groups.items():
        line: dict[str, object] = {"level": "district", "kind": kind, "province": parent, "names": sorted(names)}
        since = since or (CITY_SINCE["Huế"] if parent == "Huế" else None)
        lines.append(line | ({"since": since} if since else {}) | {"until": LAST_DAY})
    return lines + [line for line in HISTORY if line["level"] == "district"]


def _communes(rows: sqlite3.Connection) -> list[dict[str, object]]:
    groups: dict[tuple[str, str | None, str], list[str]] = {}
    for province, district, ward in rows.execute(
        "select province, district, ward from admin_units_legacy where ward is not null order by wardCode"
    ):
        kind, name = _unit(ward)
        groups.setdefault((_unit(province)[1], one_spelling(district), kind), []).append(name)
    for province, ward in rows.execute("select province, ward from admin_units order by wardCode"):
        kind, name = _unit(ward)
        groups.setdefault((_unit(province)[1], None, kind), []).append(name)
    lines = []
    for (province, district, kind), names in groups.items():
        line: dict[str, object] = {"level": "commune", "kind": kind, "province": province, "names": names}
        lines.append(line | ({"district": _unit(district)[1], "until": LAST_DAY} if district else {"since": FIRST_DAY}))
    return lines


def main() -> None:
    rows, data = _database()
    version = importlib.metadata.version(PACKAGE)
    licence = next(f for f in importlib.metadata.files(PACKAGE) or () if f.name == "LICENSE").read_text()
    header = {
        "source": f"derived by tools/make_places.py from {PACKAGE} {version} on PyPI",
        "licence": " ".join(licence.split()),
    }
    short_forms = [{"name": name, "short_forms": forms} for name, forms in SHORT_FORMS.items()]
    target = Path(__file__).resolve().parent.parent / "graph" / "data"
    for file, lines in (
        ("places.jsonl", [*_provinces(rows, data), *_districts(rows), *short_forms]),
        ("communes.jsonl", _communes(rows)),
    ):
        text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in [header, *lines])
        (target / file).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
