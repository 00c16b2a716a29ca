// Two tabs at once: each answers questions that the other does not know of, and nothing is lost.

import { FIRST, Learner, SECOND, THIRD } from "./learner.mjs";

export const twoTabs = [{ name: "two tabs at once", walk: together }];

async function together(visit) {
  const learner = new Learner(visit);
  const { driver } = visit.portal;
  await learner.openPillola();
  const [first, second] = [await driver.tab(), await driver.newTab()];
  await learner.openPillola();
  for (const [tab, item] of [[first, FIRST], [second, SECOND], [first, THIRD]]) {
    await driver.goToTab(tab);
    await learner.answerRight(item);
  }
  for (const tab of [second, first]) {
    await driver.goToTab(tab);
    await learner.seeAnswered(3);
  }
  await learner.seeStored(FIRST, SECOND, THIRD);
  await learner.portal.reload();
  await learner.seeAnswered(3);
  await learner.seeNoNotice();
}
