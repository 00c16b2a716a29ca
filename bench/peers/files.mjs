// Writing a peer's sources, and pressing what it built.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Writes a file, and the folders that it needs. */
export const write = (path, text) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** Copies a file, and makes the folders that it needs. */
export const copy = (from, to) => {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
};

/** An empty folder. */
export const emptied = (folder) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** Writes the drawings of all pillole below `folder`. */
export const draw = (pillole, folder) => {
  for (const { drawings } of pillole) for (const { name, svg } of drawings) write(join(folder, name), svg);
};

const PRESSED = new Set([".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".wasm", ".map", ".webmanifest"]);

/** Lays a `.br` and a `.gz` beside every text, as our own build does: brotli 11 and gzip 9. */
export const press = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) press(path);
    else if (PRESSED.has(extname(path)) && statSync(path).size > 0) {
      const bytes = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  }
};
