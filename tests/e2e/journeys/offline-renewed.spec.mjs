// Another edition is published: it is offered, never forced, and the two never mix.

import { spawn } from "node:child_process";
import { chromium } from "@playwright/test";
import { OTHER_PILLOLA, PILLOLA, addressOf } from "../support/pages.mjs";
import { Copy, GONE, expect, test } from "../support/offline.mjs";
import { Portal } from "../support/portal.mjs";

test.beforeEach(async ({ portal, kept, calm }) => {
  calm.expects(GONE);
  await portal.open("/");
  await kept.isWhole();
});

const NOW_AND_LATER = /404|Failed to find a valid digest|integrity/;

test("another edition is offered, and taken with everything that was done", async ({ portal, page, site, kept }) => {
  const lesson = await portal.openPillola();
  await lesson.question(1).answerRight();
  await lesson.question(2).give(lesson.question(2).right);
  await site.publish("B");
  expect(await kept.lookForAnother()).toBe("installed");

  await expect(kept.offer).toBeVisible();
  await kept.seeEdition(null);
  await lesson.question(1).seeRight();
  await kept.later.click();
  await expect(kept.offer).toBeHidden();

  // Also a page load stays with the edition that is in use.
  await page.reload();
  await kept.seeEdition(null);
  await expect(kept.offer).toBeVisible();
  const loaded = page.waitForEvent("load");
  await kept.take.click();
  await loaded;
  await kept.seeEdition("B");
  await lesson.question(1).seeRight();
  await site.cut();
  await portal.open("/aiuto/");
  await kept.seeEdition("B");
  await portal.openPillola();
  await lesson.question(1).seeRight();
});

test("a tab that is open goes on with its own edition, also without a connection, and is asked", async ({
  portal, page, context, site, kept, calm,
}) => {
  calm.expects(/404/);
  const other = new Portal(await context.newPage());
  await other.openPillola();
  await site.publish("B");
  expect(await kept.lookForAnother()).toBe("installed");
  const loaded = page.waitForEvent("load");
  await kept.take.click();
  await loaded;
  await kept.seeEdition("B");

  const there = new Copy(other.page);
  expect(await there.edition()).toEqual([null, null]);
  await expect(there.offer).toBeVisible();
  await site.cut();
  // What it fetches from now on are files of its own edition.
  await other.page.bringToFront();
  await other.go("catalogue");
  await other.main.locator(`[href="${addressOf(OTHER_PILLOLA)}"]`).first().click();
  await (await other.lesson()).read();
  expect(await there.edition()).toEqual([null, null]);
  const again = other.page.waitForEvent("load");
  await there.take.click();
  await again;
  await there.seeEdition("B");
  await portal.go("help");
});

for (const [how, change] of [
  ["does not arrive", () => null],
  ["is damaged on the way", (bytes) => Buffer.concat([bytes, Buffer.from("!")])],
  ["is cut short", (bytes) => bytes.subarray(0, bytes.length / 2)],
  ["is a hotel's page for the connection", () => Buffer.from("<!doctype html><title>Log in</title>")],
]) {
  test(`an edition of which a file ${how} is not taken, and the old one stays whole`, async ({
    portal, page, site, kept, calm,
  }) => {
    calm.expects(NOW_AND_LATER);
    await site.publish("B");
    site.onTheWay((path, bytes) => (path === "/en/aiuto/" ? change(bytes) : bytes));
    expect(await kept.lookForAnother()).toBe("redundant");
    await expect(kept.offer).toBeHidden();
    await site.cut();
    await portal.open(addressOf(PILLOLA));
    await kept.seeEdition(null);

    // What was missing arrives later, and then it is offered.
    await site.back();
    site.onTheWay(null);
    await page.reload();
    expect(await kept.lookForAnother()).toBe("installed");
    await expect(kept.offer).toBeVisible();
  });
}

// (That what was done survives such an end is told in everywhere/losses/.)
test("a browser that is killed while another edition arrives comes back with the old one whole", async ({
  site, calm, baseURL,
}, info) => {
  calm.expects(/./);
  const profile = info.outputPath("profile");
  const { executablePath, args } = info.project.use.launchOptions;
  const options = { executablePath, args, baseURL, locale: "it-IT", serviceWorkers: "allow" };
  const first = await chromium.launchPersistentContext(profile, { ...options, handleSIGTERM: false });
  const page = first.pages()[0] ?? await first.newPage();
  const portal = new Portal(page);
  await portal.openPillola();
  await new Copy(page).isWhole();
  await site.publish("B");
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  let arrived = 0;
  site.onTheWay(async (path, bytes) => {
    arrived += 1;
    if (path === "/en/aiuto/") await held;
    return bytes;
  });
  await page.evaluate(() => { navigator.serviceWorker.getRegistration().then((r) => r.update()); });
  await expect.poll(() => arrived).toBeGreaterThan(20);
  // Without a word: no page and no worker is told.
  const gone = new Promise((resolve) => { first.once("close", resolve); });
  kill(profile);
  await gone;
  release();
  await site.cut();

  const second = await chromium.launchPersistentContext(profile, options);
  const again = second.pages()[0] ?? await second.newPage();
  const back = new Portal(again);
  await back.open(addressOf(PILLOLA));
  const kept = new Copy(again);
  await kept.seeEdition(null);
  await (await back.lesson()).question(1).answerRight();
  await (await back.lesson()).question(1).seeRight();
  await site.back();
  site.onTheWay(null);
  expect(await kept.lookForAnother()).toBe("installed");
  await expect(kept.offer).toBeVisible();
  await second.close();
});

/// Kills every process of the browser with this profile.
function kill(profile) {
  spawn("pkill", ["-9", "-f", "--", `--user-data-dir=${profile}`]);
}
