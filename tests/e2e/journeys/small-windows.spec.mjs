// From an old phone, 320 pixels wide, to a page zoomed to 400 %: nothing is cut off, nothing is too
// small to be tapped.

import { fitsTheWidth, targetsAreLargeEnough } from "../support/fit.mjs";
import { KINDS } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";
import { prefers } from "../support/preferences.mjs";

const PHONE = { width: 320, height: 640 };
const ZOOMED = { width: 320, height: 256 };

test.use({ viewport: PHONE, hasTouch: true });

for (const [text, windows] of [["normal", [PHONE, ZOOMED]], ["larger", [PHONE]]]) {
  test.describe(`text ${text}`, () => {
    test.beforeEach(({ context }) => prefers(context, { text_size: text }));

    const fits = async (page) => {
      for (const window of windows) {
        await page.setViewportSize(window);
        await fitsTheWidth(page);
        await targetsAreLargeEnough(page);
      }
    };

    for (const [kind, address] of Object.entries(KINDS)) {
      test(kind, async ({ portal, page }) => {
        await portal.open(address);
        await expect(portal.root).toHaveAttribute("data-text", text);
        await fits(page);
      });
    }

    test("an answered question, and what a learner did", async ({ portal, page }) => {
      const lesson = await portal.openPillola();
      await lesson.question(1).answerWrong();
      await lesson.question(1).seeWrong();
      await fits(page);
      await portal.open("/progressi/");
      await fits(page);
    });
  });
}
