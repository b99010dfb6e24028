// The interface's words in both languages.

const LANGUAGES = ["vi", "en"];
let WORDS = {};
let language = "vi";

function t(key, values) {
  const pair = WORDS[key];
  let text = pair ? pair[LANGUAGES.indexOf(language)] : key;
  for (const [name, value] of Object.entries(values || {})) text = text.replace(`{${name}}`, () => value);
  return text;
}

// A value that the graph has in English, in the reader's language; any other text as it is.
const valueShown = (value, group = "value") => (knownWord(`${group}.${value}`) ? t(`${group}.${value}`) : String(value));
const knownWord = (key) => Object.hasOwn(WORDS, key);
const NUMBERS = { vi: new Intl.NumberFormat("vi-VN"), en: new Intl.NumberFormat("en-GB") };
const count = (n) => NUMBERS[language].format(n);
const capital = (text) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

function translatePage() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
    if (element.tagName === "BUTTON") element.title = t(element.dataset.tLabel);
  }
  for (const element of document.querySelectorAll("[data-t-placeholder]")) {
    element.placeholder = t(element.dataset.tPlaceholder);
  }
  const button = byId("language");
  button.textContent = t("languageName");
  button.setAttribute("aria-label", t("languageLabel"));
  button.setAttribute("lang", language === "vi" ? "en" : "vi");
}
