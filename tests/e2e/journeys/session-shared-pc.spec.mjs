// A session on a PC that many use: the result is taken along before everything is erased.

import { assignmentCode } from "../support/codes.mjs";
import { KINDS } from "../support/pages.mjs";
import { test, expect } from "../support/portal.mjs";
import { Participant } from "../support/session.mjs";
import { SharedPc, whatIsKept } from "../support/shared-pc.mjs";
import { it } from "../support/words.mjs";

const LINK = `${KINDS["session of a learner"]}#${assignmentCode({ pillole: [1, 2] })}`;

test("\"Ho finito\" offers the result, and leaves nothing of it", async ({ portal, page }) => {
  const pc = new SharedPc(portal);
  const learner = new Participant(portal);
  await pc.setUp();
  // Who opened no session has no result.
  await pc.finish.click();
  await expect(pc.dialog.getByRole("link", { name: it("shared.result") })).toHaveCount(0);
  await pc.goOn.click();
  await learner.open(LINK);
  await portal.go("home");
  await pc.finish.click();
  await pc.dialog.getByRole("link", { name: it("shared.result") }).click();
  await expect(learner.qr).toBeVisible();
  expect(await learner.readQr()).toContain(KINDS["results of sessions"]);
  expect((await whatIsKept(page)).local).toContain("pillole.assignments");
  await pc.end();
  await pc.seeNothingKept();
  await expect(learner.way).toBeHidden();
  // Neither the result nor the assignment is behind Back, or at its page's own address.
  await page.goBack().catch(() => {});
  await expect(learner.qr).toHaveCount(0);
  await learner.openPage();
  await expect(learner.show).toHaveCount(0);
});

test("from the list of tasks the result is shown where one is", async ({ portal }) => {
  const pc = new SharedPc(portal);
  const learner = new Participant(portal);
  await pc.setUp();
  await learner.open(LINK);
  await pc.finish.click();
  await pc.dialog.getByRole("link", { name: it("shared.result") }).click();
  await expect(learner.qr).toBeVisible();
});
