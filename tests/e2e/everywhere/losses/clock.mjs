// A clock that is set back, or that was ahead and is set right: what was done last counts as the last,
// nothing is lost, and questions come back for review after days, not after years.

import assert from "node:assert/strict";
import { it } from "../../support/words.mjs";
import { until } from "../page/until.mjs";
import { FIRST, Learner, SECOND, THIRD } from "./learner.mjs";

const YEAR = 365 * 24 * 60 * 60 * 1000;

/// The longest wait of Ripasso, in days.
const LONGEST = 30;

export const clock = [
  { name: "a clock that is set back", walk: (visit) => goesBack(visit, 0, -3 * YEAR) },
  { name: "a clock that was ahead and is set right", walk: (visit) => goesBack(visit, 3 * YEAR, 0) },
];

async function goesBack(visit, then, now) {
  const learner = new Learner(visit);
  await learner.openPillola();
  await learner.page.run(setClock, then);
  await learner.answerWrong(FIRST);
  await learner.answerRight(SECOND);

  await learner.page.run(setClock, now);
  await learner.answerRight(FIRST);
  await learner.answerWrong(THIRD);
  await learner.seeAnswered(3);
  const given = await learner.question(FIRST).given();

  // Loaded again, by the clock of the machine.
  await learner.portal.reload();
  await learner.seeAnswered(3);
  await learner.question(FIRST).seeRight();
  await learner.question(FIRST).seeGiven(given);
  await learner.seeStored(FIRST, SECOND, THIRD);
  await learner.seeNoNotice();

  const attempts = (await learner.stored()).answers[FIRST];
  const times = attempts.map(({ at }) => at);
  assert.deepEqual(times, times.toSorted((a, b) => a - b), "each after the one before");
  await seeReviewSoon(learner);
}

/// Ripasso asks something now, or says in how many days: not in years.
async function seeReviewSoon(learner) {
  await learner.portal.open("/ripasso/");
  const [before] = it("review.in_days").split("{n}");
  const said = await until("Ripasso asks something, or says when", async () => {
    const text = await learner.page.text("main");
    const any = [it("question.check"), it("review.tomorrow"), before];
    return any.some((words) => text.includes(words)) && text;
  });
  const days = said.includes(before) ? Number.parseInt(said.split(before)[1], 10) : 0;
  assert.ok(days <= LONGEST, `in ${days} days`);
}

/// From now on the page's clock is this far from the machine's. Runs in the page.
function setClock(by) {
  window.trueNow ??= Date.now.bind(Date);
  Date.now = () => window.trueNow() + by;
}
