// A video is kept from the page where it is watched, plays without a connection, and is let go of again.

import { GONE, expect, test } from "../support/offline.mjs";
import { Stored } from "../support/stored.mjs";
import { it } from "../support/words.mjs";
import { FILMED, Video } from "../support/video.mjs";

test.beforeEach(async ({ portal, kept, calm }) => {
  calm.expects(GONE);
  await portal.openPillola(FILMED);
  await kept.isWhole();
});

test("kept on the page, it plays and is moved about in without a connection", async ({ portal, page, site }) => {
  const video = new Video(page);
  await video.keep.click();
  const where = video.part.getByRole("link", { name: it("keep.saved") });
  await expect(where).toBeFocused();
  await expect(video.part.getByText(it("keep.kept"))).toBeVisible();
  await site.cut();
  await portal.openPillola(FILMED);
  await expect(video.part.getByText(it("keep.kept"))).toBeVisible();
  await video.comeNear();
  await video.start();
  await video.step(2).click();
  await expect.poll(() => video.at()).toBeGreaterThanOrEqual(video.steps[1].from);
  await video.plays();
});

test("where it was kept it is told and deleted, and then it can be kept again", async ({ portal, page }) => {
  const video = new Video(page);
  await video.keep.click();
  await video.part.getByRole("link", { name: it("keep.saved") }).click();
  const stored = new Stored(portal);
  await stored.sees("videos");
  const all = new RegExp(`${it("stored.videos")}$`);
  await stored.thing("videos").getByRole("button", { name: all }).click();
  await stored.button("videos", "stored.delete_yes").click();
  await expect(stored.thing("videos")).toContainText(it("stored.deleted"));
  await portal.openPillola(FILMED);
  await expect(video.keep).toBeVisible();
});

test("without a connection and not kept, a video says what to do", async ({ portal, page, site, context, calm }) => {
  calm.expects(/ERR_FAILED \/media\//);
  await site.cut();
  await portal.openPillola(FILMED);
  await context.setOffline(true);
  const video = new Video(page);
  await video.comeNear();
  await video.play.click();
  await expect(video.said).toHaveText(it("watch.offline"), { timeout: 10_000 });
});

test("all videos of a path are kept at once", async ({ portal, page }) => {
  await portal.open("/percorso/");
  const keep = page.getByRole("button", { name: new RegExp(it("watch.keep_path").split(" (")[0]) });
  await keep.click();
  await expect(page.getByText(it("keep.kept"))).toBeVisible();
  const there = await page.evaluate(async () =>
    (await (await caches.open("pillole-video")).keys()).map(({ url }) => new URL(url).pathname));
  expect(there.some((path) => path.startsWith(`/media/${FILMED}/`))).toBe(true);
});
