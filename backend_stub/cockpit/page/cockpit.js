// Asks the server every second how everything stands, while somebody looks, and shows it.

import { Away, ask, doing, say } from "/testers/page/asking.js";
import { showClients } from "/testers/page/clients.js";
import { loadConversations, showPeople } from "/testers/page/customers.js";
import { showLevers } from "/testers/page/levers.js";
import { showServer } from "/testers/page/server.js";
import { showStorms } from "/testers/page/storms.js";

const EVERY = 1000; // ms
let away = false;

async function look() {
  try {
    const state = await ask("GET", "/state");
    for (const show of [showServer, showClients, showLevers, showStorms, showPeople]) show(state);
    if (away) say("The server is back.");
    away = false;
  } catch (error) {
    away = true;
    say(error.message, true);
    if (!(error instanceof Away)) console.error(error);
  }
}

async function lookForEver() {
  if (!document.hidden) await look();
  setTimeout(lookForEver, EVERY);
}

document.addEventListener("visibilitychange", () => document.hidden || look());
await look();
lookForEver();
doing(loadConversations, "");
