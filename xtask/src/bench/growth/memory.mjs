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

const page = await browser.newPage();
const session = await page.context().newCDPSession(page);

/// The bytes that are in use now.
async function used() {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const prototype = await session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const all = await session.send("Runtime.queryObjects", { prototypeObjectId: prototype.result.objectId });
  const sum = await session.send("Runtime.callFunctionOn", {
    objectId: all.objects.objectId,
    functionDeclaration: "function () { return this.reduce((sum, m) => sum + m.buffer.byteLength, 0); }",
    returnByValue: true,
  });
  return { heap: usedSize, wasm: sum.result.value };
}

const ready = () => page.waitForSelector("html[data-app=ready]");
await page.goto(`${address}/pillole/${slug}/`);
await ready();
const pillola = await used();

await page.goto(`${address}/`);
await ready();
const home = await used();
await page.locator("#cerca").fill(words);
await page.locator("search a").first().waitFor();
const search = await used();
await browser.close();
console.log(JSON.stringify({ pillola, home, search }));
