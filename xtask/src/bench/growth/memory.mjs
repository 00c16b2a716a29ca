// How much memory a pillola takes in Chromium, and with a search: the heap of JavaScript and the
// memory of the WebAssembly, after the garbage has been collected.
// Arguments: the portal's address, a pillola's slug, words to search. Prints JSON.

import { chromium } from "@playwright/test";

const [address, slug, words] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.PILLOLE_CHROME || undefined,
  args: ["--disable-background-networking", "--disable-gpu", "--no-first-run", "--no-sandbox"],
});

// Who waits for a browser that hangs would wait for ever: no figure is better.
setTimeout(() => browser.close().finally(() => process.exit(1)), 90_000).unref();

/// Remembers the memories that WebAssembly exports. (To look for them in the heap afterwards never ends on
/// some pages.)
function rememberMemories() {
  globalThis.memories = new Set();
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const make = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await make.apply(WebAssembly, given);
      for (const it of Object.values((made.instance ?? made).exports)) {
        if (it instanceof WebAssembly.Memory) globalThis.memories.add(it);
      }
      return made;
    };
  }
}

/// A page of its own, as a new reader has it; what is kept for use without a connection is no matter
/// here, and a browser that fetches thousands of pages meanwhile is measured with them.
async function open(path) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(rememberMemories);
  await page.goto(address + path);
  await page.waitForSelector("html[data-app=ready]");
  return page;
}

/// The bytes that are in use now.
async function used(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const wasm = await page.evaluate(() =>
    [...globalThis.memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
  );
  return { heap: usedSize, wasm };
}

const pillola = await used(await open(`/pillole/${slug}/`));
const start = await open("/");
const home = await used(start);
await start.locator("#cerca").fill(words);
await start.locator("search a").first().waitFor();
const search = await used(start);
await browser.close();
console.log(JSON.stringify({ pillola, home, search }));
