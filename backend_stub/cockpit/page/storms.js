// Storms: started by seed, watched, stopped, and replayed from their recordings.

import { ask, doing } from "/testers/page/asking.js";
import { ago, cell, element, rows, write } from "/testers/page/elements.js";

const at = (id) => document.getElementById(id);

export function showStorms(state) {
  const { storm, recordings, now } = state;
  at("start").disabled = storm !== null;
  at("stop").disabled = storm === null;
  at("raging").hidden = storm === null;
  if (storm) {
    const seconds = Math.round((now - storm.began) / 1000);
    write(at("progress-words"),
      `Seed ${storm.plan.seed}: ${storm.done} of ${storm.acts} acts after ${seconds} of ${storm.plan.seconds} s`);
    at("progress").max = storm.acts;
    at("progress").value = storm.done;
  }
  at("no-recordings").hidden = recordings.length > 0;
  rows(at("recordings"), recordings, (one) => one.name, make, (row, one) => {
    write(row.cells[1], `${ago(one.at, now)} ago`, "muted");
    write(row.cells[2], `${Math.ceil(one.bytes / 1024)} KiB`, "number muted");
    row.querySelector("button").disabled = storm !== null;
  });
}

function make(one) {
  const link = element("a", { href: `/testers/storms/${one.name}`, download: one.name }, one.name);
  const again = element("button", { type: "button", className: "pick", ariaLabel: `Replay ${one.name}` }, "Replay");
  again.addEventListener("click", () =>
    doing(async () => replay(await ask("GET", `/storms/${one.name}`)), `${one.name} rages again.`));
  return element("tr", {}, cell("code", link), cell("muted"), cell("number muted"), cell("", again));
}

const replay = (text) => ask("POST", "/storms/replay", text, "application/x-ndjson");

at("storm-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const plan = {
    seed: Number(at("seed").value), seconds: Number(at("seconds").value), restores: at("restores").checked,
  };
  doing(() => ask("POST", "/storms", plan), (storm) => `The storm of seed ${plan.seed} rages; it is recorded as ${storm.name}.`);
});

at("stop").addEventListener("click", () =>
  doing(() => ask("DELETE", "/storms"), "The storm is over; all levers are at rest."));

at("file").addEventListener("change", async () => {
  const [file] = at("file").files;
  if (file) await doing(async () => replay(await file.text()), `${file.name} rages again.`);
  at("file").value = "";
});
