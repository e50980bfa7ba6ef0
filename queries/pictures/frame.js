"use strict";
{
// The frame has no origin, so its storage throws; the drawing keeps its settings in memory instead.
for (const name of ["localStorage", "sessionStorage"]) {
  const kept = new Map();
  const storage = {
    getItem: (key) => kept.get(String(key)) ?? null,
    setItem: (key, value) => void kept.set(String(key), String(value)),
    removeItem: (key) => void kept.delete(String(key)),
    clear: () => kept.clear(),
    key: (place) => [...kept.keys()][place] ?? null,
    get length() { return kept.size; },
  };
  Object.defineProperty(window, name, { value: storage });
}

// The drawing reads its data once with JSON.parse, and from then on keeps in it what is selected. So the page is told
// what the reader selects, and what the page selects is marked here. Whoever listens to the field is caught in passing.
const parse = JSON.parse;
const set = Map.prototype.set;
let listeners = new Set();
let selected;
let drawn;
Map.prototype.set = function (key, value) {
  if (key === "change:selected") {
    listeners = value;
    Map.prototype.set = set;
  }
  return set.call(this, key, value);
};
JSON.parse = (text, reviver) => {
  const data = parse(text, reviver);
  if (data?.nodes && data.relationships && data.options) {
    JSON.parse = parse;
    drawn = data;
    selected = data.selected;
    Object.defineProperty(data, "selected", {
      get: () => selected,
      set: (chosen) => {
        selected = chosen;
        parent.postMessage({ nodes: chosen?.nodeIds ?? [], lines: chosen?.relationshipIds ?? [] }, "*");
      },
    });
  }
  return data;
};
addEventListener("message", (event) => {
  if (event.source !== parent || !drawn) return;
  selected = { nodeIds: [], relationshipIds: event.data.lines ?? [] };
  for (const listener of listeners) listener();
});
}
