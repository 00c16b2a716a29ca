// A browser that is killed just after an answer, its profile on disk. Browsers write what pages store a
// moment later, so the last answer may be missing; whatever is there is whole, and is gone on with.

import assert from "node:assert/strict";
import { FIRST, Learner, SECOND, THIRD } from "./learner.mjs";

export const killed = [{
  name: "a browser that is killed",
  cannot: (driver) => driver.cannotBeKilled,
  walk: dies,
}];

async function dies(visit) {
  const learner = new Learner(visit);
  const { driver } = visit.portal;
  await driver.profileOnDisk();
  await learner.openPillola();
  await learner.answerRight(FIRST);
  await driver.startAgain({ killed: false });
  await learner.openPillola();
  await learner.seeAnswered(1);
  await learner.answerRight(SECOND);

  await driver.startAgain({ killed: true });
  await learner.openPillola();
  await learner.seeNoNotice();
  const answered = Object.keys((await learner.stored()).answers);
  assert.ok(answered.includes(FIRST), "what was there before the last answer is there");
  await learner.seeAnswered(answered.length);
  await learner.answerRight(THIRD);
  await learner.seeStored(...answered, THIRD);
}
