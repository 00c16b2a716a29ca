// A browser that keeps nothing: everything works, and it is said once.

import { test, expect } from "../support/portal.mjs";
import { fillStorage, refuseStorage } from "../support/refusal.mjs";
import { it } from "../support/words.mjs";

for (const [name, browser, notice] of [
  ["refused", refuseStorage, "storage_refused"],
  ["full", fillStorage, "storage_full"],
]) {
  test.describe(`storage ${name}`, () => {
    test.beforeEach(({ context }) => context.addInitScript(browser));

    test("a whole pillola can be done, and it is said once what will be lost", async ({ portal }) => {
      const lesson = await portal.openPillola();
      await lesson.read();
      await lesson.answerAll();
      await lesson.seeDone();
      await expect(portal.notice(notice)).toBeVisible();
      await portal.page.getByRole("button", { name: it("notice.close") }).click();

      await portal.go("progress");
      await expect(portal.page.getByText(it("saved.not"))).toBeVisible();
      const all = lesson.questions.length;
      await expect(portal.page.getByText(it("progress.summary_one", { answered: all, right: all })))
        .toBeVisible();
      await expect(portal.notice(notice)).toHaveCount(0);
    });

    test("what was done can be saved to a file", async ({ portal, page }) => {
      const lesson = await portal.openPillola();
      await lesson.question(1).answerRight();
      await portal.go("progress");
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: it("export.button") }).click();
      expect((await download).suggestedFilename()).toMatch(/^pillole-\d{4}-\d{2}-\d{2}\.json$/);
    });

    test("search, catalogue and settings work", async ({ portal, page }) => {
      await portal.open("/pillole/");
      await page.getByLabel(it("filter.area")).selectOption({ label: it("area.4") });
      await expect(page).toHaveURL(/area=4/);
      await portal.goToSettings();
      await page.getByLabel(it("theme.dark")).check();
      await expect(portal.root).toHaveAttribute("data-theme", "dark");
    });
  });
}

test("a browser without complaints says nothing", async ({ portal, page }) => {
  const lesson = await portal.openPillola();
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await expect(page.getByRole("button", { name: it("notice.close") })).toHaveCount(0);
});
