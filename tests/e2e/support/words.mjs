// The portal's own words, from the files that the portal itself is built with: a text that is
// worded better tomorrow breaks no test.

import { readFileSync } from "node:fs";
import { readToml } from "./toml.mjs";

const folder = new URL("../../../content/languages/", import.meta.url);

/// The words of a language: `words("it")("question.check")` is "Controlla"; `{n}` is filled in from
/// the values; `words("it").language` is "it", and `.names("month")` are all texts of a table, in order.
export function words(language) {
  const toml = readFileSync(new URL(`${language}.toml`, folder), "utf8");
  const texts = new Map(flat(readToml(toml)));
  const word = (key, values = {}) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`no text "${key}" in ${language}.toml`);
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  };
  const names = (table) => [...texts].filter(([key]) => key.startsWith(`${table}.`)).map(([, text]) => text);
  return Object.assign(word, { language, names });
}

/// Every text by the names that lead to it: "question.check".
function flat(table, before = "") {
  return Object.entries(table).flatMap(([name, inside]) =>
    typeof inside === "string" ? [[before + name, inside]] : flat(inside, `${before}${name}.`));
}

/// The portal's words in Italian.
export const it = words("it");

/// The portal's words in English.
export const en = words("en");

/// Matches exactly this text, in capitals too: so are texts after the browser of these tests has
/// "translated" them.
export function exactly(text) {
  return new RegExp(`^\\s*${escape(text)}\\s*$`, "i");
}

/// Matches a text of the portal whatever stands in its `{places}`.
export function anyOf(text) {
  return new RegExp(`^\\s*${text.split(/\{\w+\}/).map(escape).join(".+")}\\s*$`, "i");
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
