"""When two Vietnamese spellings are equal, and the folding that search alone may use."""

import re
import unicodedata

_OLD_TO_NEW = {
    new: old
    for bases, olds in (
        ("oa", ("òa", "óa", "ỏa", "õa", "ọa")),
        ("oe", ("òe", "óe", "ỏe", "õe", "ọe")),
        ("uy", ("ùy", "úy", "ủy", "ũy", "ụy")),
    )
    for old in olds
    for new in (unicodedata.normalize("NFC", bases + unicodedata.normalize("NFD", old)[1]),)
}
# The pair comes first, so that the search skips to its first letter; `qu` is one sound, so `quý` stays.
_MARKED = "".join(sorted({pair[1] for pair in _OLD_TO_NEW}))
_TONE_PLACES = re.compile(rf"[oOuU][{_MARKED}{_MARKED.upper()}](?!\w)(?<![qQ]..)")
_OTHER_SPACE = re.compile(r"[^\S ]")
_D_STROKE = str.maketrans("đĐÐ", "dDD")


def _old_place(found: re.Match[str]) -> str:
    pair = found.group()
    placed = _OLD_TO_NEW.get(pair.lower(), pair)
    return "".join(p.upper() if c.isupper() else p for c, p in zip(pair, placed, strict=True))


def one_spelling(text: str) -> str:
    """`text` in NFC, Ð (U+00D0) as Đ, tone marks in the older place (hoà → hòa), spaces single. Case is kept."""
    text = unicodedata.normalize("NFC", text).replace("Ð", "Đ")
    text = _TONE_PLACES.sub(_old_place, text)
    return " ".join(text.split()) if "  " in text or _OTHER_SPACE.search(text) else text.strip()


def canonical(text: str) -> str:
    """The form in which two spellings are compared: `one_spelling`, lower case. Diacritics stay."""
    return one_spelling(text).lower()


def lowered(text: str) -> str:
    """`text` in small letters, each character where it was."""
    small = text.lower()
    return small if len(small) == len(text) else text.replace("\u0130", "I").lower()


def folded(text: str) -> str:
    """`text` for search only: lower case, no diacritics, đ → d."""
    bare = unicodedata.normalize("NFD", canonical(text).translate(_D_STROKE))
    return unicodedata.normalize("NFC", "".join(c for c in bare if not unicodedata.combining(c)))
