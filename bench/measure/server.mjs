// The one server that all sites are measured behind, as sites are published: HTTP/2 over TLS, without which
// a browser gives no site a service worker. Files with their `.br` and `.gz` beside them, and names with a
// hash kept for ever. It sets no Content-Security-Policy: the peers' pages have scripts
// inside, which ours would stop.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { extname, join, normalize } from "node:path";
import { generate } from "selfsigned";

const KINDS = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml",
  ".wasm": "application/wasm", ".webmanifest": "application/manifest+json", ".xml": "application/xml",
  ".png": "image/png", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8",
};

// Nobody's: the browser is told to take it (browser.mjs).
const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], { keySize: 2048 });

/** Shows `folder`; answers { address, close }. */
export const serve = async (folder) => {
  const sessions = new Set();
  const server = createSecureServer({ key, cert }, (request, response) => {
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
  server.on("session", (session) => sessions.add(session.on("close", () => sessions.delete(session))));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `https://127.0.0.1:${server.address().port}`,
    close: () => new Promise((closed) => {
      server.close(closed);
      for (const session of sessions) session.destroy();
    }),
  };
};
