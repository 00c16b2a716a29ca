// "Che cosa è salvato qui": everything is told of, each thing can be deleted, and all.

import { Keyboard } from "../support/keyboard.mjs";
import { LOOKS, test } from "../support/barriers.mjs";
import { fitsTheWidth } from "../support/fit.mjs";
import { prefers } from "../support/preferences.mjs";
import { refuseStorage } from "../support/refusal.mjs";
import { expect } from "../support/portal.mjs";
import { SharedPc } from "../support/shared-pc.mjs";
import { fillCaches, hasWorker, Stored } from "../support/stored.mjs";
import { en, it } from "../support/words.mjs";

/// A record with an answer, a draft, and a test that was begun.
async function useIt(portal) {
  const lesson = await portal.openPillola();
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await lesson.question(2).give(lesson.question(2).right);
  const { page } = portal;
  await page.evaluate(() => {
    const record = JSON.parse(localStorage.getItem("pillole.learner"));
    record.tests = [{ began: record.began + 1000, scope: "whole", seed: 7, answers: {} }];
    localStorage.setItem("pillole.learner", JSON.stringify(record));
    localStorage.setItem("pillole.learner.damaged.1", "???");
    localStorage.setItem("pillole.of-tomorrow", "???");
    sessionStorage.setItem("pillole.session", "1");
  });
  await portal.goToSettings();
  await page.getByLabel(it("theme.dark")).check();
}

test("a fresh browser: all is empty, and that is said", async ({ portal }) => {
  const stored = new Stored(portal);
  await stored.open();
  await portal.seeTitle(it("saved.title"));
  await stored.seesNothingOf("progress", "tests", "drafts", "assignments", "sessions", "preferences", "videos");
  await expect(portal.main).toContainText(it("stored.empty").split("{")[0]);
  await expect(portal.main).toContainText(it("stored.drafts"));
  expect(await stored.names(), "looking stores nothing").toEqual([]);
});

test("it is reached from the settings, from one's progress, from privacy and from help", async ({ portal, page }) => {
  for (const address of ["/impostazioni/", "/progressi/", "/privacy/", "/aiuto/"]) {
    await portal.open(address);
    await portal.main.locator("a[href='/salvato/']").first().click();
    await portal.seeTitle(it("saved.title"));
    await expect(page).toHaveURL("/salvato/");
  }
});

test("everything that is stored is told of, with its size", async ({ portal }) => {
  const stored = new Stored(portal);
  await useIt(portal);
  await stored.open();
  await stored.sees("progress", "tests", "drafts", "preferences", "copies", "set_aside", "way_back", "other");
  await expect(stored.thing("progress")).toContainText(it("stored.answers_one"));
  await expect(stored.thing("progress")).toContainText(/KB/);
  await expect(stored.thing("tests")).toContainText(it("stored.tests_count", { n: 1 }));
  await stored.seesNothingOf("assignments", "sessions", "shared_device", "videos");
});

test("one thing is deleted, and no other; it can be put back", async ({ portal, page }) => {
  const stored = new Stored(portal);
  await useIt(portal);
  await stored.open();
  for (const [name, gone] of [
    ["drafts", /^pillole\.draft\./],
    ["set_aside", /damaged/],
    ["other", /of-tomorrow/],
    ["preferences", /preferences/],
  ]) {
    const before = await stored.names();
    await stored.delete(name);
    expect(await stored.names()).toEqual(before.filter((each) => !gone.test(each)));
    await stored.putBack(name);
    expect(await stored.names()).toEqual(before);
  }
  await expect(portal.root).toHaveAttribute("data-theme", "dark");
  await stored.delete("preferences");
  await expect(portal.root).toHaveAttribute("data-theme", "system");
  await stored.delete("way_back");
  await expect(page.locator("html[data-session]")).toHaveCount(0);
});

test("tests are deleted without the progress, the progress without tests; then nothing of the record is left", async ({ portal, page }) => {
  const stored = new Stored(portal);
  await useIt(portal);
  await stored.open();
  const record = () => page.evaluate(() => JSON.parse(localStorage.getItem("pillole.learner")));
  const [first] = Object.keys((await record()).answers);

  await stored.delete("tests");
  expect(await record()).not.toHaveProperty("tests");
  expect(Object.keys((await record()).answers)).toEqual([first]);
  expect(await stored.names()).not.toContain("pillole.learner.previous");
  await stored.putBack("tests");
  expect((await record()).tests).toHaveLength(1);

  await stored.delete("progress");
  expect((await record()).answers).toEqual({});
  expect((await record()).tests).toHaveLength(1);
  await stored.delete("tests");
  expect(await stored.names()).not.toContain("pillole.learner");
  await page.reload();
  await portal.isReady();
  await stored.seesNothingOf("progress", "tests");
});

test("it is asked once, and can be called off", async ({ portal }) => {
  const stored = new Stored(portal);
  await useIt(portal);
  await stored.open();
  const before = await stored.names();
  await stored.button("progress", "stored.delete").click();
  await expect(stored.thing("progress")).toContainText(it("stored.delete_sure"));
  await stored.button("progress", "stored.delete_no").click();
  await expect(stored.thing("progress").getByRole("heading"), "one is where one was").toBeFocused();
  expect(await stored.names()).toEqual(before);
});

test("with the keyboard alone", async ({ portal, page }) => {
  const stored = new Stored(portal);
  await useIt(portal);
  await stored.open();
  const keyboard = new Keyboard(page);
  await keyboard.goTo(stored.button("drafts", "stored.delete"));
  await keyboard.seeFocus();
  await keyboard.press("Enter");
  await keyboard.goTo(stored.button("drafts", "stored.delete_yes"));
  await keyboard.press("Enter");
  await expect(stored.thing("drafts")).toContainText(it("stored.deleted"));
  await keyboard.goTo(stored.button("drafts", "stored.put_back"));
  await keyboard.press("Enter");
  await expect(stored.thing("drafts")).toContainText(it("stored.is_back"));
});

test("\"Cancella tutto\" leaves nothing, caches and databases among it", async ({ portal, page }) => {
  const stored = new Stored(portal);
  await useIt(portal);
  await stored.open();
  await fillCaches(page);
  await portal.eraseAll();
  expect(await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }))).toEqual({ local: [], session: [], databases: [], caches: [] });
  await stored.seesNothingOf("progress", "drafts", "preferences", "videos");
});

test("videos are told one by one, and deleted one by one or all", async ({ portal, page }) => {
  const stored = new Stored(portal);
  await portal.open("/aiuto/");
  await fillCaches(page);
  await stored.open();
  const videos = stored.thing("videos");
  await expect(videos.getByRole("listitem")).toHaveCount(2);
  await expect(videos).toContainText("entrare con spid");
  await expect(videos).toContainText(it("stored.size_mb", { n: "3,4" }));
  await expect(videos).toContainText(it("stored.size_mb", { n: 12 }));
  await videos.getByRole("listitem").first().getByRole("button").click();
  await stored.button("videos", "stored.delete_yes").click();
  await expect(videos.getByRole("listitem")).toHaveCount(1);
  await videos.getByRole("button", { name: it("stored.delete") }).last().click();
  await stored.button("videos", "stored.delete_yes").click();
  await expect(videos).toContainText(it("stored.deleted"));
  expect(await page.evaluate(() => caches.keys())).not.toContain("pillole-video");
});

test.describe("the portal kept for use without a network", () => {
  test("is told, deleted, switched off and on again", async ({ portal, page, context }) => {
    await context.addInitScript(hasWorker);
    const stored = new Stored(portal);
    await portal.open("/aiuto/");
    await fillCaches(page);
    await stored.open();
    await expect(stored.thing("portal")).toContainText(it("stored.portal_kept"));
    await stored.delete("portal");
    await expect(stored.thing("portal")).toContainText(it("stored.portal_again"));
    await expect(stored.thing("portal")).toContainText(it("stored.portal_not_kept"));
    expect(await page.evaluate(() => window.unregistered)).toBe(true);
    expect(await page.evaluate(() => caches.keys())).toEqual(["pillole-video"]);

    await expect(stored.keepsPortal).toBeChecked();
    await stored.keepsPortal.uncheck();
    await expect(stored.thing("portal")).toContainText(it("stored.portal_off"));
    expect(await page.evaluate(() => localStorage.getItem("pillole.offline"))).toBe("off");
    await page.reload();
    await expect(stored.keepsPortal).not.toBeChecked();
    await stored.keepsPortal.check();
    await expect(stored.thing("portal")).toContainText(it("stored.portal_at_next"));
    expect(await page.evaluate(() => localStorage.getItem("pillole.offline"))).toBe("on");
  });

  test("is not offered where it cannot be", async ({ portal, context }) => {
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined }));
    const stored = new Stored(portal);
    await stored.open();
    await expect(stored.thing("portal")).toContainText(it("stored.portal_not_possible"));
    await expect(stored.keepsPortal).toHaveCount(0);
  });
});

test("storage refused: it is said, and the page works", async ({ portal, context, page }) => {
  await context.addInitScript(refuseStorage);
  const lesson = await portal.openPillola();
  await lesson.question(1).answerRight();
  await page.getByRole("button", { name: it("notice.close") }).click();
  await portal.goToSettings();
  await portal.main.locator("a[href='/salvato/']").click();
  await expect(portal.main).toContainText(it("stored.refused"));
  const stored = new Stored(portal);
  await stored.sees("progress");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: it("export.button") }).click();
  await download;
});

test("PC condiviso: nothing that its turns or the next person need is offered", async ({ portal, page }) => {
  const pc = new SharedPc(portal);
  await pc.setUp();
  const stored = new Stored(portal);
  const lesson = await portal.openPillola();
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await stored.open();
  await expect(page.getByRole("button", { name: it("erase.button"), exact: true })).toHaveCount(0);
  await expect(portal.main).toContainText(it("stored.all_shared"));
  for (const name of ["preferences", "shared_device"]) {
    await expect(stored.thing(name).getByRole("button")).toHaveCount(0);
  }
  await expect(stored.keepsPortal).toHaveCount(0);
  await stored.delete("progress");
  await expect(stored.button("progress", "stored.put_back")).toHaveCount(0);
  await pc.isOn();
});

test.describe("how long it lasts", () => {
  const browser = (state) => (context) => context.addInitScript((state) => {
    window.asked = 0;
    StorageManager.prototype.persisted = async () => state.before;
    StorageManager.prototype.persist = async () => {
      window.asked += 1;
      state.before = state.after;
      return state.after;
    };
    if (!state.silent) Object.defineProperty(Navigator.prototype, "userAgentData", { get: () => undefined });
    if (state.vendor) Object.defineProperty(Navigator.prototype, "vendor", { get: () => state.vendor });
  }, state);
  const asked = (page) => page.evaluate(() => window.asked);

  test("the browser is asked by the button, and what it says is told", async ({ portal, page, context }) => {
    await browser({ before: false, after: true })(context);
    const stored = new Stored(portal);
    await stored.open();
    await expect(portal.main).toContainText(it("stored.lasting_not_promised"));
    expect(await asked(page)).toBe(0);
    await stored.ask.click();
    await expect(portal.main).toContainText(it("stored.lasting_promised"));
    await expect(stored.ask).toHaveCount(0);
  });

  test("a browser that says no: that is told, with what to do", async ({ portal, context }) => {
    await browser({ before: false, after: false })(context);
    const stored = new Stored(portal);
    await stored.open();
    await stored.ask.click();
    await expect(portal.main).toContainText(it("stored.lasting_refused"));
  });

  test("a browser that cannot be asked: that is told", async ({ portal, context }) => {
    await context.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, "storage", { get: () => undefined }));
    const stored = new Stored(portal);
    await stored.open();
    await expect(portal.main).toContainText(it("stored.lasting_cannot"));
    await expect(stored.ask).toHaveCount(0);
  });

  for (const [name, silent, times] of [["that asks nobody", true, 1], ["that would ask the person", false, 0]]) {
    test(`a browser ${name}, once a pillola is done: asked ${times} times`, async ({ portal, page, context }) => {
      await browser({ before: false, after: true, silent })(context);
      const lesson = await portal.openPillola();
      await lesson.question(1).answerRight();
      await portal.go("progress");
      expect(await asked(page), "nothing is finished yet").toBe(0);
      await page.goBack();
      await lesson.read();
      await lesson.answerAll();
      await lesson.seeDone();
      await portal.go("progress");
      await expect(portal.main).toContainText(it("saved.here"));
      await expect.poll(() => asked(page)).toBe(times);
    });
  }

  test("a browser of Apple's: it is said as soon as there is something to lose", async ({ portal, page, context }) => {
    await browser({ before: false, after: false, vendor: "Apple Computer, Inc." })(context);
    const stored = new Stored(portal);
    for (const address of ["/salvato/", "/progressi/"]) {
      await portal.open(address);
      await expect(page.locator(".record-files")).toBeVisible();
      await expect(stored.appleNote).toHaveCount(0);
    }
    const lesson = await portal.openPillola();
    await lesson.question(1).answerRight();
    await lesson.question(1).seeRight();
    for (const address of ["/salvato/", "/progressi/"]) {
      await portal.open(address);
      await expect(stored.appleNote).toBeVisible();
      await expect(portal.main).toContainText(it("saved.apple_home"));
    }
  });

  test("other browsers do not speak of it", async ({ portal, page }) => {
    const lesson = await portal.openPillola();
    await lesson.question(1).answerRight();
    await lesson.question(1).seeRight();
    await portal.open("/progressi/");
    await expect(page.locator(".record-files")).toBeVisible();
    await expect(new Stored(portal).appleNote).toHaveCount(0);
  });
});

test("in English", async ({ portal, page }) => {
  await portal.open("/en/salvato/");
  await portal.seeTitle(en("saved.title"));
  await expect(portal.main).toContainText(en("stored.portal_text"));
  await expect(page.getByRole("button", { name: en("erase.button"), exact: true })).toBeVisible();
});

test.describe("how it looks", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  for (const width of [360, 1280]) {
    test(`${width} px: no barriers in any colours, in every state`, async ({ portal, page, context, hasNoBarriers }) => {
      await context.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, "vendor", { get: () => "Apple Computer, Inc." }));
      await page.setViewportSize({ width, height: 800 });
      const stored = new Stored(portal);
      await useIt(portal);
      await fillCaches(page);
      await stored.open();
      await stored.sees("videos");
      await fitsTheWidth(page);
      const looks = width === 360 ? LOOKS.slice(0, 1) : LOOKS;
      await hasNoBarriers("html", looks);
      await stored.button("progress", "stored.delete").click();
      await hasNoBarriers("html", looks);
      await stored.button("progress", "stored.delete_yes").click();
      await expect(stored.thing("progress")).toContainText(it("stored.deleted"));
      await hasNoBarriers("html", looks);
    });
  }

  test("with the largest text nothing is cut off", async ({ portal, page, context }) => {
    await prefers(context, { text_size: "larger" });
    await page.setViewportSize({ width: 320, height: 640 });
    await useIt(portal);
    await fillCaches(page);
    const stored = new Stored(portal);
    await stored.open();
    await stored.sees("videos");
    await fitsTheWidth(page);
  });
});
