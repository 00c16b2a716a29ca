// VitePress with its default theme, its local search and a menu of all pages.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { copy, draw, write } from "../files.mjs";
import { list, markdown, quoted } from "../markdown.mjs";

/** Writes the sources into `work` and builds them into `dist`. */
export const site = (pillole, work, dist) => {
  copy(join(import.meta.dirname, "config.mjs"), join(work, ".vitepress/config.mjs"));
  for (const { slug, title, summary, body } of pillole) {
    write(join(work, "pillole", slug, "index.md"),
      `---\ntitle: ${quoted(title)}\ndescription: ${quoted(summary)}\n---\n\n# ${title}\n\n${summary}\n\n${markdown(body)}\n`);
  }
  write(join(work, "index.md"), `# Pillole\n\n${list(pillole, (slug) => `/pillole/${slug}/`)}\n`);
  write(join(work, "menu.json"),
    JSON.stringify(pillole.map(({ slug, title }) => ({ text: title, link: `/pillole/${slug}/` }))));
  draw(pillole, join(work, "public/img"));
  write(join(work, "package.json"), '{ "private": true, "type": "module" }\n');
  execFileSync(process.execPath,
    [join(process.cwd(), "node_modules/vitepress/bin/vitepress.js"), "build", "--outDir", dist],
    { cwd: work, stdio: "inherit" });
};
