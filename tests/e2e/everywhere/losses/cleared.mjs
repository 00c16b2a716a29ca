// Storage that is cleared under an open page, by another tab or by the browser: it is said that what was
// there is gone, and what is done from then on is kept. Nothing that somebody erased comes back.

import { FIRST, Learner, SECOND } from "./learner.mjs";

export const cleared = [
  { name: "storage that another tab clears", walk: fromAnotherTab },
  { name: "storage that the browser clears", walk: byTheBrowser },
];

async function fromAnotherTab(visit) {
  const learner = new Learner(visit);
  const { driver } = visit.portal;
  await learner.openPillola();
  await learner.answerRight(FIRST);
  const [first, second] = [await driver.tab(), await driver.newTab()];
  await learner.portal.open("/aiuto/");
  await learner.page.run(() => localStorage.clear());
  await driver.goToTab(first);
  await learner.seeNotice("erased_elsewhere");
  await goesOn(learner);
  await driver.goToTab(second);
}

async function byTheBrowser(visit) {
  const learner = new Learner(visit);
  await learner.openPillola();
  await learner.answerRight(FIRST);
  // No page hears of what its own storage loses.
  await learner.page.run(() => localStorage.clear());
  await goesOn(learner);
  await learner.seeNotice("erased_elsewhere");
}

async function goesOn(learner) {
  await learner.answerRight(SECOND);
  await learner.seeStored(SECOND);
  await learner.seeAnswered(1);
}
