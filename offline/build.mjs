// Puts the service worker with what it needs of Workbox into one script, and makes the page's side small.
// Called by `cargo xtask build`: node offline/build.mjs --out <folder>

import { build } from "esbuild";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { onlyWhatIsShipped } from "../style/shipped.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { out: { type: "string" } } });
if (!values.out) throw new Error("--out is missing: where should the scripts go?");

const common = {
  bundle: true,
  minify: true,
  legalComments: "none",
  // What every browser has had since 2022, as for the app.
  target: "es2022",
  outdir: values.out,
  logLevel: "warning",
  metafile: true,
  // Workbox has its messages for development behind this.
  define: { "process.env.NODE_ENV": '"production"' },
};

// The worker is no module: not every browser takes those. The page's side is one.
const made = [
  await build({ ...common, entryPoints: [join(here, "worker.js")], format: "iife" }),
  await build({ ...common, entryPoints: [join(here, "page.js")], format: "esm" }),
];
const outputs = made.flatMap(({ metafile }) => Object.values(metafile.outputs));
await onlyWhatIsShipped(
  outputs.flatMap(({ inputs }) => Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0)),
);
