// Two tabs of one browser: what is done in either is in both, and what is erased stays erased.

import { OTHER_PILLOLA } from "../support/pages.mjs";
import { Portal, test, expect } from "../support/portal.mjs";
import { it } from "../support/words.mjs";

/// What the browser keeps of the portal, in any of its stores.
async function whatIsKept(page, context) {
  const stores = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
  return { ...stores, cookies: await context.cookies() };
}

const NOTHING = { local: [], session: [], databases: [], caches: [], cookies: [] };

test("answers given in one tab are in the other's record, none is lost", async ({ portal, context }) => {
  const other = new Portal(await context.newPage());
  const lesson = await portal.openPillola();
  const same = await other.openPillola();

  // In turns, and on different questions: each tab knows only its own page.
  for (const [number, [tab, at]] of [[portal, lesson], [other, same], [portal, lesson], [other, same],
    [portal, lesson]].entries()) {
    await tab.page.bringToFront();
    await at.question(number + 1).answerRight();
  }
  await same.seeAnswered(5);
  await lesson.seeAnswered(5);

  await other.page.bringToFront();
  await other.go("progress");
  await expect(other.page.getByText(it("progress.summary_many", { n: 0, answered: 5, right: 5 }))).toBeVisible();
});

test("the progress page follows what another tab does", async ({ portal, context }) => {
  await portal.open("/progressi/");
  await expect(portal.page.getByText(it("progress.empty"))).toBeVisible();
  const other = new Portal(await context.newPage());
  const lesson = await other.openPillola(OTHER_PILLOLA);
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await expect(portal.page.getByRole("heading", { name: it("progress.started") })).toBeVisible();
});

test("\"Cancella tutto\" leaves nothing, and no other tab brings it back", async ({
  portal, page, context,
}) => {
  const other = new Portal(await context.newPage());
  const lesson = await other.openPillola();
  await lesson.question(1).answerRight();
  await lesson.question(2).give(lesson.question(2).right);
  await page.bringToFront();
  await portal.open("/impostazioni/");
  await page.getByLabel(it("theme.dark")).check();
  expect(await whatIsKept(page, context)).not.toEqual(NOTHING);

  await portal.eraseAll();
  expect(await whatIsKept(page, context)).toEqual(NOTHING);
  await expect(portal.root).toHaveAttribute("data-theme", "system");
  await expect(other.notice("erased_elsewhere")).toBeVisible();
  await lesson.seeAnswered(0);

  // What the other tab does next begins anew: nothing of before is in it.
  await other.page.bringToFront();
  await lesson.question(4).answerRight();
  await lesson.question(4).seeRight();
  await portal.open("/progressi/");
  const kept = await page.evaluate(() => localStorage.getItem("pillole.learner"));
  expect(Object.keys(JSON.parse(kept).answers)).toHaveLength(1);
});

test("erasing asks first, and can be called off", async ({ portal, page, context }) => {
  const lesson = await portal.openPillola();
  await lesson.question(1).answerRight();
  await portal.open("/impostazioni/");
  await page.getByRole("button", { name: it("erase.button") }).click();
  await page.getByRole("button", { name: it("erase.no") }).click();
  await expect(page.getByRole("button", { name: it("erase.button") })).toBeVisible();
  expect((await whatIsKept(page, context)).local).toContain("pillole.learner");
});
