// axe finds nothing on any kind of page, in any colours: WCAG 2.2 AA and its best practices.

import { ONE_OF_EACH } from "../everywhere/kinds/index.mjs";
import { LOOKS, test } from "../support/barriers.mjs";
import { addressOf, KINDS, OTHER_PILLOLA } from "../support/pages.mjs";
import { expect } from "../support/portal.mjs";
import { Question } from "../support/question.mjs";
import { it } from "../support/words.mjs";

// A lesson is long, and is looked at in three colours.
test.describe.configure({ timeout: 90_000 });

// Colours that fade in would be measured half-way.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const [kind, address] of Object.entries(KINDS)) {
  test(kind, async ({ portal, hasNoBarriers }) => {
    await portal.open(address);
    await hasNoBarriers();
  });
}

// Colours are the same in a narrow window, sizes are not.
for (const [width, looks] of [[360, LOOKS.slice(0, 1)], [1280, LOOKS]]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const [kind, item] of Object.entries(ONE_OF_EACH)) {
      test(`a question, in every state: ${kind}`, async ({ portal, page, hasNoBarriers }) => {
        await portal.open(addressOf(item.split("/")[0]));
        const question = new Question(page, item);
        const here = () => hasNoBarriers(`[data-item="${item}"]`, looks);
        await here();
        for (let tries = 0; question.wrong && tries < 3; tries += 1) {
          await question.answerWrong();
          await question.seeWrong();
          if (tries === 0) await here();
        }
        if (question.wrong) {
          await question.seeShown();
          await here();
          await question.anew.click();
        }
        await question.answerRight();
        await question.seeRight();
        await here();
      });
    }

    test("Prova, in every state", async ({ portal, hasNoBarriers }) => {
      const { practice } = await portal.openPillola(OTHER_PILLOLA);
      const here = () => hasNoBarriers("#prova", looks);
      await here();
      await practice.guided.click();
      await here();
      await practice.hint.click();
      await here();
      await practice.show.click();
      await here();
      for (const step of practice.steps.slice(0, 3)) await practice.does(step);
      await practice.place("nome-utente").fill("RSSMRA80A01H501U");
      await practice.place("password").focus();
      await practice.seeSaid(it("personal.refused", { what: it("personal.tax_code") }));
      await here();
      for (const step of practice.steps.slice(3)) await practice.does(step);
      await practice.seeFinished("guided", practice.steps.length - 1);
      await here();
    });

    test("Prova, a harmful touch explained", async ({ portal, hasNoBarriers }) => {
      const { practice } = await portal.openPillola();
      await practice.alone.click();
      await practice.touch("link");
      await practice.seeSaid(it("try.harm"));
      await practice.hold.click();
      await hasNoBarriers("#prova", looks);
    });
  });
}

test("a question checked without an answer", async ({ portal, hasNoBarriers }) => {
  const lesson = await portal.openPillola();
  await lesson.question(1).check.click();
  await expect(lesson.question(1).feedback).toHaveText(it("question.choose_first"));
  await hasNoBarriers("#verifica");
});

test("the explanation of a word", async ({ portal, page, hasNoBarriers }) => {
  await portal.openPillola(OTHER_PILLOLA);
  await page.locator("a.term").first().click();
  await expect(page.getByRole("dialog").getByRole("heading")).toBeVisible();
  await hasNoBarriers();
});

test("a filtered catalogue, and what a search found", async ({ portal, hasNoBarriers }) => {
  await portal.open("/pillole/?area=4");
  await portal.searchFor("truffa");
  await expect(portal.found.first()).toBeVisible();
  await hasNoBarriers();
});

test.describe("a learner who comes back", () => {
  test.use({ storageState: ({ returning }, use) => use(returning) });

  test("progress and erasing", async ({ portal, page, hasNoBarriers }) => {
    await portal.open("/progressi/");
    await page.getByRole("button", { name: it("erase.button") }).click();
    await expect(page.getByText(it("erase.sure"))).toBeVisible();
    await hasNoBarriers();
  });

  test("home", async ({ portal, page, hasNoBarriers }) => {
    await portal.open("/");
    await expect(page.getByRole("heading", { name: it("home.continue") })).toBeVisible();
    await hasNoBarriers();
  });
});
