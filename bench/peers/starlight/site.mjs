// Astro Starlight as `create astro` sets it up, with its search (Pagefind) and its menu of all pages.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { copy, draw, write } from "../files.mjs";
import { list, markdown, quoted } from "../markdown.mjs";

const HERE = import.meta.dirname;

/** Writes the sources into `work` and builds them into `dist`. */
export const site = (pillole, work, dist) => {
  for (const file of ["astro.config.mjs", "tsconfig.json"]) copy(join(HERE, file), join(work, file));
  copy(join(HERE, "content.config.mjs"), join(work, "src/content.config.mjs"));
  const docs = join(work, "src/content/docs");
  for (const { slug, title, summary, body } of pillole) {
    write(join(docs, "pillole", `${slug}.md`),
      `---\ntitle: ${quoted(title)}\ndescription: ${quoted(summary)}\n---\n\n${summary}\n\n${markdown(body)}\n`);
  }
  write(join(docs, "index.md"), `---\ntitle: Pillole\n---\n\n${list(pillole, (slug) => `/pillole/${slug}/`)}\n`);
  draw(pillole, join(work, "public/img"));
  write(join(work, "package.json"), '{ "private": true, "type": "module" }\n');
  const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", PEER_DIST: dist };
  execFileSync(process.execPath, [join(process.cwd(), "node_modules/astro/astro.js"), "build"],
    { cwd: work, env: environment, stdio: "inherit" });
};
