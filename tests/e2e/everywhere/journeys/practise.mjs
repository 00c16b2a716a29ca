// Prova of a pillola, step by step on its simulated screens, to the result.

import assert from "node:assert/strict";
import { pillola } from "../../support/content.mjs";
import { addressOf, OTHER_PILLOLA, PILLOLA } from "../../support/pages.mjs";
import { it } from "../../support/words.mjs";
import { Screen } from "../page/screen.mjs";

/// A pillola with a long press, and one with fields to fill.
export const practise = [PILLOLA, OTHER_PILLOLA].map((slug) => ({
  name: `Prova of ${slug}`,
  walk: (visit) => practised(visit, pillola(slug)),
}));

const WITHIN = "#prova";

async function practised({ portal, person, hasNoBarriers }, { slug, steps }) {
  const { page } = portal;
  const total = steps.length;
  const screen = new Screen(page, person, WITHIN);
  await portal.open(addressOf(slug));
  await person.activate(await page.find("button", it("try.guided"), WITHIN));
  await hasNoBarriers("begun", WITHIN);
  for (const [index, step] of steps.entries()) {
    await page.seeText(it("try.step", { n: index + 1, total }), WITHIN);
    await page.seeText(step.say, WITHIN);
    await screen.act(step.do);
  }
  await page.seeText(it("try.finished_guided"), WITHIN);
  await page.seeText(it("try.result", { n: total, total }), WITHIN);
  const tabs = await page.text("nav.form-tabs");
  assert.ok(tabs.includes(`${it("form.try")}${it("form.done")}`), tabs);
  await hasNoBarriers("finished", WITHIN);
}
