// Plain HTML with its style inside: the limit. No menu, no search, no script.

import { join } from "node:path";
import { draw, write } from "../files.mjs";

const STYLE = "body{max-width:42rem;margin:0 auto;padding:1rem;font:1.125rem/1.6 sans-serif;color:#17324d}"
  + "a{color:#06c}img{max-width:100%;height:auto}details{margin:1rem 0}";

const page = (title, body) =>
  `<!doctype html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`
  + `<title>${title}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><main><h1>${title}</h1>\n${body}</main></body></html>\n`;

/** Writes the finished site into `dist`. There is nothing to build. */
export const site = (pillole, _work, dist) => {
  for (const { slug, title, summary, body } of pillole) {
    write(join(dist, "pillole", slug, "index.html"), page(title, `<p>${summary}</p>\n${body}`));
  }
  const all = pillole.map(({ slug, title, summary }) => `<li><a href="/pillole/${slug}/">${title}</a>: ${summary}</li>`);
  write(join(dist, "index.html"), page("Pillole", `<ul>${all.join("\n")}</ul>`));
  draw(pillole, join(dist, "img"));
};
