// What a pillola asks and teaches, from the files that the site is made of. The published pages do not
// say which answer is right in a form that all kinds of question share.

import { readdirSync, readFileSync } from "node:fs";
import { readToml } from "./toml.mjs";

const folder = new URL("../../../content/", import.meta.url);

/// All pillole.
export const SLUGS = readdirSync(new URL("pillole/", folder)).map((file) => file.replace(/\.md$/, ""));

/// A pillola: its `title`; its script's `goal` and `steps`; its `questions`, as they are written, each
/// with its `item` id, and as `sure` the one that is asked beside it.
export function pillola(slug) {
  const text = readFileSync(new URL(`pillole/${slug}.md`, folder), "utf8");
  const [, head] = text.split("+++");
  const [script] = blocks(text, "script");
  const all = blocks(text, "question");
  const questions = all.filter(({ type }) => type !== "confidence").map((question) => ({
    ...question,
    item: `${slug}/${question.id}`,
    sure: all.find(({ about }) => about === question.id),
  }));
  return { slug, title: readToml(head).title, goal: script.goal, steps: script.step, questions };
}

/// The question with this id ("riconoscere-sms-truffa/segnali").
export function question(item) {
  const found = pillola(item.split("/")[0]).questions.find((question) => question.item === item);
  if (!found) throw new Error(`no question "${item}"`);
  return found;
}

/// A screen by its name ("phone/sms-pacco").
export function screen(name) {
  return readToml(readFileSync(new URL(`screens/${name}.toml`, folder), "utf8"));
}

function blocks(text, kind) {
  return [...text.matchAll(new RegExp(`^~~~${kind}\n([^]*?)^~~~$`, "gm"))]
    .map(([, toml]) => readToml(toml));
}
