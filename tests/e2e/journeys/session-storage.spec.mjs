// What is kept of sessions: in a browser that keeps nothing they work all the same, and it is said; what is
// erased is gone.

import { pillola, template } from "../support/content.mjs";
import { Collected } from "../support/collected.mjs";
import { fillStorage, refuseStorage } from "../support/refusal.mjs";
import { expect } from "../support/portal.mjs";
import { Participant, test } from "../support/session.mjs";
import { it } from "../support/words.mjs";

const SESSION = template("pagamenti-e-avvisi");
const IO = pillola("app-io-primi-passi");

for (const [name, browser, notice] of [
  ["refused", refuseStorage, "storage_refused"],
  ["full", fillStorage, "storage_full"],
]) {
  test.describe(`storage ${name}`, () => {
    test.beforeEach(({ context }) => context.addInitScript(browser));

    test("a plan is made and changed, and it is said once that it will be lost", async ({ facilitator }) => {
      await facilitator.take(SESSION.title);
      await expect(facilitator.portal.notice(notice)).toBeVisible();
      await facilitator.page.getByRole("button", { name: it("notice.close") }).click();
      await facilitator.addOther("break");
      await expect(facilitator.rows).toHaveCount(SESSION.parts.length + 1);
      expect(await facilitator.readQr()).toBe(await facilitator.link());
      await facilitator.goToList();
      await expect(facilitator.listed(SESSION.title)).toBeVisible();
      await expect(facilitator.portal.notice(notice)).toHaveCount(0);
      // What would be lost can be taken along.
      const download = await facilitator.save();
      expect(download.suggestedFilename()).toMatch(/^pillole-incontri/);
    });

    test("a learner does the session and shows the result; it can be collected", async ({ facilitator, arrive }) => {
      await facilitator.take(SESSION.title);
      const link = await facilitator.link();
      const portal = await arrive();
      await portal.page.context().addInitScript(browser);
      const learner = new Participant(portal);
      await learner.open(link);
      await learner.does(IO, ["right", "wrong"], false);
      await learner.handIn();
      const collected = new Collected(facilitator.portal);
      await collected.follow(await learner.readQr());
      await collected.seeCount(1);
      const [row] = Object.values(await collected.people());
      expect(row[IO.title]).toContain(it("session.share", { right: 1, given: 2 }));
    });
  });
}

test("\"Cancella tutto\" erases plans, results, and the learner's session", async ({ facilitator, page }) => {
  await facilitator.take(SESSION.title);
  const learner = new Participant(facilitator.portal);
  await learner.open(await facilitator.link());
  await learner.handIn();
  const collected = new Collected(facilitator.portal);
  await collected.follow(await learner.readQr());
  await collected.seeCount(1);
  await facilitator.portal.goToSettings();
  await facilitator.portal.eraseAll();
  await expect(learner.way).toHaveCount(0);
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
  await collected.open();
  await expect(collected.nothing).toBeVisible();
  await learner.openPage();
  await expect(learner.show).toHaveCount(0);
  await facilitator.open();
  await expect(facilitator.plans).toHaveCount(0);
});
