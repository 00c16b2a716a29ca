// From an old phone, 320 pixels wide, to a page zoomed to 400 %: nothing is cut off, nothing is too
// small to be tapped.

import { fitsTheWidth, targetsAreLargeEnough } from "../support/fit.mjs";
import { KINDS } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";

const WINDOWS = {
  "320 px": { viewport: { width: 320, height: 640 }, text: "normal" },
  "320 px, largest text": { viewport: { width: 320, height: 640 }, text: "larger" },
  "400 % zoom": { viewport: { width: 320, height: 256 }, text: "normal" },
};

for (const [window, { viewport, text }] of Object.entries(WINDOWS)) {
  test.describe(window, () => {
    test.use({ viewport, hasTouch: true });

    test.beforeEach(({ context }) => context.addInitScript((text_size) => {
      localStorage.setItem("pillole.preferences", JSON.stringify({ version: 1, text_size }));
    }, text));

    for (const [kind, address] of Object.entries(KINDS)) {
      test(kind, async ({ portal, page }) => {
        await portal.open(address);
        await expect(portal.root).toHaveAttribute("data-text", text);
        await fitsTheWidth(page);
        await targetsAreLargeEnough(page);
      });
    }

    test("progress of a learner, and an answered question", async ({ portal, page }) => {
      const lesson = await portal.openPillola();
      await lesson.question(1).answerWrong();
      await lesson.question(1).seeWrong();
      await fitsTheWidth(page);
      await portal.open("/progressi/");
      await fitsTheWidth(page);
      await targetsAreLargeEnough(page);
    });
  });
}
