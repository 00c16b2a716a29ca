// A PC that many use: what happens when nobody does anything.

import { PILLOLA, addressOf } from "../support/pages.mjs";
import { Portal, test, expect } from "../support/portal.mjs";
import { QUIET, SharedPc, doSomething } from "../support/shared-pc.mjs";
import { it } from "../support/words.mjs";

test.describe("when nobody does anything", () => {
  test.beforeEach(({ page }) => page.clock.install());

  test("after five minutes it warns, speaks, and erases after another", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await doSomething(portal);
    await page.clock.fastForward("04:50");
    await expect(pc.warning).toBeHidden();
    await page.clock.fastForward("00:12");
    await expect(pc.warning).toBeVisible();
    await expect(pc.warning).toHaveAccessibleDescription(it("shared.idle_text"));
    await expect(pc.stay).toBeFocused();
    await expect(pc.spoken).toHaveText("");
    await page.clock.fastForward("00:30");
    await expect(pc.spoken).toContainText(/\d/);
    const once = await pc.spoken.textContent();
    await page.clock.runFor(5_000);
    await expect(pc.spoken).toHaveText(once);
    await page.clock.fastForward("00:15");
    await expect(pc.spoken).not.toHaveText(once);
    await page.clock.fastForward("00:15");
    await pc.seeHome();
    await pc.seeNothingKept();
  });

  test("\"Sono ancora qui\" goes on where one was", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    const lesson = await portal.openPillola();
    await lesson.question(1).answerRight();
    await page.clock.fastForward(QUIET);
    await pc.stay.click();
    await expect(pc.warning).toBeHidden();
    await page.clock.fastForward("04:00");
    await expect(pc.warning).toBeHidden();
    await page.clock.fastForward("01:10");
    await expect(pc.warning).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(pc.warning).toBeHidden();
    await lesson.question(1).seeRight();
    await page.clock.fastForward(QUIET);
    await pc.now.click();
    await pc.seeHome();
    await pc.seeNothingKept();
  });

  test("what one does keeps it away; moving over the warning does not", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    const scroll = () => page.evaluate(() => new Promise((scrolled) => {
      addEventListener("scroll", () => scrolled(), { once: true });
      scrollTo({ top: 200, behavior: "instant" });
    }));
    for (const act of [() => page.mouse.move(10, 300), () => page.keyboard.press("Shift"), scroll]) {
      await act();
      await page.clock.fastForward("04:00");
      await expect(pc.warning).toBeHidden();
    }
    await page.clock.fastForward("01:01");
    await expect(pc.warning).toBeVisible();
    await page.mouse.move(50, 200);
    await page.clock.runFor(2_000);
    await expect(pc.warning).toBeVisible();
  });

  test("a PC that slept for an hour erases as it wakes", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await doSomething(portal);
    await page.clock.fastForward("01:00:00");
    await pc.seeHome();
    await pc.seeNothingKept();
  });

  test("a page that is opened an hour later shows nothing of before", async ({ portal, page, context }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await doSomething(portal);
    await page.close();
    const next = new Portal(await context.newPage());
    await next.page.clock.install({ time: Date.now() + 3_600_000 });
    await next.page.goto(addressOf(PILLOLA));
    const there = new SharedPc(next);
    await there.seeHome();
    await there.seeNothingKept();
  });

  test("a home page that nobody touches stays quiet", async ({ portal, page }) => {
    const pc = new SharedPc(portal);
    await pc.setUp();
    await page.clock.fastForward("02:00:00");
    await page.clock.runFor(2_000);
    await expect(pc.warning).toBeHidden();
    await pc.isOn();
  });
});
