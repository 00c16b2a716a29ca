// A site between the browser and the server that has it: the connection to it can be cut, files can be
// held back or damaged on the way, and another edition can be published.

import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

/// What is not passed on: the bytes are no longer compressed.
const OF_THE_WAY = ["content-encoding", "content-length", "connection", "keep-alive", "transfer-encoding", "vary"];

export class Site {
  #behind;
  #below;
  #server;
  #port = 0;
  /// What stands at a path instead of what the server has: bytes, or null for nothing.
  #instead = new Map();
  /// What is done to every answer: a function of path and bytes that gives back other bytes, or waits.
  #onTheWay = null;
  /// The paths that were asked for.
  asked = [];
  /// What was asked for that is not the portal's.
  astray = [];

  constructor(behind, below) {
    this.#behind = behind;
    this.#below = below;
  }

  /// Opens one in front of the finished site: at the root, or below an address such as `/pillole`, where
  /// everything else is somebody else's.
  static async open({ behind = process.env.PILLOLE_URL, below = "" } = {}) {
    const site = new Site(behind, below);
    await site.back();
    return site;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}${this.#below}`;
  }

  /// There is no connection any more.
  async cut() {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  /// The connection is back.
  async back() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = this.#server.address().port;
  }

  /// From now on every file passes through this on its way.
  onTheWay(change) {
    this.#onTheWay = change;
  }

  /// Puts a file there that the finished site has not.
  put(path, bytes, type) {
    this.#instead.set(path, { bytes, type });
  }

  /// Publishes an edition in the place of the one before: other pages, another script, other data.
  async publish(name) {
    this.#instead = await editionNamed(name, this.#behind);
  }

  async #answer(request, response) {
    const whole = new URL(request.url, this.url).pathname;
    if (!whole.startsWith(`${this.#below}/`)) {
      this.astray.push(whole);
      return response.writeHead(404).end("This is not the portal's.");
    }
    const path = whole.slice(this.#below.length);
    this.asked.push(path);
    const { status, headers, bytes } = await this.#file(path);
    const arrived = this.#onTheWay ? await this.#onTheWay(path, bytes, request) : bytes;
    if (arrived === null) return response.destroy();
    for (const [header, value] of headers) {
      if (OF_THE_WAY.includes(header)) continue;
      response.setHeader(header, header === "location" ? this.#below + value : value);
    }
    response.writeHead(status).end(request.method === "HEAD" ? undefined : arrived);
    return undefined;
  }

  async #file(path) {
    const instead = this.#instead.get(path);
    if (instead?.type) {
      return { status: 200, headers: new Headers({ "content-type": instead.type }), bytes: instead.bytes };
    }
    const address = instead === null ? "/this-was-renamed" : path;
    const headers = { "accept-encoding": "identity" };
    const had = await fetch(this.#behind + (instead?.like ?? address), { headers, redirect: "manual" });
    return { status: had.status, headers: had.headers, bytes: instead?.bytes ?? Buffer.from(await had.arrayBuffer()) };
  }
}

/// Another edition of the site: every page says its name, the script that every page names says it too and
/// is called differently, and so is the file with the words; the old names are gone.
async function editionNamed(name, behind) {
  const read = async (path) => Buffer.from(await (await fetch(behind + path)).arrayBuffer());
  const worker = String(await read("/sw.js"));
  const end = worker.indexOf(";\n");
  const edition = JSON.parse(worker.slice("self.EDITION=".length, end));
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 16);
  const renamed = new Map(
    edition.files.map(([address]) => address)
      .filter((address) => /^(app\/boot|data\/shell\.it)-/.test(address))
      .map((address) => [address, address.replace(/-[0-9a-f]{16}\./, `-${hash}.`)]),
  );
  const instead = new Map();
  const files = [];
  for (const [address, revision, integrity] of edition.files) {
    const path = new URL(address, "http://site/").pathname;
    const isPage = path.endsWith("/") || path.endsWith(".html");
    if (!isPage && !renamed.has(address)) {
      files.push([address, revision, integrity]);
      continue;
    }
    let bytes = await read(path.replace(/404\.html$/, "404.html"));
    if (isPage) {
      let text = String(bytes).replace("<html ", `<html data-edition="${name}" `);
      for (const [old, now] of renamed) text = text.replaceAll(old, now);
      bytes = Buffer.from(text);
    } else if (address.startsWith("app/boot")) {
      bytes = Buffer.concat([bytes, Buffer.from(`\ndocument.documentElement.dataset.script = "${name}";\n`)]);
    }
    const now = renamed.get(address) ?? address;
    if (now !== address) instead.set(path, null);
    instead.set(new URL(now, "http://site/").pathname, { bytes, like: path });
    const digest = createHash("sha256").update(bytes).digest("base64");
    files.push([now, isPage ? digest.slice(0, 12) : "", digest]);
  }
  const list = JSON.stringify({ id: hash, files });
  instead.set("/sw.js", { bytes: Buffer.from(`self.EDITION=${list}${worker.slice(end)}`) });
  return instead;
}
