// The pillole as any site could have them: read from our own finished pages, so that every peer shows
// the same words, figures, questions and answers. Nothing here knows how a peer wants them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { drawing } from "./drawing.mjs";

/** Every pillola of a finished site: { slug, title, summary, body, drawings }. `body` is plain HTML. */
export const pillole = (dist) =>
  readdirSync(join(dist, "pillole"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => pillola(name, readFileSync(join(dist, "pillole", name, "index.html"), "utf8")))
    .sort((one, other) => one.title.localeCompare(other.title, "it"));

const pillola = (slug, html) => {
  const { document } = parseHTML(html);
  const drawings = [];
  const text = document.querySelector("#testo");
  const questions = document.querySelectorAll("#domande .question");
  if (!text || !questions.length) throw new Error(`${slug}: the page has no text or no questions where they are looked for`);
  for (const icon of text.querySelectorAll("svg")) icon.remove();
  for (const figure of text.querySelectorAll("figure")) {
    const device = figure.querySelector(".device");
    if (!device) throw new Error(`${slug}: a figure without a screen`);
    const name = `${slug}-${drawings.length + 1}.svg`;
    const { svg, width, height } = drawing(device);
    drawings.push({ name, svg });
    const image = document.createElement("img");
    const said = { src: `/img/${name}`, alt: device.getAttribute("aria-label") ?? "", width, height, loading: "lazy" };
    for (const [key, value] of Object.entries(said)) image.setAttribute(key, value);
    figure.replaceWith(image);
  }
  const body = [...text.children].map((part) => plain(document, part)).join("\n")
    + `\n<h2>Verifica: prova a rispondere</h2>\n`
    + [...questions].map((it, index) => question(document, it, index + 1)).join("\n");
  return {
    slug,
    title: document.querySelector("h1").textContent.trim(),
    summary: document.querySelector('meta[name="description"]').getAttribute("content"),
    body,
    drawings,
  };
};

/** A part of the text without the portal's own classes and hooks; steps become headed sections. */
const plain = (document, part) => {
  for (const step of part.querySelectorAll("li.step")) {
    const head = document.createElement("h3");
    head.textContent = step.querySelector(".step-number").textContent;
    const section = document.createElement("section");
    section.append(head);
    for (const words of step.querySelectorAll(".step-say, .step-why")) section.append(paragraph(document, words));
    section.append(step.querySelector("img"));
    step.replaceWith(section);
  }
  const steps = part.querySelector("ol.steps");
  if (steps) steps.replaceWith(...steps.children);
  return bare(part).innerHTML;
};

const paragraph = (document, words) => {
  if (words.querySelector("p, ul, ol")) return words;
  const element = document.createElement("p");
  element.innerHTML = words.innerHTML;
  return element;
};

const KEPT = new Set(["href", "src", "alt", "width", "height", "loading"]);

const bare = (part) => {
  for (const box of part.querySelectorAll("a[href^='/glossario/']")) box.replaceWith(box.textContent);
  for (const element of part.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name);
  }
  for (const box of part.querySelectorAll("div")) box.replaceWith(...box.childNodes);
  return part;
};

/** A question to read: what is asked, what one can choose, and the answers with their feedback. */
const question = (document, section, number) => {
  for (const icon of section.querySelectorAll("svg")) icon.remove();
  const choices = [...section.querySelectorAll(".question-body .option label")].map((it) => `<li>${it.innerHTML}</li>`);
  const hint = section.querySelector("details.hint p");
  const answers = section.querySelector("details.answers");
  for (const summary of answers.querySelectorAll("summary")) summary.remove();
  for (const screen of answers.querySelectorAll("figure, .device")) screen.remove();
  return [
    `<h3>Domanda ${number}</h3>`,
    `<p>${section.querySelector(".question-prompt").innerHTML}</p>`,
    choices.length ? `<ul>${choices.join("")}</ul>` : "",
    hint ? `<details><summary>Un aiuto</summary><p>${hint.innerHTML}</p></details>` : "",
    `<details><summary>Mostra le risposte</summary>${bare(answers).innerHTML}</details>`,
  ].filter(Boolean).join("\n");
};
