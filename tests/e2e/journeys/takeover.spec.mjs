// Taking over moves nothing on the page, and loses nothing that the reader was doing.

import { ONE_OF_EACH } from "../everywhere/kinds/index.mjs";
import { addressOf, KINDS, PILLOLA } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";
import { Question } from "../support/question.mjs";
import { whatMoved, openBeforeTheApp } from "../support/takeover.mjs";
import { it } from "../support/words.mjs";

test("what was ticked before the app stays ticked and can be checked", async ({ portal }) => {
  const arrive = await openBeforeTheApp(portal, addressOf(PILLOLA));
  const lesson = await portal.lesson();
  // The others have controls that come with the app.
  const questions = lesson.questions.slice(0, 5);
  for (const question of questions) await question.give(question.right);
  await arrive();
  for (const question of questions) {
    await expect(question.option(question.right)).toBeChecked();
    await question.check.click();
    await question.seeRight();
  }
  await lesson.seeAnswered(questions.length);
});

for (const kind of ["matching", "gap", "number", "scale"]) {
  test(`what was written or chosen before the app stays and can be checked: ${kind}`, async ({ portal }) => {
    const item = ONE_OF_EACH[kind];
    const arrive = await openBeforeTheApp(portal, addressOf(item.split("/")[0]));
    const question = new Question(portal.page, item);
    await question.give(question.right);
    const given = await question.given();
    await arrive();
    expect(await question.given()).toEqual(given);
    await question.check.click();
    await question.seeRight();
  });
}

test("a \"Controlla\" pressed before the app is judged when it is there", async ({ portal }) => {
  const arrive = await openBeforeTheApp(portal, addressOf(PILLOLA));
  const [first, second, third] = (await portal.lesson()).questions;
  await first.answerRight();
  await second.answerWrong();
  await expect(first.feedback).toBeEmpty();
  await arrive();
  await first.seeRight();
  await second.seeWrong();
  await expect(third.feedback).toBeEmpty();
});

test("a \"Controlla\" pressed while the questions come alive is judged", async ({ portal }) => {
  const arrive = await openBeforeTheApp(portal, addressOf(PILLOLA));
  const second = (await portal.lesson()).question(2);
  await second.give(second.wrong);
  await second.check.evaluate((check) => {
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (name, ...heard) {
      addEventListener.call(this, name, ...heard);
      // The app listens from here on, and has not found its questions yet.
      if (this.id === "domande" && name === "click") queueMicrotask(() => check.click());
    };
  });
  await arrive();
  await second.seeWrong();
});

test("what was typed in the search stays, and is searched", async ({ portal }) => {
  const arrive = await openBeforeTheApp(portal, "/");
  await portal.search.click();
  await portal.page.keyboard.type("spidd");
  await arrive();
  await expect(portal.search).toHaveValue("spidd");
  await expect(portal.search).toBeFocused();
  await expect(portal.found.first()).toBeVisible();
  await portal.page.keyboard.type("x");
  await expect(portal.search).toHaveValue("spiddx");
});

test("what was opened stays open", async ({ portal, page }) => {
  const arrive = await openBeforeTheApp(portal, addressOf(PILLOLA));
  const facts = page.locator("details.lesson-facts");
  const hint = page.locator("details.hint").first();
  await hint.getByText(it("question.hint")).click();
  await facts.locator("summary").click();
  await arrive();
  await expect(hint.getByRole("paragraph")).toBeVisible();
  await expect(facts.getByRole("link").first()).toBeVisible();
});

test("scroll and focus stay where they were", async ({ portal, page }) => {
  const arrive = await openBeforeTheApp(portal, addressOf(PILLOLA));
  const lesson = await portal.lesson();
  const option = lesson.question(2).option(lesson.question(2).wrong);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await option.focus();
  await page.evaluate(() => scrollBy(0, 77));
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(500);
  await arrive();
  await expect(option).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test("the focus stays on a glossary word", async ({ portal, page }) => {
  const arrive = await openBeforeTheApp(portal, addressOf(PILLOLA));
  const word = page.locator("a.term").first();
  await word.focus();
  await arrive();
  await expect(word).toBeFocused();
});

test("a filter chosen before the app is there filters when it is", async ({ portal, page }) => {
  const arrive = await openBeforeTheApp(portal, "/pillole/");
  await page.getByLabel(it("filter.area")).selectOption({ label: it("area.4") });
  await arrive();
  await expect(page).toHaveURL(/\?area=4$/);
  await expect(page.getByRole("heading", { level: 2 }).filter({ hasText: it("area.4") })).toBeVisible();
  await expect(page.getByRole("heading", { name: it("area.2"), exact: true })).toHaveCount(0);
});

test("an address with filters shows only what they let through, from the first frame", async ({
  portal, page,
}) => {
  const arrive = await openBeforeTheApp(portal, "/pillole/?area=4");
  await expect(page.locator(".catalogue-area").filter({ visible: true })).toHaveCount(0);
  await arrive();
  await expect(page.locator(".catalogue-area").filter({ visible: true })).toHaveCount(1);
});

// In high windows what moves below the first screen counts too.
const HIGH = [{ width: 1280, height: 6000 }, { width: 360, height: 12000 }];
const USUAL = [{ width: 1280, height: 720 }, { width: 360, height: 640 }];

const nothingMoves = async (portal, kind, viewport) => {
  await portal.page.setViewportSize(viewport);
  const arrive = await openBeforeTheApp(portal, KINDS[kind]);
  await arrive();
  await portal.page.waitForLoadState("networkidle");
  expect(await whatMoved(portal.page)).toEqual([]);
};

for (const kind of ["home", "catalogue", "pillola", "progress", "settings"]) {
  for (const viewport of HIGH) {
    test(`nothing moves on a first visit: ${kind}, ${viewport.width} px`, ({ portal }) =>
      nothingMoves(portal, kind, viewport));
  }
}

test.describe("a learner who comes back", () => {
  test.use({ storageState: ({ returning }, use) => use(returning) });

  // What a learner did is not in the pre-rendered pages; it comes in below the first screen.
  for (const kind of ["home", "catalogue", "pillola", "settings"]) {
    for (const viewport of USUAL) {
      test(`nothing moves: ${kind}, ${viewport.width} px`, ({ portal }) =>
        nothingMoves(portal, kind, viewport));
    }
  }

  test("what they read stays where it is when their answers come in above", async ({ portal, page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const arrive = await openBeforeTheApp(portal, addressOf(PILLOLA));
    const lesson = await portal.lesson();
    const fourth = lesson.question(4).box;
    await fourth.evaluate((question) => question.scrollIntoView());
    const before = await fourth.boundingBox();
    await arrive();
    await lesson.question(3).seeRight();
    // Windows scroll by whole pixels: half a one is as near as it gets.
    expect(Math.abs((await fourth.boundingBox()).y - before.y)).toBeLessThanOrEqual(1);
  });
});

test("an app that does not arrive leaves a page that can be read", async ({ portal, page, calm }) => {
  calm.expects(/ERR_FAILED/);
  calm.expects(/console: .*wasm/i);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(addressOf(PILLOLA));
  await expect(portal.root).toHaveAttribute("data-app", "failed");
  await expect(page.locator("[data-step]").first()).toBeVisible();
  await page.getByText(it("answers.show")).first().click();
  await expect(page.locator(".answers li").first()).toBeVisible();
  await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
});
