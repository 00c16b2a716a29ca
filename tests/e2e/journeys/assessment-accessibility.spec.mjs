// The self-assessment in every state: axe finds nothing, nothing is wider than an old phone, and
// what is tapped is large enough.

import { mergeTests } from "@playwright/test";
import { Exam, knowsNothing, Reflection, seeded } from "../support/assessment.mjs";
import { LOOKS, test as barriers } from "../support/barriers.mjs";
import { fitsTheWidth, targetsAreLargeEnough } from "../support/fit.mjs";
import { OnPaper, Path, Result } from "../support/outcome.mjs";
import { expect } from "../support/portal.mjs";
import { test as sittings } from "../support/sittings.mjs";

const test = mergeTests(barriers, sittings);

test.describe.configure({ timeout: 150_000 });

test.use({ contextOptions: { reducedMotion: "reduce" } });

test.beforeEach(({ context }) => seeded(context));

/// Goes through the states, each of which `look` is shown.
const STATES = {
  async "Come mi vedo"(portal, look) {
    const reflection = new Reflection(portal);
    await reflection.open();
    await look();
    await reflection.begin(1);
    await look();
    await reflection.agree(1);
    await reflection.back.click();
    await expect(reflection.chosen).toHaveCount(1);
    await look();
    await reflection.forth.click();
    await reflection.agreeWithAll(1);
    await look();
    await reflection.back.click();
    await reflection.pause.click();
    await portal.seeTitle(portal.word("assess.title"));
    await look();
    await reflection.open();
    await expect(reflection.resume).toBeVisible();
    await look();
  },

  async "Che cosa so fare"(portal, look) {
    const exam = new Exam(portal);
    await exam.open();
    await exam.begin();
    const kinds = new Set();
    while (kinds.size < 3 && !(await exam.end.count())) {
      const { type } = await exam.asked();
      if (!kinds.has(type)) {
        await look();
        const question = await exam.question();
        if (type !== "ordering") {
          await exam.reply.click();
          await look();
        }
        await question.give(question.right);
        await look();
      }
      kinds.add(type);
      await exam.answer("dontKnow");
    }
    await exam.open();
    await expect(exam.resume).toBeVisible();
    await look();
    await exam.resume.click();
    await expect(exam.box).toBeVisible();
    await exam.goOn(knowsNothing);
    await look();
  },

  async "the result, its competences and answers"(portal, look) {
    const result = new Result(portal);
    await result.open();
    await result.openCompetences();
    await look();
    await result.showAnswers.click();
    const answers = portal.page.getByText(portal.word("given.all"));
    await expect(answers.first()).toBeVisible();
    await answers.first().click();
    await look();
  },

  async "the path, changed by hand"(portal, look) {
    const path = new Path(portal);
    await path.open();
    await look();
    const [first, second] = await path.titles();
    await path.change("known", first);
    await path.change("not_interested", second);
    await look();
  },

  async "the test on paper, with a result"(portal, look) {
    const paper = new OnPaper(portal);
    await paper.open();
    await paper.type("ABCD--");
    await expect(paper.result.byArea).toBeVisible();
    await look();
    await paper.keep.click();
    await expect(paper.kept).toBeVisible();
    await look();
  },

  async "the first page, with a result"(portal, look) {
    await portal.open("/autovalutazione/");
    await look();
  },
};

/// The states that begin with nothing, and those of somebody who has three results.
const NEW = ["Come mi vedo", "Che cosa so fare"];

function inEveryState(each) {
  for (const state of NEW) each(state);
  test.describe("with results", () => {
    test.use({ storageState: ({ compared }, use) => use(compared) });
    for (const state of Object.keys(STATES).filter((name) => !NEW.includes(name))) each(state);
  });
}

// Colours are the same in a narrow window, sizes are not.
for (const [width, looks] of [[360, LOOKS.slice(0, 1)], [1280, LOOKS]]) {
  test.describe(`axe, ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    inEveryState((state) => test(state, async ({ portal, hasNoBarriers }) => {
      await STATES[state](portal, () => hasNoBarriers("html", looks));
    }));
  });
}

test.describe("320 px", () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });
  inEveryState((state) => test(state, async ({ portal, page }) => {
    await STATES[state](portal, async () => {
      await fitsTheWidth(page);
      await targetsAreLargeEnough(page);
    });
  }));
});
