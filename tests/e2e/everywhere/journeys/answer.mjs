// A question of each kind: fresh, answered wrong, answered right, and there again after a reload.

import assert from "node:assert/strict";
import { addressOf } from "../../support/pages.mjs";
import { it } from "../../support/words.mjs";
import { KINDS } from "../kinds/index.mjs";
import { Question } from "../page/question.mjs";

/// One journey a kind.
export const answer = KINDS.map((kind) => ({
  name: `a question of the kind ${kind.name}`,
  walk: (visit) => answered(visit, kind),
}));

async function answered({ portal, person, hasNoBarriers }, kind) {
  const { page } = portal;
  await portal.open(addressOf(kind.pillola));
  const question = await Question.find(page, kind.instruction);
  assert.equal(await question.said(), "", "nothing is said yet");
  await seeAnswered(page, 0);
  await hasNoBarriers("fresh", question.within);

  const wrong = await kind.answerWrong(person, question);
  await question.check(person);
  await question.seeWrong(wrong);
  await seeAnswered(page, 1);
  await hasNoBarriers("wrong", question.within);

  const right = await kind.answerRight(person, question);
  await question.check(person);
  await question.seeRight(right);
  await seeAnswered(page, 1);
  await hasNoBarriers("right", question.within);

  const given = await kind.given(question);
  await portal.reload();
  await question.seeRight(right);
  assert.deepEqual(await kind.given(question), given, "the answer still stands there");
  await seeAnswered(page, 1);
}

async function seeAnswered(page, n) {
  const total = await page.run(() => document.querySelectorAll("section.question").length);
  await page.seeText(it("check.progress", { n, total }));
}
