// Guarda: a video is watched at one's own pace, by mouse and by keyboard, and is remembered.

import { test } from "../support/barriers.mjs";
import { addressOf } from "../support/pages.mjs";
import { expect } from "../support/portal.mjs";
import { exactly, it } from "../support/words.mjs";
import { FILMED, PART, Video } from "../support/video.mjs";

const FILM = /^\/media\//;

/// The page with the video, and somebody near it.
async function openFilm({ portal, page }) {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await portal.openPillola(FILMED);
  const video = new Video(page);
  return { video, asked, films: () => asked.filter((path) => FILM.test(path)) };
}

test("nothing of a video is fetched before somebody wants it, and its picture only when one comes near", async ({ portal, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const { video, asked, films } = await openFilm({ portal, page });
  const captions = () => asked.filter((path) => path.includes("captions"));
  expect(asked.filter((path) => path.includes("poster"))).toEqual([]);
  await video.comeNear();
  expect(films()).toEqual([]);
  expect(captions()).toEqual([]);
  await video.start();
  expect(films().length).toBeGreaterThan(0);
  await expect.poll(captions).toHaveLength(1);
});

for (const [width, height] of [[412, 915], [1280, 1024]]) {
  test(`${width} px: who opens a pillola and does nothing has the page, and nothing of its video`, async ({ portal, page }) => {
    await page.setViewportSize({ width, height });
    const { video, asked } = await openFilm({ portal, page });
    const ofVideo = () => asked.filter((path) => PART.test(path) || path.includes("poster"));
    await expect(video.film).toBeInViewport();
    // They are fetched when nothing else is.
    await expect(page.locator("html")).toHaveAttribute("data-letters", "here");
    expect(ofVideo()).toEqual([]);
    await video.comeNear();
    expect(ofVideo()).not.toEqual([]);
  });
}

test("it plays with captions, pauses, and says at which step", async ({ portal, page }) => {
  const { video } = await openFilm({ portal, page });
  await video.comeNear();
  await video.start();
  expect(await video.film.evaluate((film) => film.textTracks[0].mode)).toBe("showing");
  const [first] = video.steps;
  await video.step(1).click();
  await expect(video.step(1)).toHaveAttribute("aria-current", "true");
  await video.pause.click();
  await video.rests();
  await expect(video.said).toHaveText(it("watch.paused", { n: 1, total: video.steps.length }));
  expect(await video.at()).toBeGreaterThanOrEqual(first.from);
});

test("what was pressed before the player was there is done", async ({ portal, page }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(PART, async (route) => {
    await held;
    await route.continue();
  });
  const { video } = await openFilm({ portal, page });
  await video.play.click();
  release();
  await video.plays();
});

test("without its player there are the browser's own controls and captions, and nothing that does nothing", async ({ portal, page, calm }) => {
  calm.expects(/ERR_FAILED|Failed to fetch/);
  await page.route(PART, (route) => route.abort());
  const { video } = await openFilm({ portal, page });
  await video.play.click();
  await expect(video.play).toBeHidden();
  await expect(page.locator("[data-film]").getByRole("button")).toHaveCount(0);
  await expect(video.film).toHaveAttribute("controls", "");
  await video.film.evaluate((film) => { film.muted = true; return film.play(); });
  expect(await video.film.evaluate((film) => film.textTracks[0].mode)).toBe("showing");
});

test("who wants to do each step is waited for", async ({ portal, page }) => {
  const { video } = await openFilm({ portal, page });
  await video.comeNear();
  await video.stepByStep.check();
  await video.start();
  const [first, second] = video.steps;
  await video.seek(first.to - 700);
  await expect(video.said).toContainText(it("watch.now_you", { n: 1 }));
  await video.rests();
  expect(await video.at()).toBeLessThan(first.to);
  await expect(video.step(1)).toHaveAttribute("aria-current", "true");
  await video.goOn.click();
  await video.plays();
  await expect(video.pause).toBeFocused();
  await expect(video.step(2)).toHaveAttribute("aria-current", "true");
  expect(await video.at()).toBeGreaterThanOrEqual(second.from);
  await expect(video.said).toBeEmpty();
});

test("steps are left, come to and seen again", async ({ portal, page }) => {
  const { video } = await openFilm({ portal, page });
  await video.comeNear();
  await video.step(2).click();
  await video.plays();
  await expect(video.step(2)).toHaveAttribute("aria-current", "true");
  await video.forward.click();
  await expect(video.step(3)).toHaveAttribute("aria-current", "true");
  await video.back.click();
  await expect(video.step(2)).toHaveAttribute("aria-current", "true");
  const [, second] = video.steps;
  await video.seek(second.to - 400);
  await video.again.click();
  await expect.poll(() => video.at()).toBeLessThan(second.to - 1000);
  expect(await video.at()).toBeGreaterThanOrEqual(second.from);
});

test("its words can be read, follow the voice, and lead to where they are said", async ({ portal, page }) => {
  const { video } = await openFilm({ portal, page });
  await video.comeNear();
  await video.words.click();
  const said = video.steps[1].sentences[0];
  const before = await page.evaluate(() => scrollY);
  await video.sentence(said.text).click();
  await video.plays();
  await expect(video.sentence(said.text)).toHaveAttribute("aria-current", "true");
  expect(await video.at()).toBeGreaterThanOrEqual(said.from);
  await video.seek(video.steps.at(-1).sentences[0].from + 50);
  const last = video.part.locator("[data-sentence][aria-current]");
  await expect(last).toHaveText(video.steps.at(-1).sentences[0].text);
  await expect(last).toBeInViewport();
  // A click may bring what is clicked into view; the voice never moves the page.
  const after = await page.evaluate(() => scrollY);
  await video.seek(said.from + 50);
  await expect(last).toHaveText(said.text);
  expect(await page.evaluate(() => scrollY)).toBe(after);
  expect(before).toBeGreaterThanOrEqual(0);
});

test("by keyboard: its keys work in it, and nowhere else", async ({ portal, page }) => {
  const { video } = await openFilm({ portal, page });
  await video.comeNear();
  await page.keyboard.press("k");
  await video.rests();
  await video.back.focus();
  await page.keyboard.press("k");
  await video.plays();
  const [, second] = video.steps;
  await video.seek(second.from + 100);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => video.at()).toBeGreaterThanOrEqual(second.from + 5_000);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => video.at()).toBeLessThan(second.from + 5_000);
  await page.keyboard.press("c");
  await expect(video.captions).not.toBeChecked();
  expect(await video.film.evaluate((film) => film.textTracks[0].mode)).toBe("hidden");
  await page.keyboard.press("k");
  await video.rests();
  await video.film.focus();
  await page.keyboard.press("Space");
  await video.plays();
});

test("how one wants it is remembered, and where one was", async ({ portal, page }) => {
  const { video } = await openFilm({ portal, page });
  await video.comeNear();
  await video.speed.selectOption({ label: it("watch.speed_slow") });
  await video.captions.uncheck();
  await video.stepByStep.check();
  const [, second] = video.steps;
  await video.start();
  await video.seek(second.from + 300);
  await expect(video.step(2)).toHaveAttribute("aria-current", "true");
  await video.pause.click();
  await video.rests();
  const stopped = await video.at();

  await portal.openPillola(FILMED);
  await video.comeNear();
  await expect(video.captions).not.toBeChecked();
  await expect(video.stepByStep).toBeChecked();
  await expect(video.speed).toHaveValue("0.75");
  await expect(video.step(2)).toHaveAttribute("aria-current", "true");
  expect(await video.film.evaluate((film) => film.paused)).toBe(true);
  await video.start();
  expect(await video.film.evaluate((film) => film.playbackRate)).toBe(0.75);
  await expect.poll(() => video.at()).toBeGreaterThanOrEqual(second.from);
  expect(await video.at()).toBeLessThan(stopped + 5_000);
});

test("who has seen it has done Guarda, and is told what comes next", async ({ portal, page }) => {
  const { video } = await openFilm({ portal, page });
  const lesson = await portal.lesson();
  await lesson.seeFormsDone();
  await video.comeNear();
  await video.start();
  await video.seek(video.recording.milliseconds - 400);
  await expect(video.said).toContainText(it("watch.ended"));
  await lesson.seeFormsDone("watch");
  await video.part.getByRole("link", { name: exactly(it("watch.ended_try")) }).click();
  await expect(page.locator("#prova")).toBeInViewport();
});

test("a video that is damaged on the way says what to do instead, and comes when it can", async ({ portal, page }) => {
  await page.route(/\/media\//, (route) => route.fulfill({ contentType: "video/mp4", body: "no video" }));
  const { video } = await openFilm({ portal, page });
  await video.comeNear();
  await video.play.click();
  await expect(video.said).toHaveText(it("watch.damaged"), { timeout: 10_000 });
  await video.rests();
  await page.unroute(/\/media\//);
  await video.play.click();
  await video.plays();
  await expect(video.said).toBeEmpty();
});

test("a video that is slow to arrive says so, and plays when it is there", async ({ portal, page }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/\/media\//, async (route) => {
    await held;
    await route.continue();
  });
  const { video } = await openFilm({ portal, page });
  await video.comeNear();
  await video.play.click();
  await expect(video.said).toHaveText(it("watch.slow"), { timeout: 10_000 });
  release();
  await video.plays();
  await expect(video.said).toBeEmpty();
});

test("a video that plays goes on while the app takes over, and the player knows of it", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/\/app\/pillole[^/]*\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(addressOf(FILMED));
  const video = new Video(page);
  await video.film.evaluate((film) => { film.muted = true; film.scrollIntoView({ block: "center" }); });
  // As by the browser's own controls.
  await video.film.focus();
  await page.keyboard.press("Space");
  await expect.poll(() => video.film.evaluate((film) => !film.paused && film.currentTime > 0)).toBe(true);
  await video.film.evaluate((film) => { film.stopped = 0; film.addEventListener("pause", () => { film.stopped += 1; }); });
  release();
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await expect(video.pause).toBeVisible();
  expect(await video.film.evaluate((film) => film.stopped)).toBe(0);
});

test("it fills the screen, and comes back", async ({ portal, page }) => {
  const { video } = await openFilm({ portal, page });
  await video.comeNear();
  await video.fill.click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe("video");
  await page.evaluate(() => document.exitFullscreen());
  await expect(video.fill).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the browser plays it, and its words stand there", async ({ page }) => {
    await page.goto(addressOf(FILMED));
    const video = new Video(page);
    const films = page.locator("video").filter({ visible: true });
    await expect(films).toHaveCount(1);
    await expect(films).toHaveAttribute("controls");
    await expect(films).toHaveAttribute("preload", "none");
    await films.evaluate((film) => film.play());
    await expect.poll(() => films.evaluate((film) => film.currentTime)).toBeGreaterThan(0);
    expect(await films.evaluate((film) => film.textTracks[0].mode)).toBe("showing");
    await video.words.click();
    await expect(video.part.getByText(video.steps[0].sentences[0].text)).toBeVisible();
    await expect(video.part.getByRole("button")).toHaveCount(0);
  });
});

for (const width of [360, 1280]) {
  test.describe(`axe, ${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: "reduce" } });
    test.describe.configure({ timeout: 90_000 });

    test("a video before it plays, at a step's end, at its end", async ({ portal, page, hasNoBarriers }) => {
      const { video } = await openFilm({ portal, page });
      await video.comeNear();
      await video.words.click();
      await hasNoBarriers("#guarda");
      await video.stepByStep.check();
      await video.start();
      await video.seek(video.steps[0].to - 300);
      await expect(video.goOn).toBeVisible();
      await hasNoBarriers("#guarda");
      await video.stepByStep.uncheck();
      await video.goOn.click();
      await video.seek(video.recording.milliseconds - 200);
      await expect(video.said).toContainText(it("watch.ended"));
      await hasNoBarriers("#guarda");
    });
  });
}
