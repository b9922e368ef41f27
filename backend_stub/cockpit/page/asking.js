// Speaks with the server: JSON there and back, and a line at the top that says what came of it.

const said = document.getElementById("said");

export function say(words, trouble = false) {
  said.textContent = words;
  said.classList.toggle("trouble", trouble);
}

/** What is thrown where nobody answers. */
export class Away extends Error {
  constructor() {
    super("The server cannot be reached.");
  }
}

/** What the server answers, JSON or text. Throws Away, or an Error with the server's sentence. */
export async function ask(method, path, body, type = "application/json") {
  const asked = { method, cache: "no-store", credentials: "omit" };
  if (method !== "GET") {
    asked.headers = { "Content-Type": type };
    asked.body = type === "application/json" ? JSON.stringify(body ?? {}) : body;
  }
  const answer = await fetch(`/testers${path}`, asked).catch(() => {
    throw new Away();
  });
  const text = await answer.text();
  const told = text && answer.headers.get("Content-Type")?.startsWith("application/json") ? JSON.parse(text) : text;
  if (!answer.ok) throw new Error(told.message ?? `The server answered ${answer.status}.`);
  return told;
}

/** Do something and say what came of it; answers what `act` did, or undefined where it failed. */
export async function doing(act, words) {
  try {
    const done = await act();
    say(typeof words === "function" ? words(done) : words);
    return done;
  } catch (error) {
    say(error.message, true);
    return undefined;
  }
}
