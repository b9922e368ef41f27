// The workstations: who is connected, how far behind, and what they number their lanes.

import { ago, cell, element, rows, write } from "/testers/page/elements.js";

const body = document.getElementById("clients");
const empty = document.getElementById("no-clients");
const SILENT = 90_000; // ms without a request and without a stream: gone

export function showClients(state) {
  empty.hidden = state.clients.length > 0;
  rows(body, state.clients, (one) => one.sign_in, make, (row, one) => update(row, one, state));
}

function make() {
  const lanes = element("details", {}, element("summary", { className: "code" }), element("div", { className: "code" }));
  return element("tr", {},
    element("th", { scope: "row" }), cell(""), cell(""), cell("number"), cell("number"), cell("number"), cell(""),
    cell("number"), cell("", lanes));
}

function update(row, one, state) {
  const { now } = state;
  const [user, machine, stream, cursor, behind, highWater, request, protocol, device] = row.cells;
  const open = one.stream_since !== null;
  row.classList.toggle("gone", one.signed_out || (!open && now - one.at > SILENT));
  write(user, one.signed_out ? `${one.user} (signed out)` : one.user);
  write(machine, one.machine || "–");
  write(stream, open ? `open for ${ago(one.stream_since, now)}` : "no stream", open ? "live" : "");
  write(cursor, one.cursor ?? "–", "number");
  write(behind, one.behind ?? "–", one.behind > 0 ? "number behind" : "number");
  write(highWater, one.high_water ?? "–", "number");
  write(request, `${one.request || "–"}, ${ago(one.at, now)} ago, of ${one.requests}`);
  write(protocol, one.protocol || "–", "number");
  const details = device.firstChild;
  details.hidden = !one.device;
  write(details.firstChild, `…${one.device.slice(-8)} · lanes: ${one.lane_count}`);
  const lanes = one.lanes.map((lane) => `${lane.conversation_id} up to ${lane.number}`);
  if (one.lane_count > lanes.length) lanes.push(`… and ${one.lane_count - lanes.length} more`);
  write(details.lastChild, [one.device, ...lanes].join("\n"), "code lanes");
}
