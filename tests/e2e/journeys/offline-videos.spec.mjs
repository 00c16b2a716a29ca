// A video is kept on request: whole or not at all, and any part of it is there without a connection.

import { randomBytes } from "node:crypto";
import { Copy, GONE, expect, test } from "../support/offline.mjs";
import { it } from "../support/words.mjs";

const VIDEO = "/media/prova-0123456789abcdef.mp4";
const SECOND = "/media/altra-fedcba9876543210.mp4";
const BYTES = randomBytes(300_000);

/// What a page shows where videos can be kept.
async function ask(page, addresses) {
  await page.evaluate((addresses) => {
    document.querySelector("main").insertAdjacentHTML("afterbegin",
      `<div id="ask" class="keep" data-videos="${addresses.join(" ")}"><button>Keep</button></div>`);
  }, addresses);
  await page.locator("#ask button").click();
}

const outcome = (page) => page.locator("#ask [role=status]");

test.beforeEach(async ({ portal, kept, site, calm }) => {
  calm.expects(GONE);
  for (const address of [VIDEO, SECOND]) site.put(address, BYTES, "video/mp4");
  await portal.open("/");
  await kept.isWhole();
});

test("a video is there without a connection, and every part of it", async ({ page, portal, site }) => {
  await ask(page, [VIDEO, SECOND]);
  await expect(outcome(page)).toHaveText(it("keep.kept"));
  await site.cut();
  await portal.open("/aiuto/");
  for (const [asked, from, to] of [["bytes=0-", 0, 299_999], ["bytes=1000-1999", 1_000, 1_999], ["bytes=-10", 299_990, 299_999]]) {
    const part = await page.evaluate(async ([address, range]) => {
      const response = await fetch(address, { headers: { range } });
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, range: response.headers.get("content-range"), bytes: [...bytes.slice(0, 5)], length: bytes.length };
    }, [SECOND, asked]);
    expect(part).toEqual({
      status: 206, range: `bytes ${from}-${to}/300000`, bytes: [...BYTES.subarray(from, from + 5)], length: to - from + 1,
    });
  }
  await portal.open("/salvato/");
  await expect(portal.main.getByText(it("stored.videos"), { exact: false }).first()).toBeVisible();
});

test("a video that breaks off is not kept, and those that were are not fetched again", async ({ page, site, calm }) => {
  calm.expects(/ERR_FAILED \/media\//);
  await ask(page, [VIDEO]);
  await expect(outcome(page)).toHaveText(it("keep.kept"));
  site.asked.length = 0;
  site.onTheWay((path, bytes) => (path === SECOND ? null : bytes));
  await page.locator("#ask").evaluate((element) => element.remove());
  await ask(page, [VIDEO, SECOND]);
  await expect(outcome(page)).toHaveText(it("keep.failed"));
  expect(site.asked).not.toContain(VIDEO);
  const there = await page.evaluate(async () => (await (await caches.open("pillole-video")).keys()).map(({ url }) => new URL(url).pathname));
  expect(there).toEqual([VIDEO]);
  await new Copy(page).isWhole();
});
