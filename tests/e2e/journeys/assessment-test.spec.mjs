// "Che cosa so fare": one question after the other, without a word about right or wrong, until
// enough is known; by mouse, by keyboard alone, by touch, in Italian and English.

import { AREAS, Exam, knows, knowsNothing, LONGEST, seeded } from "../support/assessment.mjs";
import { FINGER, Keys, MOUSE } from "../support/hands.mjs";
import { Result } from "../support/outcome.mjs";
import { Portal, test, expect } from "../support/portal.mjs";
import { en, it } from "../support/words.mjs";

test.describe.configure({ timeout: 120_000 });

test.beforeEach(({ context }) => seeded(context));

const names = (asked) => asked.map(({ item }) => item);

/// A whole test of somebody who knows everything up to level 3, and what it shows.
async function wholeTest(portal, hand) {
  const { word } = portal;
  const asked = await new Exam(portal, hand).take(knows(3));
  expect(new Set(names(asked)).size).toBe(asked.length);
  expect(asked.length).toBeLessThanOrEqual(LONGEST.whole);
  expect(asked[0].level).toBeLessThanOrEqual(2);
  const can = Object.values(await new Result(portal).column("result.can"));
  expect(can).toHaveLength(AREAS.length);
  const middle = [word("standing.base_text"), word("standing.intermediate_text")];
  expect(can.filter((text) => !middle.includes(text))).toEqual([]);
}

for (const [language, word] of [["Italian", it], ["English", en]]) {
  test(`in ${language}, by mouse: a whole test`, async ({ page }) => {
    await wholeTest(new Portal(page, word), MOUSE);
  });

  test(`in ${language}, by keyboard alone: a whole test`, async ({ page }) => {
    await wholeTest(new Portal(page, word), new Keys(page));
  });

  test.describe("on a phone", () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

    test(`in ${language}, by touch: a whole test`, async ({ page }) => {
      await wholeTest(new Portal(page, word), FINGER);
    });
  });
}

test("who says \"I don't know\" every time is asked less, and is at the first steps", async ({ portal }) => {
  const asked = await new Exam(portal).take(knowsNothing);
  expect(asked.length).toBeLessThan(LONGEST.whole);
  for (const { level } of asked) expect(level).toBeLessThanOrEqual(3);
  const can = Object.values(await new Result(portal).column("result.can"));
  expect(new Set(can)).toEqual(new Set([it("standing.below_text")]));
});

test("who answers all wrong is at the first steps too", async ({ portal }) => {
  await new Exam(portal).take(() => "wrong");
  const can = Object.values(await new Result(portal).column("result.can"));
  expect(new Set(can)).toEqual(new Set([it("standing.below_text")]));
});

test("who knows it all is told so", async ({ portal }) => {
  await new Exam(portal).take(knows(6));
  const can = Object.values(await new Result(portal).column("result.can"));
  expect(new Set(can)).toEqual(new Set([it("standing.advanced_text")]));
});

for (const area of AREAS) {
  test(`area ${area} alone`, async ({ portal }) => {
    const asked = await new Exam(portal).take(knows(3), area);
    expect(asked.length).toBeGreaterThanOrEqual(4);
    expect(asked.length).toBeLessThanOrEqual(LONGEST.area);
    expect(new Set(names(asked)).size).toBe(asked.length);
    expect(Object.keys(await new Result(portal).column("result.can"))).toEqual([it(`area.${area}`)]);
  });
}

test("in English the questions are English, and those of pillole are marked as Italian", async ({ page }) => {
  const exam = new Exam(new Portal(page, en));
  await exam.open();
  await exam.begin();
  let english = 0;
  while (!(await exam.end.count())) {
    const asked = await exam.asked();
    const prompt = exam.box.getByText(asked.prompt, { exact: true });
    const language = /^\d-\d\//.test(asked.item) ? "en" : "it";
    english += Number(language === "en");
    expect(await prompt.evaluate((element) => element.closest("[lang]").lang), asked.item).toBe(language);
    await exam.answer(knows(2)(asked));
  }
  expect(english).toBeGreaterThan(5);
});

test("the same seed and answers give the same test, another seed another one", async ({ portal, page }) => {
  const first = names(await new Exam(portal).take(knows(2)));
  const again = names(await new Exam(portal).take(knows(2)));
  expect(again).toEqual(first);
  await page.addInitScript(() => { Math.random = () => 0.71; });
  expect(names(await new Exam(portal).take(knows(2)))).not.toEqual(first);
});

test("reloaded in mid-question: the same question, with what was chosen", async ({ portal, page }) => {
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin();
  await exam.goOn(knows(6), 2);
  const question = await exam.question();
  const item = await exam.item();
  const before = await question.given();
  await question.give(question.right);
  const given = await question.given();
  expect(given).not.toEqual(before);

  await page.reload();
  await portal.isReady();
  await expect(exam.unfinished).toBeVisible();
  await expect(page.getByText(it("test.open_many", { n: 2 }))).toBeVisible();
  await exam.resume.click();
  await exam.seeNumber(3, LONGEST.whole);
  expect(await exam.item()).toBe(item);
  await expect.poll(() => question.given()).toEqual(given);
  await exam.seeNothingTold();
  await exam.reply.click();
  await exam.seeNumber(4, LONGEST.whole);
});

test("a pause, the page closed, and on to the end: no question comes twice", async ({
  portal, context, reopen,
}) => {
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin();
  const asked = await exam.goOn(knows(2), 5);
  const next = await exam.item();
  await exam.pause.click();
  await portal.seeTitle(it("assess.title"));
  await expect(portal.page.getByText(it("test.open_many", { n: 5 }))).toBeVisible();

  const later = new Exam(await reopen(context, { locale: "it-IT" }));
  await later.open();
  await later.resume.click();
  await later.seeNumber(6, LONGEST.whole);
  expect(await later.item()).toBe(next);
  const all = [...asked, ...await later.goOn(knows(2))];
  expect(new Set(names(all)).size).toBe(all.length);
  await later.finish();
});

test("one may stop early, and has a result that says how unsure it is", async ({ portal }) => {
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin();
  await exam.goOn(knows(6), 3);
  await expect(exam.stop).toHaveCount(0);
  await exam.answer("right");
  await exam.stop.click();
  await portal.seeTitle(it("result.title"));
  const result = new Result(portal);
  await expect(result.byArea).toBeVisible();
  const sure = Object.values(await result.column("result.how_sure"));
  expect(sure.filter((text) => text !== it("result.sure")).length).toBeGreaterThan(0);
  // It has ended: there is nothing to resume.
  await exam.open();
  await exam.seeChoice();
  await expect(exam.unfinished).toHaveCount(0);
});

test("\"Rispondi\" without an answer says what is missing, and stays", async ({ portal, page }) => {
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin();
  // In an order that is shown there is always something.
  while ((await exam.asked()).type === "ordering") await exam.answer("dontKnow");
  const item = await exam.item();
  await exam.reply.click();
  const said = page.getByRole("status").filter({ hasText: /\w/ });
  await expect(said).toHaveCount(1);
  // It names no button that is not there.
  await expect(said).not.toContainText(it("question.check"));
  expect(await exam.item()).toBe(item);
  await exam.answer("right");
});

test("by keyboard the focus is on each question as it comes, and on the end", async ({ portal, page }) => {
  const exam = new Exam(portal, new Keys(page));
  await exam.open();
  await exam.begin(1);
  while (!(await exam.end.count())) {
    const holder = page.locator(":focus");
    await expect(holder).toContainText((await exam.asked()).prompt);
    await exam.answer("dontKnow");
  }
  await expect(page.locator(":focus")).toContainText(it("test.end_title"));
});

test("at the end nothing is left to resume, and the way leads to the result", async ({ portal, page }) => {
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin(2);
  const { length } = await exam.goOn(knowsNothing);
  await expect(page.getByText(it("test.end_many", { n: length }))).toBeVisible();
  // Who closes the page here has a result all the same.
  await page.reload();
  await portal.isReady();
  await exam.seeChoice();
  await expect(exam.unfinished).toHaveCount(0);
  await portal.open("/autovalutazione/");
  await page.getByRole("link", { name: it("result.go") }).click();
  await portal.seeTitle(it("result.title"));
});
