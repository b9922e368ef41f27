// Builds what stands on the page. Whatever comes from the server becomes text, never markup.

/** An element with properties, and children that are elements or texts. */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.map((child) => (child instanceof Node ? child : String(child ?? ""))));
  return made;
}

export const cell = (className, ...children) => element("td", { className }, ...children);

/** Set a text, where it is another one: what a person selected there stays selected. */
export function write(node, text, className) {
  if (node.textContent !== String(text)) node.textContent = text;
  if (className !== undefined && node.className !== className) node.className = className;
}

/** One row for each of `items`, which `key` names; rows that stay are kept, with focus and open details. */
export function rows(body, items, key, make, update) {
  const known = new Map([...body.rows].map((row) => [row.dataset.key, row]));
  items.forEach((item, place) => {
    let row = known.get(String(key(item)));
    known.delete(String(key(item)));
    if (!row) {
      row = make(item);
      row.dataset.key = key(item);
    }
    if (body.rows[place] !== row) body.insertBefore(row, body.rows[place] ?? null);
    update(row, item);
  });
  for (const gone of known.values()) gone.remove();
}

/** How long ago, in a word or two; times in ms since the epoch. */
export function ago(at, now) {
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
