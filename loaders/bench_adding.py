"""Part of `chutoa bench identity`: what ten new reports cost in a workspace of many, against building it anew."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from graph.measuring import Goal, run_once
from graph.records import Article
from loaders.bench_names import invented_name
from loaders.workspace import build

_ADDED = 10
_PROVINCES = ("Nghệ An", "Lai Châu", "Sơn La", "Tây Ninh", "Cà Mau", "Phú Thọ", "Quảng Trị", "Lâm Đồng")
_POSTS = ("Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực")
_FIELDS = ("y tế", "giáo dục", "dân vận", "cải cách hành chính", "phòng, chống thiên tai", "chuyển đổi số", "nội vụ")
_KINDS = ("Hội nghị sơ kết công tác", "Hội nghị triển khai công tác", "Cuộc họp về công tác", "Hội thảo về công tác")
_THINGS = ("cầu treo", "trạm bơm", "lớp học", "tuyến kênh", "vườn ươm", "bến đò", "nhà văn hóa", "chợ phiên")
_DEEDS = ("giao các huyện rà soát", "đề nghị sớm bàn giao", "yêu cầu công khai", "thống nhất sửa chữa", "khen ngợi")


def bench_adding(articles: int) -> list[Goal]:
    """CPU time of adding ten articles to a workspace of `articles`, over that of building it anew with them."""
    with tempfile.TemporaryDirectory() as folder:
        anew, grown = Path(folder) / "anew", Path(folder) / "grown"
        _run(grown, 0, articles)
        added = _run(grown, articles, articles + _ADDED)
        whole = _run(anew, 0, articles + _ADDED)
        names = ("identity.json", "nodes.jsonl", "edges.jsonl")
        same = all((anew / name).read_bytes() == (grown / name).read_bytes() for name in names)
    share = added / whole
    return [
        Goal(f"adding {_ADDED} reports to {articles:,}, over building anew", f"{share:.2f}", "stated", True),
        Goal("the same bytes by both ways", "yes" if same else "no", "yes", same),
    ]


def _run(folder: Path, first: int, last: int) -> float:
    program = f"from loaders.bench_adding import run; run({str(folder)!r}, {first}, {last})"
    return run_once([sys.executable, "-c", program]).cpu


def run(folder: str, first: int, last: int) -> None:
    """Build the invented articles from number `first` up to `last` into `folder`."""
    build(invented_articles(first, last), Path(folder))


def invented_articles(first: int, last: int) -> Iterator[Article]:
    """Invented reports of meetings: eight a day, some days' meetings told twice, by people who come again and again."""

    def person(number: int) -> str:
        return invented_name(random.Random(f"person {number}"))  # noqa: S311

    for number in range(first, last):
        # Every fifth report tells of the meeting that the one before it tells of.
        event = number - (number % 5 == 4)
        chosen = random.Random(f"event {event}")  # noqa: S311
        teller = random.Random(f"report {number}")  # noqa: S311
        province = chosen.choice(_PROVINCES)
        people = [chosen.randrange(4000) * len(_PROVINCES) + _PROVINCES.index(province) for _ in range(4)]
        day = date(2012, 1, 2) + timedelta(days=event // 8)
        topic = f"{chosen.choice(_KINDS)} {chosen.choice(_FIELDS)}"
        chair, *others = map(person, people)
        body = f"UBND tỉnh {province}"
        sentences = [
            f"Ngày {day.day}/{day.month}/{day.year}, {body} tổ chức {topic[0].lower()}{topic[1:]}.",
            f"Đồng chí {chair}, {chosen.choice(_POSTS)} {body}, chủ trì hội nghị.",
            f"Dự hội nghị có các đồng chí {', '.join(others)}.",
        ]
        for _ in range(6):
            count, thing, deed = teller.randrange(2, 90), teller.choice(_THINGS), teller.choice(_DEEDS)
            sentences.append(f"Hội nghị {deed} {count} {thing} ở xã số {teller.randrange(200)}.")
        yield Article(
            id=f"bai-{number:06}",
            text="\n".join(sentences),
            title=f"{province}: {topic}",
            published=day.isoformat(),
        )
