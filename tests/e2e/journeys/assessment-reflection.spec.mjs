// "Come mi vedo": one sentence after the other, back and forth, with pauses, to the result.

import { AREAS, Reflection } from "../support/assessment.mjs";
import { STATEMENTS } from "../support/content.mjs";
import { FINGER, Keys, MOUSE } from "../support/hands.mjs";
import { read, Result } from "../support/outcome.mjs";
import { Portal, test, expect } from "../support/portal.mjs";
import { en, it } from "../support/words.mjs";

test.describe.configure({ timeout: 90_000 });

const SHORT = STATEMENTS.filter(({ short }) => short);

/// The statements of an area.
const ofArea = (area) => STATEMENTS.filter(({ competence }) => competence.startsWith(`${area}.`));

/// The whole way of the short form, and what its table says.
async function wholeWay(portal, hand) {
  const { word } = portal;
  const reflection = new Reflection(portal, hand);
  await reflection.open();
  await reflection.begin("short");
  await reflection.see(1, SHORT.length);
  const said = await reflection.agreeWithAll(3);
  expect(said.toSorted()).toEqual(SHORT.map((it) => it[word.language]).toSorted());
  await reflection.finish();
  const seen = await new Result(portal).column("result.image");
  const all = word("result.percent", { level: word("standing.advanced"), n: 100 });
  expect(seen).toEqual(Object.fromEntries(AREAS.map((area) => [word(`area.${area}`), all])));
}

for (const [language, word] of [["Italian", it], ["English", en]]) {
  test(`in ${language}, by mouse: the short form to its result`, async ({ page }) => {
    await wholeWay(new Portal(page, word), MOUSE);
  });

  test(`in ${language}, by keyboard alone: the short form to its result`, async ({ page }) => {
    await wholeWay(new Portal(page, word), new Keys(page));
  });

  test.describe("on a phone", () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

    test(`in ${language}, by touch: the short form to its result`, async ({ page }) => {
      await wholeWay(new Portal(page, word), FINGER);
    });
  });
}

test("one goes back, sees what one said, and changes it", async ({ portal }) => {
  const reflection = new Reflection(portal);
  await reflection.open();
  await reflection.begin("short");
  await expect(reflection.back).toHaveCount(0);
  await expect(reflection.forth).toHaveCount(0);
  const first = await reflection.statement.textContent();
  await reflection.agree(1);
  await expect(reflection.chosen).toHaveCount(0);

  await reflection.back.click();
  await expect(reflection.statement).toHaveText(first);
  await expect(reflection.statement).toBeFocused();
  await expect(reflection.answers.nth(1)).toHaveAttribute("aria-pressed", "true");
  await expect(reflection.chosen).toHaveCount(1);
  await reflection.agree(2);
  await reflection.see(2, SHORT.length);

  await reflection.back.click();
  await expect(reflection.answers.nth(2)).toHaveAttribute("aria-pressed", "true");
  await expect(reflection.chosen).toHaveCount(1);
  await reflection.forth.click();
  await reflection.see(2, SHORT.length);
});

test("at the end one can still go back", async ({ portal, page }) => {
  const reflection = new Reflection(portal);
  await reflection.open();
  await reflection.begin(1);
  const total = ofArea(1).length;
  await reflection.agreeWithAll(0);
  await expect(page.getByText(it("reflect.end", { n: total, total }))).toBeVisible();
  await reflection.back.click();
  await reflection.see(total, total);
  await expect(reflection.answers.first()).toHaveAttribute("aria-pressed", "true");
});

test("a pause, the page closed, and on at the right sentence", async ({ portal, context, reopen }) => {
  const reflection = new Reflection(portal);
  await reflection.open();
  await reflection.begin("short");
  for (const points of [0, 1, 2, 3, 2]) await reflection.agree(points);
  const sixth = await reflection.statement.textContent();
  await reflection.pause.click();
  await portal.seeTitle(it("assess.title"));
  await expect(portal.page.getByText(it("reflect.open_many", { n: 5 }))).toBeVisible();

  const later = new Reflection(await reopen(context, { locale: "it-IT" }));
  await later.open();
  await expect(later.unfinished).toBeVisible();
  await expect(later.page.getByText(it("reflect.resume", { n: 5, total: SHORT.length }))).toBeVisible();
  await later.resume.click();
  await expect(later.statement).toHaveText(sixth);
  await later.see(6, SHORT.length);
  await later.back.click();
  await expect(later.answers.nth(2)).toHaveAttribute("aria-pressed", "true");
});

test("the page reloaded in the middle: nothing is lost", async ({ portal, page }) => {
  const reflection = new Reflection(portal);
  await reflection.open();
  await reflection.begin("whole");
  for (const points of [3, 3, 3]) await reflection.agree(points);
  const fourth = await reflection.statement.textContent();
  await page.reload();
  await portal.isReady();
  await reflection.resume.click();
  await expect(reflection.statement).toHaveText(fourth);
  await reflection.see(4, STATEMENTS.length);
});

for (const area of AREAS) {
  test(`area ${area} alone: its sentences, and its result`, async ({ portal }) => {
    const reflection = new Reflection(portal);
    await reflection.open();
    await expect(reflection.offer(it(`area.${area}`))).toContainText(String(ofArea(area).length));
    await reflection.begin(area);
    const said = await reflection.agreeWithAll(0);
    expect(said).toEqual(ofArea(area).map((statement) => statement.it));
    await reflection.finish();
    const seen = await new Result(portal).column("result.image");
    expect(seen).toEqual({ [it(`area.${area}`)]: it("result.percent", { level: it("standing.below"), n: 0 }) });
  });
}

test("the whole form has 82 sentences, the short one one for each competence", async ({ portal }) => {
  expect(STATEMENTS).toHaveLength(82);
  expect(new Set(SHORT.map(({ competence }) => competence)).size).toBe(21);
  expect(SHORT).toHaveLength(21);
  const reflection = new Reflection(portal);
  await reflection.open();
  await expect(reflection.offer(it("reflect.whole"))).toContainText("82");
  await expect(reflection.offer(it("reflect.short"))).toContainText("21");
  await reflection.begin("whole");
  const said = await reflection.agreeWithAll(2);
  expect(said).toEqual(STATEMENTS.map((statement) => statement.it));
  await expect(portal.page.getByText(it("reflect.end", { n: 82, total: 82 }))).toBeVisible();
  await reflection.finish();
  const seen = Object.values(await new Result(portal).column("result.image"));
  const intermediate = it("result.percent", { level: it("standing.intermediate"), n: 67 });
  expect(new Set(seen)).toEqual(new Set([intermediate]));
});

test("the table of competences says how one sees oneself in each", async ({ portal }) => {
  const reflection = new Reflection(portal);
  await reflection.open();
  await reflection.begin(3);
  await reflection.agreeWithAll(3);
  await reflection.finish();
  const result = new Result(portal);
  await result.openCompetences();
  const rows = await read(result.byCompetence);
  expect(Object.keys(rows)).toHaveLength(4);
  for (const cells of Object.values(rows)) {
    expect(cells[it("result.image")]).toBe(it("standing.advanced"));
  }
});
