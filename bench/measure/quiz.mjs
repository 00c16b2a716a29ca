// `node measure/quiz.mjs <runs> <folder> <path>`: how long until a question of ours answers. A new
// reader on slow 4G with a slow phone opens a pillola by its address, and presses an answer and
// "Controlla" of the first question as soon as the page is painted. Prints JSON: for every run when
// that was and when the feedback stood there, in milliseconds since the navigation began.

import { browser } from "./browser.mjs";
import { serve } from "./server.mjs";

const [runs, folder, path] = process.argv.slice(2);

// As Lighthouse throttles a browser itself: slow 4G, and a processor four times slower.
const NETWORK = { offline: false, latency: 562.5, downloadThroughput: 1474.56 * 128, uploadThroughput: 675 * 128 };
const SLOWER = 4;
const PATIENCE = 60_000;

/** Runs in the page, from before it is there. */
const reader = () => {
  const seen = (globalThis.seen = {});
  const press = () => {
    const question = document.querySelector("[data-item]");
    const option = question?.querySelector(".question-body .option input");
    const check = question?.querySelector('button[data-act="check"]');
    if (!option || !check || !performance.getEntriesByName("first-contentful-paint").length) return requestAnimationFrame(press);
    const item = question.dataset.item;
    option.click();
    check.click();
    seen.pressed = performance.now();
    const answered = () => {
      const said = document.querySelector(`[data-item="${item}"] [data-part="feedback"]`);
      if (seen.answered === undefined && said?.textContent.trim()) seen.answered = performance.now();
    };
    new MutationObserver(answered).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  };
  requestAnimationFrame(press);
};

const chromium = await browser();
const server = await serve(folder);
const found = [];
for (let run = 0; run < Number(runs); run += 1) {
  const context = await chromium.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });
  const session = await page.createCDPSession();
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.evaluateOnNewDocument(reader);
  await page.goto(`${server.address}${path}`, { timeout: PATIENCE });
  await page.waitForFunction("seen.answered !== undefined", { timeout: PATIENCE });
  const { pressed, answered } = await page.evaluate("seen");
  found.push({ pressed, answered });
  console.error(`run ${run + 1}: pressed after ${Math.round(pressed)} ms, answered after ${Math.round(answered)} ms`);
  await context.close();
}
await chromium.close();
await server.close();
console.log(JSON.stringify(found));
