// The server itself: where it stands, and what may happen to it.

import { ask, doing } from "/testers/page/asking.js";
import { cell, element, rows, write } from "/testers/page/elements.js";

const at = (id) => document.getElementById(id);
const facts = {};

for (const [name, title] of [["head", "Head of the feed"], ["incarnation", "Incarnation"], ["time", "Server's clock"]]) {
  facts[name] = element("dd", {});
  at("server").append(element("div", {}, element("dt", {}, title), facts[name]));
}

export function showServer(state) {
  write(facts.head, state.head_seq);
  facts.head.title = state.head;
  write(facts.incarnation, state.incarnation, "code");
  write(facts.time, new Date(state.now).toLocaleTimeString());
  showCopies(state.copies);
  at("no-results").hidden = state.results.length > 0;
  rows(at("results"), state.results, (one) => `${one.kind}/${one.result}`, makeResult, (row, one) => {
    write(row.cells[2], one.count, "number");
  });
}

function makeResult(one) {
  return element("tr", {}, element("th", { scope: "row", className: "code" }, one.kind),
    cell(one.result === "applied" ? "live" : "pulled", one.result), cell("number"));
}

function showCopies(copies) {
  const known = [...at("copies").options].map((option) => option.value);
  if (known.join() !== copies.map((one) => one.name).join()) {
    at("copies").replaceChildren(...copies.map((one) => new Option(`${one.name.slice(0, 4)}, at ${one.seq}`, one.name)));
    at("copies").selectedIndex = copies.length - 1;
  }
  at("put-back").disabled = copies.length === 0;
}

at("expire").addEventListener("click", () =>
  doing(() => ask("POST", "/expire"), (done) => `${done.tokens} access tokens are worth nothing any more.`));

at("restart").addEventListener("click", () =>
  doing(() => ask("POST", "/restart"), "The server is another run of itself."));

at("copy").addEventListener("click", () =>
  doing(() => ask("POST", "/copies"), (copy) => `Copied as it stands at ${copy.seq}.`));

at("put-back").addEventListener("click", () => {
  const name = at("copies").value;
  doing(() => ask("PUT", `/copies/${name}/back`), `The server is back at copy ${name.slice(0, 4)}.`);
});
