// Ripasso: what was answered wrong comes back after two days.

import { PILLOLA } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";
import { en, exactly, it } from "../support/words.mjs";

const DAY = 24 * 60 * 60 * 1000;

/// Answers one question wrong; some days later.
async function aWrongAnswerAgo({ portal, page, days }) {
  const begin = new Date("2027-03-01T10:00:00");
  await page.clock.install({ time: begin });
  const lesson = await portal.openPillola();
  await lesson.question(2).answerWrong();
  await lesson.question(2).seeWrong();
  await page.clock.setSystemTime(begin.getTime() + days * DAY);
  return lesson.question(2);
}

test("who answered nothing wrong has nothing to go through", async ({ portal, page }) => {
  await portal.open("/ripasso/");
  await portal.seeTitle(it("review.title"));
  await expect(page.getByText(it("review.nothing"))).toBeVisible();
  await expect(page.getByText(it("review.never"))).toBeVisible();
  await page.getByRole("link", { name: it("review.go") }).click();
  await portal.seeTitle(it("catalogue.title"));
});

test("a wrong answer comes back after two days, and is done with a right one", async ({ portal, page }) => {
  const question = await aWrongAnswerAgo({ portal, page, days: 2 });
  await portal.open("/");
  const strip = page.getByRole("region", { name: exactly(it("home.review")) });
  await expect(strip).toContainText(it("home.review_one"));
  await strip.getByRole("link", { name: it("home.review_go") }).click();
  await portal.seeTitle(it("review.title"));

  await expect(page.locator("section.question")).toHaveCount(1);
  await expect(page.getByText(it("check.progress", { n: 0, total: 1 }))).toBeVisible();
  await expect(question.feedback).toBeEmpty();
  await question.answerRight();
  await question.seeRight();
  await expect(page.getByText(it("review.done"))).toBeVisible();
  await expect(page.getByText(it("check.progress", { n: 1, total: 1 }))).toBeVisible();

  await portal.open("/");
  await expect(strip).toContainText(it("home.review_text"));
});

test("before its time it does not come back, and it is said when", async ({ portal, page }) => {
  await aWrongAnswerAgo({ portal, page, days: 0 });
  await portal.open("/");
  await expect(page.getByText(it("home.review_text"))).toBeVisible();
  await portal.open("/ripasso/");
  await expect(page.getByText(it("review.nothing"))).toBeVisible();
  await expect(page.getByText(it("review.tomorrow"))).toBeVisible();
});

test("a wrong answer in Ripasso leads to the step of its lesson", async ({ portal, page }) => {
  const question = await aWrongAnswerAgo({ portal, page, days: 3 });
  await portal.open("/ripasso/");
  await question.answerWrong();
  await question.seeWrong();
  await question.feedback.getByRole("link", { name: it("question.step", { n: 6 }) }).click();
  await expect(page).toHaveURL(`/pillole/${PILLOLA}/#passo-6`);
  await expect(page.locator("#passo-6")).toBeInViewport();
});

test("a lesson that comes while the app starts has questions that answer", async ({ portal, page }) => {
  const question = await aWrongAnswerAgo({ portal, page, days: 3 });
  await page.addInitScript(() => {
    // An old phone: between two pieces of the page there is time for much to arrive.
    const { setTimeout } = window;
    window.setTimeout = (task, wait, ...given) => setTimeout(task, wait || 100, ...given);
  });
  await portal.open("/ripasso/");
  await question.answerRight();
  await question.seeRight();
});

test("five questions at a time, of every kind", async ({ portal, page }) => {
  const begin = new Date("2027-03-01T10:00:00");
  await page.clock.install({ time: begin });
  const lesson = await portal.openPillola();
  for (const question of lesson.questions) {
    await question.answerWrong();
    await question.seeWrong();
  }
  await page.clock.setSystemTime(begin.getTime() + 4 * DAY);
  await portal.open("/");
  const all = lesson.questions.length;
  await expect(page.getByText(it("home.review_many", { n: all }))).toBeVisible();
  const answered = new Set();
  for (const count of [5, all - 5]) {
    await portal.open("/ripasso/");
    await expect(page.locator("section.question")).toHaveCount(count);
    for (const question of lesson.questions) {
      if (!(await question.box.count())) continue;
      answered.add(question);
      // How sure one is was asked the first time.
      await question.answer({ ...question.right, gestures: question.right.gestures.filter(
        ({ name }) => name !== it("sure.4")) });
      await expect(question.feedback).toContainText(question.praise);
    }
    await expect(page.getByText(it("review.done"))).toBeVisible();
  }
  expect(answered.size).toBe(all);
  await portal.open("/ripasso/");
  await expect(page.getByText(it("review.nothing"))).toBeVisible();
});

test("in English the portal's words are English, the questions Italian", async ({ portal, page }) => {
  await aWrongAnswerAgo({ portal, page, days: 2 });
  await portal.open("/en/ripasso/");
  await portal.seeTitle(en("review.title"));
  await expect(page.getByRole("button", { name: en("question.check") })).toBeVisible();
  await expect(page.locator(".question-prompt").first()).toHaveAttribute("lang", "it");
});
