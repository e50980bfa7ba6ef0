"use strict";
const every = (selector, within = document) => Array.from(within.querySelectorAll(selector));
const targets = JSON.parse(document.getElementById("targets").textContent);
const rows = every("#statements tbody tr");
const frame = document.getElementById("graph");
const evidence = document.getElementById("evidence");
const hint = evidence.firstElementChild;

// Tabs.
for (const tab of every("nav button")) {
  tab.addEventListener("click", () => {
    for (const other of every("nav button")) other.setAttribute("aria-selected", String(other === tab));
    for (const view of every("main > section")) view.hidden = view.dataset.view !== tab.dataset.view;
  });
}

// The filter of the table.
const box = document.getElementById("filter");
const shown = document.getElementById("shown");
box.addEventListener("input", () => {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
    count += row.hidden ? 0 : 1;
  }
  shown.textContent = words.length ? `${count} of ${rows.length}` : "";
});

// The evidence beside the views. Everything in it is copied from the table as nodes or as text, never as HTML.
const element = (name, text, className) => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

const card = (place) => {
  const cells = Array.from(rows[place].cells);
  const [subject, relation, object, firmness, belief, documents, when] = cells.map((cell) => cell.textContent.trim());
  const made = element("div", "", "card");
  made.style.setProperty("--tone", rows[place].style.getPropertyValue("--tone"));
  const head = element("h3", "");
  head.append(element("b", subject), " ", element("i", relation.replaceAll("_", " ").toLowerCase()), " ", element("b", object));
  const facts = element("p", "", "facts");
  const number = Number(documents);
  for (const fact of [firmness, belief && `belief ${belief}`, documents && `${documents} ${number === 1 ? "document" : "documents"}`,
    when.replace(/\s+/g, " ")]) {
    if (fact) facts.append(element("span", fact));
  }
  made.append(head, facts, ...Array.from(cells[7].children, (child) => child.cloneNode(true)));
  return made;
};

const show = (title, places) => {
  if (!places.length) return;
  const count = `${places.length} ${places.length === 1 ? "statement" : "statements"}`;
  evidence.replaceChildren(element("h2", title), element("p", count, "count"), ...places.map(card));
  evidence.scrollTop = 0;
};

const names = (place) => [0, 2].map((cell) => rows[place].cells[cell].textContent.trim());
const pair = (places) => {
  const [one, other] = names(places[0]);
  return `${one} – ${other}`;
};
const lineOf = new Map(targets.lines.flatMap((places, line) => places.map((place) => [place, line])));

// What is chosen in one view is marked in the others.
const choose = (title, places, from) => {
  for (const old of every(".chosen")) old.classList.remove("chosen");
  from?.classList.add("chosen");
  show(title, places);
  const lines = [...new Set(places.filter((place) => lineOf.has(place)).map((place) => String(lineOf.get(place))))];
  frame?.contentWindow.postMessage({ lines }, "*");
};

const linksOf = (target) => target.dataset.links.split(" ").filter(Boolean).map(Number);
for (const target of every("[data-links]")) {
  const chosen = () => choose(pair(linksOf(target)), linksOf(target), target);
  target.addEventListener("click", chosen);
  target.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      chosen();
    }
  });
}
for (const who of every(".who")) {
  const places = [...new Set(every("[data-links]", who.parentElement).flatMap(linksOf))].sort((a, b) => a - b);
  who.addEventListener("click", () => choose(pair(places), places));
}
rows.forEach((row, place) => row.addEventListener("click", (event) => {
  if (!event.target.closest("a")) choose(pair([place]), [place]);
}));

// What is chosen in the graph.
addEventListener("message", (event) => {
  if (!frame || event.source !== frame.contentWindow) return;
  const lines = (event.data.lines ?? []).map(Number).filter((line) => targets.lines[line]);
  const nodes = (event.data.nodes ?? []).filter((node) => Object.hasOwn(targets.nodes, node));
  if (lines.length) {
    const places = [...new Set(lines.flatMap((line) => targets.lines[line]))];
    show(lines.length === 1 ? pair(places) : `${lines.length} lines`, places);
  } else if (nodes.length) {
    const places = [...new Set(nodes.flatMap((node) => targets.nodes[node]))].sort((a, b) => a - b);
    show(nodes.length === 1 ? targets.names[nodes[0]] : `${nodes.length} actors`, places);
  } else {
    evidence.replaceChildren(hint);
  }
});

// The actors of the cell under the pointer.
const matrix = document.getElementById("matrix");
if (matrix) {
  const crosses = [document.getElementById("cross-row"), document.getElementById("cross-column")];
  const light = (cell) => {
    for (const label of every("text.on", matrix)) label.classList.remove("on");
    for (const cross of crosses) cross.setAttribute("visibility", cell ? "visible" : "hidden");
    if (!cell) return;
    const side = Number.parseFloat(getComputedStyle(matrix).getPropertyValue("--side"));
    crosses[0].setAttribute("y", cell.dataset.row * side);
    crosses[1].setAttribute("x", cell.dataset.column * side);
    matrix.querySelector(`.rows [data-row="${cell.dataset.row}"]`).classList.add("on");
    matrix.querySelector(`.columns [data-column="${cell.dataset.column}"]`).classList.add("on");
  };
  matrix.addEventListener("pointerover", (event) => light(event.target.closest(".cell")));
  matrix.addEventListener("pointerleave", () => light(null));
}
