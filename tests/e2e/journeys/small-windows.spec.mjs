// From an old phone, 320 pixels wide, to a page zoomed to 400 %: nothing is cut off, nothing is too
// small to be tapped.

import { fitsTheWidth, targetsAreLargeEnough } from "../support/fit.mjs";
import { ONE_OF_EACH } from "../everywhere/kinds/index.mjs";
import { addressOf, KINDS, OTHER_PILLOLA, PILLOLA } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";
import { prefers } from "../support/preferences.mjs";
import { Question } from "../support/question.mjs";

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

    test("every page, also in the device's own font, before ours has come", async ({ portal, page, calm }) => {
      test.slow();
      calm.expects(/woff2/);
      await page.route("**/*.woff2", (route) => route.abort());
      for (const address of Object.values(KINDS)) {
        await portal.open(address);
        await fits(page);
      }
    });

    for (const [kind, item] of Object.entries(ONE_OF_EACH)) {
      test(`a question, answered and shown: ${kind}`, async ({ portal, page }) => {
        await portal.open(addressOf(item.split("/")[0]));
        const question = new Question(page, item);
        for (let tries = 0; question.wrong && tries < 3; tries += 1) {
          await question.answerWrong();
          await question.seeWrong();
        }
        if (!question.wrong) await question.answerRight();
        await fits(page);
      });
    }

    for (const slug of [PILLOLA, OTHER_PILLOLA, "app-io-primi-passi", "salvare-un-documento"]) {
      test(`Prova of ${slug}, from screen to screen`, async ({ portal, page }) => {
        test.slow();
        const { practice } = await portal.openPillola(slug);
        await practice.guided.click();
        let last = "";
        for (const step of practice.steps) {
          if (step.screen !== last) {
            await practice.hint.click();
            await practice.show.click();
            await fits(page);
          }
          last = step.screen;
          await practice.does(step);
        }
        await expect(practice.result).toBeVisible();
        await fits(page);
      });
    }

    test("what a learner did, and what comes back", async ({ portal, page }) => {
      const lesson = await portal.openPillola();
      await lesson.question(1).answerWrong();
      await lesson.question(1).seeWrong();
      await portal.open("/ripasso/");
      await fits(page);
      await portal.open("/progressi/");
      await fits(page);
    });
  });
}
