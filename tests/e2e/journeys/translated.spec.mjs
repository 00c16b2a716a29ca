// A browser that translates rewrites every text of the page, before the app is there and after.
// Everything works, and what the app says new is seen.

import { ONE_OF_EACH } from "../everywhere/kinds/index.mjs";
import { addressOf, OTHER_PILLOLA, PILLOLA } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";
import { Question } from "../support/question.mjs";
import { openBeforeTheApp } from "../support/takeover.mjs";
import { translate } from "../support/translator.mjs";
import { exactly, it } from "../support/words.mjs";

test("a translated page is taken over with all that was done on it", async ({ portal, page }) => {
  const arrive = await openBeforeTheApp(portal, addressOf(PILLOLA));
  await translate(page);
  const lesson = await portal.lesson();
  const [first, second] = lesson.questions;
  await first.answerRight();
  await second.option(second.wrong).focus();
  await arrive();
  await first.seeRight();
  await expect(second.option(second.wrong)).toBeFocused();
});

test("Prova in a page that is being translated", async ({ portal, page }) => {
  const arrive = await openBeforeTheApp(portal, addressOf(OTHER_PILLOLA));
  await translate(page);
  await arrive();
  const { practice } = await portal.lesson();
  await practice.guided.click();
  for (const [index, step] of practice.steps.entries()) {
    await practice.seeStep(index + 1);
    await practice.hint.click();
    await practice.seeSaid(step.hint);
    await practice.does(step);
  }
  await practice.seeFinished("guided", 0);
});

for (const [kind, item] of Object.entries(ONE_OF_EACH)) {
  test(`a question in a page that is being translated: ${kind}`, async ({ portal, page }) => {
    const arrive = await openBeforeTheApp(portal, addressOf(item.split("/")[0]));
    await translate(page);
    await arrive();
    const question = new Question(page, item);
    if (question.wrong) {
      await question.answerWrong();
      await question.seeWrong();
    }
    await question.answerRight();
    await question.seeRight();
  });
}

test("a whole journey in a page that is being translated", async ({ portal, page }) => {
  const arrive = await openBeforeTheApp(portal, "/");
  await translate(page);
  await arrive();

  await portal.searchFor("spidd");
  await expect(portal.found.first()).toBeVisible();
  await portal.searchFor("zzzzqqqq");
  await expect(page.getByRole("status").filter({ hasText: it("search.nothing") })).toBeVisible();
  await portal.searchFor("sms truffa");
  await portal.found.first().click();
  await portal.seeTitle("Riconoscere un SMS truffa");

  const lesson = await portal.lesson();
  await lesson.question(1).answerWrong();
  await lesson.question(1).seeWrong();
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await lesson.answerAll();
  await lesson.read();
  await lesson.seeDone();
  await lesson.seeAnswered(lesson.questions.length);

  await portal.go("catalogue");
  const all = await page.getByRole("article").count();
  await page.getByLabel(it("filter.stage")).selectOption("fatte");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByText(it("catalogue.found_one"), { exact: false })).toBeVisible();
  await page.getByRole("button", { name: it("filter.reset") }).click();
  await expect(page.getByRole("article")).toHaveCount(all);

  await portal.goToSettings();
  await page.getByLabel(exactly(it("text.larger"))).check();
  await expect(portal.root).toHaveAttribute("data-text", "larger");
  await portal.eraseAll();
  await portal.go("progress");
  await expect(page.getByText(it("progress.empty"))).toBeVisible();
  await portal.go("home");
  await portal.seeTitle(it("home.title"));
});
