// Dates as ISO text at the precision known: 2021, 2021-07 or 2021-07-02.

const monthNumber = (year, month) => year * 12 + month - 1;

// The first and last month of a date as month numbers; null for none or for text that is no date.
function monthsOf(date) {
  const found = /^(\d{4})(?:-(\d{2})(?:-\d{2})?)?$/.exec(date || "");
  if (!found) return null;
  const year = Number(found[1]);
  if (!found[2]) return [monthNumber(year, 1), monthNumber(year, 12)];
  const month = Number(found[2]);
  return month >= 1 && month <= 12 ? [monthNumber(year, month), monthNumber(year, month)] : null;
}

const monthIso = (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
const monthShown = (month) => dateShown(monthIso(month));

function dateShown(date) {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date || "");
  if (!found) return date || "";
  return [found[3], found[2], found[1]].filter(Boolean).map((part, n, all) => (n < all.length - 1 ? part.replace(/^0/, "") : part)).join("/");
}
