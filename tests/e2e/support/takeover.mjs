// The moment when the app takes over from the pre-rendered page, held back so that one can do
// something before it.

import { expect } from "@playwright/test";

/// Opens an address on a connection so slow that the app is still on its way. Gives what lets it
/// arrive: `const arrive = await openBeforeTheApp(portal, "/")`.
export async function openBeforeTheApp(portal, address) {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await portal.page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  const asked = portal.page.waitForRequest("**/*.wasm");
  await portal.page.goto(address);
  await asked;
  await expect(portal.root).not.toHaveAttribute("data-app", "ready");
  return async () => {
    await portal.page.evaluate(() => performance.mark("arrives"));
    release();
    await portal.isReady();
  };
}

/// Everything that moved on the page since the app arrived without the reader having done anything,
/// as the browser sees it (the parts of its Cumulative Layout Shift).
export async function whatMoved(page) {
  return page.evaluate(() => new Promise((resolve) => {
    const moved = [];
    const [{ startTime: arrival }] = performance.getEntriesByName("arrives");
    new PerformanceObserver((list) => {
      for (const { sources, startTime } of list.getEntries()) {
        if (startTime < arrival) continue;
        for (const { node, previousRect, currentRect } of sources) {
          const what = (node?.outerHTML ?? node?.textContent ?? "?").slice(0, 80);
          moved.push(`${what}: ${previousRect.y} to ${currentRect.y}`);
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
    // What a frame moved is told with one of the next.
    let frames = 0;
    const next = () => {
      frames += 1;
      if (frames < 10) requestAnimationFrame(next);
      else resolve(moved);
    };
    requestAnimationFrame(next);
  }));
}
