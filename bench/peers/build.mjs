// `node peers/build.mjs <our dist>`: the same pillole as four other sites, below `sites/` here.

import { join } from "node:path";
import { emptied, press } from "./files.mjs";
import { site as mkdocs } from "./mkdocs/site.mjs";
import { pillole } from "./pillole.mjs";
import { site as plain } from "./plain/site.mjs";
import { site as starlight } from "./starlight/site.mjs";
import { site as vitepress } from "./vitepress/site.mjs";

const all = pillole(process.argv[2]);
for (const [name, site] of Object.entries({ plain, starlight, mkdocs, vitepress })) {
  const work = emptied(join(process.cwd(), "sites", name, "source"));
  const dist = emptied(join(process.cwd(), "sites", name, "dist"));
  site(all, work, dist);
  press(dist);
  console.log(`${name}: ${all.length} pillole`);
}
