// A file that was saved on another device: what is in it joins what is here.

import assert from "node:assert/strict";
import { it } from "../../support/words.mjs";
import { FIRST, kept, Learner, SECOND, THIRD } from "./learner.mjs";

export const anotherDevice = [{ name: "a file saved on another device", walk: joins }];

async function joins(visit) {
  const learner = new Learner(visit);
  await learner.openPillola();
  await learner.answerRight(SECOND);
  await learner.portal.open("/progressi/");
  await learner.page.run(bring, kept("another-device.json"));
  await learner.page.seeText(it("import.done"));
  await learner.seeProgress(3, 2);
  await learner.seeStored(FIRST, SECOND, THIRD);

  // What is damaged on the way changes nothing.
  const before = await learner.stored();
  await learner.page.run(bring, kept("another-device.json").replace('"credit":100', '"credit":99'));
  await learner.page.seeText(it("import.damaged"));
  assert.deepEqual(await learner.stored(), before);
  await learner.portal.reload();
  await learner.seeProgress(3, 2);
}

/// Chooses a file with this text, as from the browser's own window. Runs in the page.
function bring(text) {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], "pillole-2026-11-21.json", { type: "application/json" }));
  const input = document.querySelector("#file-dati");
  input.files = chosen.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}
