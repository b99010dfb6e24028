// Elements are made here, from text alone: the page never parses markup.

const byId = (id) => document.getElementById(id);

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "text") element.textContent = value;
    else if (typeof value === "function") element.addEventListener(key, value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function drawn(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "text") element.textContent = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

// Only addresses of the web are links; anything else stays text.
function webAddress(text) {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    const address = new URL(text);
    return address.protocol === "https:" || address.protocol === "http:" ? address.href : null;
  } catch {
    return null;
  }
}

function webLink(address, text) {
  const href = webAddress(String(address));
  if (!href) return make("span", { text });
  return make("a", { href, rel: "noopener noreferrer", target: "_blank", text });
}

// Draws the content of `box` anew and gives the focus to the control that took the place of the one that had it.
function keepFocus(box, draw) {
  const before = box.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  draw();
  if (before) [...box.querySelectorAll("[data-key]")].find((control) => control.dataset.key === before)?.focus();
}

let announceTimer = 0;
function announce(text) {
  clearTimeout(announceTimer);
  announceTimer = setTimeout(() => { byId("status").textContent = text; }, 120);
}

// Runs `work` once before the next frame, however often it is asked for.
function onceAFrame(work) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; work(); });
  };
}
