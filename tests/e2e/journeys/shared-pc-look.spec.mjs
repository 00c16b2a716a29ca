// The bar of a shared PC, its dialog and its warning: for everyone, on every window.

import { test } from "../support/barriers.mjs";
import { fitsTheWidth, targetsAreLargeEnough } from "../support/fit.mjs";
import { Keyboard } from "../support/keyboard.mjs";
import { expect } from "../support/portal.mjs";
import { QUIET, SharedPc } from "../support/shared-pc.mjs";

const WINDOWS = {
  "360 pixels": { width: 360, height: 740 },
  "1280 pixels": { width: 1280, height: 800 },
  "400 %": { width: 320, height: 256 },
};

for (const [name, viewport] of Object.entries(WINDOWS)) {
  test.describe(name, () => {
    test.use({ viewport });

    test("bar, dialog and warning have no barriers and fit", async ({ portal, page, hasNoBarriers }) => {
      test.slow();
      // Colours that are on their way to other colours are none to judge.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.clock.install();
      const pc = new SharedPc(portal);
      await pc.setUp();
      const lesson = await portal.openPillola();
      await lesson.question(1).answerRight();
      const seen = async () => {
        await fitsTheWidth(page);
        await targetsAreLargeEnough(page);
      };
      await seen();
      await pc.finish.click();
      await expect(pc.dialog).toBeVisible();
      await seen();
      await hasNoBarriers("dialog[open]");
      await pc.goOn.click();
      await page.clock.fastForward(QUIET);
      await expect(pc.warning).toBeVisible();
      await seen();
      await expect(pc.stay).toBeInViewport();
      await hasNoBarriers("dialog[open]");
      await pc.stay.click();
      await hasNoBarriers();
    });

    test("the bar covers nothing that has the focus", async ({ portal, page }) => {
      const pc = new SharedPc(portal);
      await pc.setUp();
      const keyboard = new Keyboard(page);
      for (let taps = 0; taps < 40; taps += 1) {
        await keyboard.press("Tab");
        await keyboard.seeFocus();
      }
    });
  });
}
