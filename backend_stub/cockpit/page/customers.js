// Playing customers: find a conversation, write in it, or give it to somebody.

import { ask, doing } from "/testers/page/asking.js";
import { cell, element, rows, write } from "/testers/page/elements.js";

const at = (id) => document.getElementById(id);
const SHOWN = 200;
const PAGE = 1000;
let all = [];
let chosen = null;
let names = new Map();

export async function loadConversations() {
  const found = [];
  let page = [];
  do {
    page = await ask("GET", `/conversations?limit=${PAGE}&after=${page.at(-1)?.id ?? ""}`);
    found.push(...page);
  } while (page.length === PAGE && found.length < 10 * PAGE);
  all = found;
  show();
}

export function showPeople(state) {
  names = new Map([...state.users, ...state.teams].map((one) => [one.id, one.name]));
  const receivers = [
    ["", "its own queue"],
    ...state.users.filter((one) => !["admin", "quality"].includes(one.role)).map((one) => [`to_user ${one.id}`, one.name]),
    ...state.teams.map((one) => [`to_team ${one.id}`, `the queue of ${one.name}`]),
  ];
  if (at("receiver").options.length !== receivers.length) {
    at("receiver").replaceChildren(...receivers.map(([value, words]) => new Option(words, value)));
  }
}

function show() {
  const words = at("find").value.trim().toLocaleLowerCase();
  const fits = (one) => !words || `${one.customer_name} ${one.subject} ${one.id}`.toLocaleLowerCase().includes(words);
  const found = all.filter(fits);
  const shown = found.slice(0, SHOWN);
  write(at("listed"), found.length > SHOWN ? `${SHOWN} of ${found.length} shown` : `${found.length} shown`);
  at("no-conversations").hidden = shown.length > 0;
  rows(at("conversations"), shown, (one) => one.id, make, (row, one) => {
    const [, subject, status, assignee, team, messages] = row.cells;
    write(subject, one.subject || "–");
    write(status, one.status);
    write(assignee, one.assignee_id ? (names.get(one.assignee_id) ?? one.assignee_id) : "nobody");
    write(team, names.get(one.team_id) ?? one.team_id);
    write(messages, one.last_position, "number");
    row.classList.toggle("chosen", one.id === chosen?.id);
    row.querySelector("button").ariaPressed = String(one.id === chosen?.id);
  });
}

function make(one) {
  const pick = element("button", { type: "button", className: "pick", dir: "auto" }, one.customer_name || one.customer_id);
  pick.addEventListener("click", () => choose(one));
  return element("tr", {}, cell("", pick), element("td", { dir: "auto" }), cell(""), cell(""), cell(""), cell("number"));
}

function choose(one) {
  chosen = one;
  at("write").disabled = at("give").disabled = false;
  write(at("words-label"), `Write as ${one.customer_name || one.customer_id}`);
  show();
  at("words").focus();
}

at("find").addEventListener("input", show);
at("more").addEventListener("click", () => doing(loadConversations, "The list is as it stands now."));

at("write-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = at("words").value;
  const path = `/conversations/${encodeURIComponent(chosen.id)}/messages`;
  const done = await doing(() => ask("POST", path, { body }), (did) => `Written, as message ${did.position}.`);
  if (done) {
    at("words").value = "";
    await loadConversations();
  }
});

at("give").addEventListener("click", async () => {
  const [kind, id] = at("receiver").value.split(" ");
  const path = `/conversations/${encodeURIComponent(chosen.id)}/transfer`;
  await doing(() => ask("POST", path, kind ? { [kind]: id } : {}), "Given away.");
  await loadConversations();
});
