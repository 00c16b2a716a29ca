// Compiles the style sheets, takes away the rules that no component uses, and puts the fonts beside them.
// Called by `cargo xtask build`: node style/build.mjs --out <folder>

import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PurgeCSS } from "purgecss";
import * as sass from "sass";
import { onlyWhatIsShipped } from "./shipped.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const { values } = parseArgs({ options: { out: { type: "string" } } });
if (!values.out) throw new Error("--out is missing: where should the style sheet go?");

const SHEETS = ["main", "alive", "parts", "print"];

const compiled = (sheet) => sass.compile(join(here, `${sheet}.scss`), {
  style: "compressed",
  loadPaths: [join(root, "node_modules")],
  // bootstrap-italia is written for the older Sass: its warnings are not ours to mend.
  quietDeps: true,
  silenceDeprecations: ["import", "global-builtin", "color-functions", "if-function"],
});

const sheets = SHEETS.map(compiled);
const fonts = dirname(
  createRequire(import.meta.url).resolve("@fontsource/titillium-web/package.json"),
);
const read = sheets.flatMap((sheet) => sheet.loadedUrls.map((url) => fileURLToPath(url)));
await onlyWhatIsShipped([...read, join(fonts, "files")]);

const purged = await new PurgeCSS().purge({
  css: sheets.map((sheet) => ({ raw: sheet.css })),
  content: [join(root, "src/**/*.rs"), join(root, "crates/site/src/**/*.rs")],
  // Class names that are put together from parts in the components.
  safelist: { standard: [/^area-/, /^device-/, /^place-/, "js"] },
  // What a component spells as a whole word, and the attributes and states in selectors.
  defaultExtractor: (source) => source.match(/[\w-]+/g) ?? [],
});

await mkdir(values.out, { recursive: true });
for (const [place, sheet] of SHEETS.entries()) {
  await writeFile(join(values.out, `${sheet}.css`), purged[place].css);
}

for (const weight of [400, 600]) {
  await copyFile(
    join(fonts, `files/titillium-web-latin-${weight}-normal.woff2`),
    join(values.out, `titillium-web-${weight}.woff2`),
  );
}
