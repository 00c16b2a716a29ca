// After one visit the whole portal works without a connection.

import { KINDS, OTHER_PILLOLA, PILLOLA, addressOf } from "../support/pages.mjs";
import { GONE, expect, test } from "../support/offline.mjs";
import { Portal } from "../support/portal.mjs";
import { en, it } from "../support/words.mjs";

test.beforeEach(({ calm }) => calm.expects(GONE));

test.describe("after one visit, without a connection", () => {
  test.beforeEach(async ({ portal, kept, site }) => {
    await portal.open("/");
    await kept.isWhole();
    await site.cut();
  });

  for (const language of ["", "/en"]) {
    test(`every page opens by its address below "${language}/"`, async ({ page, portal, calm }) => {
      test.slow(); // Twenty-six page loads.
      calm.expects(/404/);
      for (const address of Object.values(KINDS).filter((address) => !address.startsWith("/en/"))) {
        await portal.open(language + address);
        await expect(portal.heading, address).not.toHaveText("");
        await expect(page.locator(".loading"), address).toHaveCount(0);
      }
    });
  }

  test("one searches, reads, tries and answers, and it is remembered", async ({ portal, page }) => {
    await portal.open("/");
    await portal.searchFor("spidd");
    await expect(portal.found.first()).toBeVisible();
    await portal.found.and(page.locator(`[href="${addressOf(OTHER_PILLOLA)}"]`)).click();
    const lesson = await portal.lesson();
    await lesson.read();
    await lesson.answerAll();
    await lesson.seeDone();
    await page.reload();
    await portal.isReady();
    await lesson.seeDone();
  });

  test("an address without its last slash, with a question, or of a file leads where it should", async ({
    page, portal,
  }) => {
    await portal.open("/aiuto");
    await expect(page).toHaveURL(/\/aiuto\/$/);
    await portal.open("/pillole?area=4");
    await expect(page).toHaveURL(/\/pillole\/\?area=4$/);
    await portal.open("/pillole/index.html");
    await expect(page).toHaveURL(/\/pillole\/$/);
  });

  test("an address that leads nowhere says so in its language", async ({ page, portal, calm }) => {
    calm.expects(/404/);
    for (const [address, word] of [["/non-esiste/", it], ["/en/nowhere/", en]]) {
      const answer = await page.goto(address);
      expect(answer.status()).toBe(404);
      await portal.seeTitle(word("not_found.title"));
    }
  });
});

test("a visit that was cut off goes on where it was", async ({ portal, page, site, kept }) => {
  let cutOff = 0;
  site.onTheWay((path, bytes) => {
    if (path !== "/glossario/") return bytes;
    cutOff += 1;
    return null;
  });
  await portal.open("/");
  await expect.poll(() => cutOff, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration?.installing || registration?.active);
  }), { timeout: 20_000 }).toBe(false);
  const first = new Set(site.asked);
  site.asked.length = 0;
  site.onTheWay(null);
  await portal.open(addressOf(PILLOLA));
  await kept.isWhole();
  // Of the files with a hash, which nothing asks about again, only what was not here yet.
  const twice = site.asked.filter((path) => path.startsWith("/data/pillole/") && first.has(path));
  expect(twice.length).toBeLessThanOrEqual(6);
});

test("who does not want the copy has none", async ({ portal, page, context }) => {
  await context.addInitScript(() => localStorage.setItem("pillole.offline", "off"));
  const asked = page.waitForRequest(/\/app\/offline-/);
  await portal.open("/");
  await asked;
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
});

test("where the connection is dear the copy is made only for who asks for it", async ({ page, context, kept }) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  const portal = new Portal(page);
  const asked = page.waitForRequest(/\/app\/offline-/);
  await portal.open("/");
  await asked;
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
  await page.evaluate(() => localStorage.setItem("pillole.offline", "on"));
  await portal.open("/");
  await kept.isWhole();
});
