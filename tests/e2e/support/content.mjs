// What a pillola asks and teaches, from the files that the site is made of. The published pages do not
// say which answer is right in a form that all kinds of question share.

import { readdirSync, readFileSync } from "node:fs";
import { readToml } from "./toml.mjs";

const folder = new URL("../../../content/", import.meta.url);

/// All pillole.
export const SLUGS = readdirSync(new URL("pillole/", folder)).map((file) => file.replace(/\.md$/, ""));

/// A pillola: its `title`, `competence` and `services`; its script's `goal` and `steps`; its `questions`, as they are written, each
/// with its `item` id, its `level`, and as `sure` the one that is asked beside it.
export function pillola(slug) {
  const text = readFileSync(new URL(`pillole/${slug}.md`, folder), "utf8");
  const { title, level, competence, services } = readToml(text.split("+++")[1]);
  const [script] = blocks(text, "script");
  const all = blocks(text, "question");
  const questions = all.filter(({ type }) => type !== "confidence").map((question) => ({
    level,
    ...question,
    item: `${slug}/${question.id}`,
    sure: all.find(({ about }) => about === question.id),
  }));
  return { slug, title, competence, services, goal: script.goal, steps: script.step, questions };
}

/// The question with this id ("riconoscere-sms-truffa/segnali"); a question that is here already stays
/// as it is.
export function question(item) {
  if (item.item) return item;
  const found = pillola(item.split("/")[0]).questions.find((question) => question.item === item);
  if (!found) throw new Error(`no question "${item}"`);
  return found;
}

/// A question of the test by its id: one of the items of a competence ("1-3/quanti-video") in a
/// language, or one of a pillola, in Italian.
export function testQuestion(item, language = "it") {
  const [of, name] = item.split("/");
  if (!/^\d-\d$/.test(of)) return question(item);
  const file = `${language === "it" ? "" : `${language}/`}${of.replace("-", ".")}.md`;
  const text = readFileSync(new URL(`items/${file}`, folder), "utf8");
  const found = blocks(text, "question").find(({ id }) => id === name);
  if (!found) throw new Error(`no question "${item}" in ${file}`);
  return { ...found, item };
}

/// The statements of the self-reflection, in their order.
export const STATEMENTS = readToml(readFileSync(new URL("statements.toml", folder), "utf8")).statement;

/// The short numbers: `pillole` by slug, `items` by id.
export const NUMBERS = readToml(readFileSync(new URL("numbers.toml", folder), "utf8"));

/// A session that one can begin from: its `title` and `minutes`, what happens in its `parts`, each with
/// its `minutes` and `notes`, and the headings of its `cards`.
export function template(id) {
  const text = readFileSync(new URL(`sessions/${id}.md`, folder), "utf8");
  const { title, minutes } = readToml(text.split("+++")[1]);
  const [{ part: parts }] = blocks(text, "plan");
  const cards = [...text.split("~~~").at(-1).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  return { title, minutes, parts, cards };
}

/// A screen by its name ("phone/sms-pacco").
export function screen(name) {
  return readToml(readFileSync(new URL(`screens/${name}.toml`, folder), "utf8"));
}

function blocks(text, kind) {
  return [...text.matchAll(new RegExp(`^~~~${kind}\n([^]*?)^~~~$`, "gm"))]
    .map(([, toml]) => readToml(toml));
}
