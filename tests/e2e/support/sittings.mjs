// Learners who took the self-assessment before: what their browsers keep. For tests of what comes
// after: `test.use({ storageState: ({ tested }, use) => use(tested) })`.

import { Exam, knows, Reflection, seeded } from "./assessment.mjs";
import { Portal, test as base } from "./portal.mjs";

/// What a browser keeps in which `doing(portal)` was done.
async function keptOf({ browser, baseURL, doing }) {
  const context = await browser.newContext({ baseURL, locale: "it-IT" });
  await seeded(context);
  await doing(new Portal(await context.newPage()));
  const state = await context.storageState();
  await context.close();
  return state;
}

const after = (doing) => [async ({ browser }, use, info) => {
  await use(await keptOf({ browser, baseURL: info.project.use.baseURL, doing }));
}, { scope: "worker", timeout: 90_000 }];

const takesTheTest = (portal) => new Exam(portal).take(knows(3));

async function reflects(portal) {
  const reflection = new Reflection(portal);
  await reflection.open();
  await reflection.begin("short");
  await reflection.agreeWithAll(3);
  await reflection.finish();
}

export const test = base.extend({
  /// Somebody who took a whole test, and knows what is asked up to level 3.
  tested: after(takesTheTest),

  /// Somebody who said that everything is theirs, took that test, and then once more, knowing less.
  compared: after(async (portal) => {
    await reflects(portal);
    await takesTheTest(portal);
    await new Exam(portal).take(knows(1));
  }),

  /// Somebody who took that test, and sees themselves high.
  both: after(async (portal) => {
    await takesTheTest(portal);
    await reflects(portal);
  }),
});
