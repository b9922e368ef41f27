// The levers: how each stands, what to set it to, and how often it has acted.

import { ask, doing } from "/testers/page/asking.js";
import { cell, element, write } from "/testers/page/elements.js";

const LEVERS = [
  ["latency_ms", "Latency", "ms before each request", "delayed"],
  ["jitter_ms", "Jitter", "ms more or less", null],
  ["drop_before", "Drop before", "chance; nothing has happened", "dropped_before"],
  ["drop_after", "Drop after", "chance; it was committed", "dropped_after"],
  ["duplicate", "Duplicate", "chance; carried out twice", "doubled"],
  ["tear", "Torn answer", "chance; cut off in the middle", "torn"],
  ["trickle_ms", "Slow answer", "ms that a body takes to come", "trickled"],
  ["fail", "Status", "answered instead (401 signed out, 426 too old) …", "failed"],
  ["fail_chance", "… how often", "chance", null],
  ["silent_doorbell", "Silent doorbell", "streams stay open, mute", "silenced"],
  ["cut", "Cut", "nobody gets through", "cut"],
  ["seed", "Seed of the dice", "the same again", null],
];
const STATUSES = [0, 401, 409, 426, 429, 500, 502, 503];
const SWITCHES = new Set(["silent_doorbell", "cut"]);

const inputs = {};
const stands = {};
const acted = {};

for (const [name, title, words] of LEVERS) {
  const label = element("label", { htmlFor: `lever-${name}` }, title);
  inputs[name] = field(name);
  stands[name] = cell("");
  acted[name] = cell("number");
  const named = element("th", { scope: "row" }, label, element("small", { className: "muted" }, words));
  document.getElementById("lever-rows").append(
    element("tr", {}, named, stands[name], cell("", inputs[name]), acted[name]));
}

function field(name) {
  const id = `lever-${name}`;
  if (SWITCHES.has(name)) return element("input", { id, type: "checkbox" });
  if (name === "fail") {
    return element("select", { id }, ...STATUSES.map((status) => new Option(status || "none", status)));
  }
  const chance = !name.endsWith("_ms") && name !== "seed";
  const most = chance ? 1 : name === "seed" ? "" : 60000;
  return element("input", { id, type: "number", min: 0, max: most, step: chance ? 0.05 : 1, value: 0 });
}

const value = (name) => (SWITCHES.has(name) ? inputs[name].checked : Number(inputs[name].value));

export function showLevers(state) {
  for (const [name, , , counter] of LEVERS) {
    const at = state.levers[name];
    write(stands[name], at === true ? "pulled" : at || "at rest", at ? "pulled" : "muted");
    write(acted[name], counter ? state.pulled[counter] : "", "number");
  }
}

document.getElementById("lever-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const wanted = Object.fromEntries(LEVERS.map(([name]) => [name, value(name)]));
  doing(() => ask("PUT", "/levers", wanted), "The levers stand as you set them.");
});

document.getElementById("rest").addEventListener("click", async () => {
  await doing(() => ask("DELETE", "/levers"), "All levers are at rest.");
  document.getElementById("lever-form").reset();
});
