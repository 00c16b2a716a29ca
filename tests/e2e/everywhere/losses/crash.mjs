// A crash between two writes. What is written is first the copy of what was there, then the record; the
// browser stops between them. The record is then whole, without the last answer; what was chosen for that
// is still there as a draft, and is checked again.

import { FIRST, Learner, SECOND } from "./learner.mjs";
import { until } from "../page/until.mjs";

export const crash = [
  { name: "a crash between the copy and the record", walk: (visit) => stops(visit, 1) },
  { name: "a crash before anything is written", walk: (visit) => stops(visit, 0) },
];

async function stops(visit, writes) {
  const learner = new Learner(visit);
  await learner.openPillola();
  await learner.answerRight(FIRST);
  const second = learner.question(SECOND);
  await second.give(second.right);
  const given = await second.given();
  await learner.seeStored(FIRST);

  await learner.page.run(stopAfter, writes);
  await second.check();
  await until("it tried to write", () => learner.page.run(() => window.stopped));
  await learner.portal.reload();

  await learner.seeNoNotice();
  await learner.seeAnswered(1);
  await learner.seeStored(FIRST);
  const again = learner.question(SECOND);
  await again.seeGiven(given);
  await again.check();
  await again.seeRight();
  await learner.seeAnswered(2);
  await learner.seeStored(FIRST, SECOND);
}

/// Nothing is written any more after so many writes, and nothing is removed, as if the browser were gone.
/// Runs in the page.
function stopAfter(writes) {
  const { setItem } = Storage.prototype;
  let left = writes;
  Storage.prototype.setItem = function write(name, text) {
    if (left === 0) window.stopped = true;
    else {
      left -= 1;
      setItem.call(this, name, text);
    }
  };
  Storage.prototype.removeItem = function remove() {};
}
