// A question of each kind: fresh, answered wrong, answered right, and there again after a reload.

import assert from "node:assert/strict";
import { addressOf } from "../../support/pages.mjs";
import { it } from "../../support/words.mjs";
import { ONE_OF_EACH } from "../kinds/index.mjs";
import { Question } from "../page/question.mjs";
import { until } from "../page/until.mjs";

/// One journey a kind.
export const answer = Object.entries(ONE_OF_EACH).map(([kind, item]) => ({
  name: `a question of the kind ${kind}`,
  walk: (visit) => answered(visit, item),
}));

async function answered({ portal, person, hasNoBarriers }, item) {
  const { page } = portal;
  await portal.open(addressOf(item.split("/")[0]));
  await goToQuestions(page, person);
  const question = new Question(page, item, person);
  assert.equal(await question.said(), "", "nothing is said yet");
  await seeAnswered(page, 0);
  await hasNoBarriers("fresh", question.within);

  if (question.wrong) {
    await question.answer(question.wrong);
    await question.seeWrong();
    await seeAnswered(page, 1);
    await hasNoBarriers("wrong", question.within);
  }

  await question.answer(question.right);
  await question.seeRight();
  await seeAnswered(page, 1);
  await hasNoBarriers("right", question.within);

  const given = await question.given();
  await portal.reload();
  await question.seeRight();
  await question.seeGiven(given);
  await seeAnswered(page, 1);
}

/// By the links to the parts of a pillola: with a keyboard nobody would press their way through all that
/// stands before its questions.
async function goToQuestions(page, person) {
  await person.activate(await page.find("link", it("form.check"), "nav.form-tabs"));
  await until("the questions are there", () => page.run(() => location.hash === "#verifica"));
}

async function seeAnswered(page, n) {
  const total = await page.run(() => document.querySelectorAll("section.question").length);
  await page.seeText(it("check.progress", { n, total }));
}
