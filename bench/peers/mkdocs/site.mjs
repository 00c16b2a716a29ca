// MkDocs with the Material theme, with its search in Italian. Its fonts come from another host by
// default: they are left out, as the theme's papers advise where privacy counts, which makes it faster.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { copy, draw, write } from "../files.mjs";
import { list, markdown, quoted } from "../markdown.mjs";

/** Writes the sources into `work` and builds them into `dist`. */
export const site = (pillole, work, dist) => {
  copy(join(import.meta.dirname, "mkdocs.yml"), join(work, "mkdocs.yml"));
  const docs = join(work, "docs");
  for (const { slug, title, summary, body } of pillole) {
    write(join(docs, "pillole", `${slug}.md`),
      `---\ntitle: ${quoted(title)}\ndescription: ${quoted(summary)}\n---\n\n# ${title}\n\n${summary}\n\n${markdown(body)}\n`);
  }
  write(join(docs, "index.md"), `# Pillole\n\n${list(pillole, (slug) => `pillole/${slug}.md`)}\n`);
  draw(pillole, join(docs, "img"));
  execFileSync(join(process.cwd(), "python/bin/mkdocs"), ["build", "--quiet", "--site-dir", dist],
    { cwd: work, stdio: "inherit" });
};
