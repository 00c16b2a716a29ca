// A video is watched: it plays with captions, goes to a step, rests; kept on the device it does so without a
// connection.

import assert from "node:assert/strict";
import { addressOf } from "../../support/pages.mjs";
import { FILMED, recording } from "../../support/video.mjs";
import { it } from "../../support/words.mjs";
import { until } from "../page/until.mjs";

const WITHIN = "#guarda";

export const watch = [{ name: "a video is watched", walk: watches }];

export const watchOffline = [{ name: "a video that was kept is watched", walk: watchesKept }];

const plays = () => {
  const film = document.querySelector("video");
  return !film.paused && film.currentTime > 0 && film.textTracks[0].mode === "showing";
};

const at = () => document.querySelector("video").currentTime * 1000;

const second = () => recording().chapters.find(({ part }) => part.step === 2);

async function watchAndMove(page, person) {
  await person.activate(await page.find("button", it("film.play"), WITHIN));
  await until("it plays with captions", () => page.run(plays), 30_000);
  await person.activate(await page.find("button", it("step.number", { n: 2 }), WITHIN));
  const { from, to } = second();
  await until("it is at the second step", async () => {
    const now = await page.run(at);
    return now >= from && now < to;
  });
  await until("it goes on there", async () => (await page.run(at)) > from + 200);
  await person.activate(await page.find("button", it("film.pause"), WITHIN));
  await page.see("button", it("film.play"), WITHIN);
  await page.seeText(it("watch.paused").split("{")[0], `${WITHIN} [data-part=said]`);
}

async function watches({ portal, person, hasNoBarriers }) {
  const { page } = portal;
  await portal.open(addressOf(FILMED));
  await hasNoBarriers("before it plays", WITHIN);
  await watchAndMove(page, person);
  await hasNoBarriers("at rest", WITHIN);
  await portal.reload();
  await until("it is where it was", async () => {
    await page.run(() => document.querySelector("video").scrollIntoView({ block: "center" }));
    return page.run(() => document.querySelector("#guarda [data-act=place][aria-current]")?.dataset.from);
  });
  const now = await page.run(() => document.querySelector("#guarda [data-act=place][aria-current]").dataset.from);
  assert.equal(Number(now), second().from);
}

async function watchesKept({ portal, site, person }) {
  const { page } = portal;
  await portal.open(addressOf(FILMED));
  const whole = () => page.run(() => Boolean(navigator.serviceWorker.controller));
  await until("the portal is on the device", whole, 60_000);
  const keep = await until("a video can be kept", () => page.driver.element(() => {
    const button = document.querySelector("[data-videos][data-state] button");
    return button?.checkVisibility({ visibilityProperty: true }) ? button : null;
  }));
  await person.activate(keep);
  await page.see("link", it("keep.saved"), WITHIN);
  await site.cut();
  await portal.open(addressOf(FILMED));
  await watchAndMove(page, person);
}
