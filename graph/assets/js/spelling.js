// When two Vietnamese spellings are equal, and the folding that search alone uses.

const TONES = "\u0300\u0301\u0309\u0303\u0323";
const NEW_TONE_PLACE = /(?<!q)(o)([ae])([\u0300\u0301\u0309\u0303\u0323])(?![\p{L}\p{M}])|(?<!q)(u)(y)([\u0300\u0301\u0309\u0303\u0323])(?![\p{L}\p{M}])/gu;

// Lower case, NFC, one place for the tone (hoà = hòa), Ð as đ, single spaces.
function exact(text) {
  const plain = text.replaceAll("\u00d0", "\u0110").toLowerCase().normalize("NFD");
  return plain
    .replace(NEW_TONE_PLACE, (all, o, a, tone1, u, y, tone2) => (o ? o + tone1 + a : u + tone2 + y))
    .normalize("NFC").replace(/\s+/gu, " ").trim();
}

const bareLetters = new Map([["đ", "d"]]);

// `exact` text without diacritics, đ as d.
function bare(exactText) {
  let out = "";
  for (const letter of exactText) {
    if (letter < "\u0080") { out += letter; continue; }
    let plain = bareLetters.get(letter);
    if (plain === undefined) {
      plain = letter.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
      bareLetters.set(letter, plain);
    }
    out += plain;
  }
  return out;
}
