// The one server that all sites are measured behind: files with their `.br` and `.gz` beside them, and
// names with a hash kept for ever. It sets no Content-Security-Policy: the peers' pages have scripts
// inside, which ours would stop.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const KINDS = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml",
  ".wasm": "application/wasm", ".webmanifest": "application/manifest+json", ".xml": "application/xml",
  ".png": "image/png", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8",
};

/** Shows `folder`; answers { address, close }. */
export const serve = async (folder) => {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404, { "content-length": 0 }).end();
      return;
    }
    const accepted = request.headers["accept-encoding"] ?? "";
    const [ending, encoding] = [["br", "br"], ["gz", "gzip"]]
      .find(([ending, encoding]) => accepted.includes(encoding) && existsSync(`${file}.${ending}`)) ?? [];
    const sent = ending ? `${file}.${ending}` : file;
    const hashed = /[-.][0-9A-Za-z_-]{8,}\.\w+$/.test(path);
    response.writeHead(200, {
      "content-type": KINDS[extname(file)] ?? "application/octet-stream",
      "content-length": statSync(sent).size,
      "cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(encoding && { "content-encoding": encoding }),
    });
    createReadStream(sent).pipe(response);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
};
