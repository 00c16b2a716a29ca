// A record of every earlier version: it is read, shown and gone on with; what this edition does not know
// in it is still there.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { FIRST, kept, Learner, RECORD, SECOND } from "./learner.mjs";

const FOLDER = new URL("../../../fixtures/records/", import.meta.url);
const VERSIONS = readdirSync(FOLDER).filter((name) => name.startsWith("version-"));

/// A question that no pillola has any more.
const GONE = "entrare-con-spid/of-then";

export const earlierVersions = VERSIONS.map((name) => ({
  name: `a record of an earlier version: ${name}`,
  walk: (visit) => isReadAndGoneOnWith(visit, kept(name)),
}));

async function isReadAndGoneOnWith(visit, text) {
  const learner = new Learner(visit);
  await learner.portal.open("/aiuto/");
  await learner.page.run((name, text) => localStorage.setItem(name, text), RECORD, text);
  await learner.portal.open("/progressi/");
  await learner.seeNoNotice();
  await learner.seeProgress(2, 1);

  await learner.openPillola();
  await learner.seeAnswered(1);
  await learner.answerRight(SECOND);
  await learner.seeStored(FIRST, SECOND, GONE);
  const [before, after] = [JSON.parse(text), await learner.stored()];
  assert.equal(after.version, 1);
  const unknown = ["note", "of-tomorrow", "tests", "reflections", "wishes"];
  for (const field of unknown) assert.deepEqual(after[field], before[field], field);
  await learner.seeNoNotice();
}
