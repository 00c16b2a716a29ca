// A pillola as Markdown, the form that the three generators read.

import TurndownService from "turndown";

const turndown = new TurndownService({ headingStyle: "atx", bulletListMarker: "-", codeBlockStyle: "fenced" });
// Markdown has no word for what opens, nor for a picture's size.
turndown.keep(["details", "summary"]);
turndown.addRule("picture", { filter: "img", replacement: (_, image) => `\n\n${image.outerHTML}\n\n` });

/** The body of a pillola. */
export const markdown = (html) =>
  turndown.turndown(html)
    // A blank line ends raw HTML in Markdown: what opens stays in one piece.
    .replace(/<details>[\s\S]*?<\/details>/g, (part) => `\n\n${part.replace(/\s*\n\s*/g, " ")}\n\n`);

/** `text` as a value in YAML. */
export const quoted = (text) => JSON.stringify(text);

/** The list of all pillole: the home page. */
export const list = (pillole, address) =>
  pillole.map(({ slug, title, summary }) => `- [${title}](${address(slug)}): ${summary}`).join("\n");
