// Storage that is full to the last byte: it is said, what was kept before stays, and what was done
// meanwhile is kept as soon as there is room again.

import { FIRST, Learner, SECOND, THIRD } from "./learner.mjs";

export const full = [{ name: "storage that is full", walk: fillsUp }];

async function fillsUp(visit) {
  const learner = new Learner(visit);
  await learner.openPillola();
  await learner.answerRight(FIRST);
  await learner.seeStored(FIRST);

  await learner.page.run(fill);
  await learner.answerRight(SECOND);
  await learner.seeNotice("storage_full");
  await learner.seeAnswered(2);
  await learner.seeStored(FIRST);

  await learner.page.run(empty);
  await learner.answerRight(THIRD);
  await learner.seeNotice("saving_again");
  await learner.seeStored(FIRST, SECOND, THIRD);
  await learner.portal.reload();
  await learner.seeAnswered(3);
  await learner.seeNoNotice();
}

/// Writes until not one letter more finds room. The copy goes first: it would make room. Runs in the page.
function fill() {
  localStorage.removeItem("pillole.learner.previous");
  let number = 0;
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (;;) {
        localStorage.setItem(`somebody-elses-${number}`, "x".repeat(size));
        number += 1;
      }
    } catch (error) {
      if (!/quota/i.test(`${error.name}`)) throw error;
    }
  }
}

/// Takes that away again. Runs in the page.
function empty() {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith("somebody-elses")) localStorage.removeItem(name);
  }
}
