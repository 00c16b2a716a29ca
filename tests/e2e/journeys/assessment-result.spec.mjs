// The result: understood from its tables alone, compared with how one sees oneself and with before,
// explained, printed.

import { AREAS, Exam, knows, knowsNothing, seeded } from "../support/assessment.mjs";
import { focusIsKept } from "../support/keyboard.mjs";
import { comparedWithBefore, pagesOf, read, Result } from "../support/outcome.mjs";
import { Portal, expect } from "../support/portal.mjs";
import { test } from "../support/sittings.mjs";
import { anyOf, en, it } from "../support/words.mjs";

test.describe.configure({ timeout: 90_000 });

const areasIn = (word) => AREAS.map((area) => word(`area.${area}`));
const STANDINGS = ["below", "base", "intermediate", "advanced"];
const oneOf = (texts) => new RegExp(texts.map((text) => anyOf(text).source).join("|"), "i");

test("before the first test it says so, and leads to it", async ({ portal, page }) => {
  await new Result(portal).open();
  await expect(page.getByText(it("result.none"))).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: it("assess.go") }).click();
  await portal.seeTitle(it("assess.title"));
});

test("a test that was begun is no result yet", async ({ portal, page }) => {
  const exam = new Exam(portal);
  await exam.open();
  await exam.begin();
  await exam.goOn(knowsNothing, 2);
  await new Result(portal).open();
  await expect(page.getByText(it("result.unfinished"))).toBeVisible();
});

test.describe("after a test", () => {
  test.use({ storageState: ({ tested }, use) => use(tested) });

  for (const [language, word] of [["Italian", it], ["English", en]]) {
    test(`in ${language} the table alone says everything: a row for each area`, async ({ page }) => {
      const result = new Result(new Portal(page, word));
      await result.open();
      const rows = await read(result.byArea);
      expect(Object.keys(rows)).toEqual(areasIn(word));
      for (const cells of Object.values(rows)) {
        expect(cells[word("result.can")]).toMatch(oneOf(STANDINGS.map((name) => word(`standing.${name}_text`))));
        expect(cells[word("result.how_sure")]).toMatch(oneOf([word("result.sure"), word("result.between")]));
        expect(cells[word("result.image")]).toBeUndefined();
        expect(cells[word("result.both")]).toBeUndefined();
        expect(cells[word("result.before")]).toBeUndefined();
      }
      // The picture says nothing that the table does not: no screen reader meets it.
      for (const picture of await result.main.locator("svg:not(table svg)").all()) {
        await expect(picture).toHaveAttribute("aria-hidden", "true");
      }
    });

    test(`in ${language} each competence has its level, and where it is known from`, async ({ page }) => {
      const result = new Result(new Portal(page, word));
      await result.open();
      await expect(result.byCompetence).toBeHidden();
      await result.openCompetences();
      const rows = await read(result.byCompetence);
      expect(Object.keys(rows)).toHaveLength(21);
      expect(Object.keys(rows)[0]).toContain("1.1");
      const from = ["inferred", "answers_one", "answers_many"].map((key) => word(`result.${key}`));
      for (const cells of Object.values(rows)) {
        expect(cells[word("result.level")]).toMatch(oneOf(STANDINGS.map((name) => word(`standing.${name}`))));
        expect(cells[word("result.from")]).toMatch(oneOf(from));
      }
    });
  }

  test("it is no certificate, and for whom such tests are tried out is said", async ({ portal }) => {
    const result = new Result(portal);
    await result.open();
    await expect(result.note).toBeVisible();
    await expect(result.note).toContainText("certificato");
    await expect(result.note).toContainText("16");
  });

  test("how one sees oneself is proposed, and on the first page the result is in short", async ({ portal, page }) => {
    await new Result(portal).open();
    await expect(page.getByText(it("result.add_image"))).toBeVisible();
    await portal.open("/autovalutazione/");
    const last = page.getByRole("region", { name: it("result.last") });
    for (const area of areasIn(it)) await expect(last.getByRole("listitem").filter({ hasText: area })).toHaveCount(1);
  });

  test("it is printed on one page, without keys", async ({ portal, page }) => {
    const result = new Result(portal);
    await result.open();
    expect(await pagesOf(page)).toBe(1);
    await page.emulateMedia({ media: "print" });
    await expect(result.byArea).toBeVisible();
    await expect(result.note).toBeVisible();
    await expect(page.locator("button, input, select").filter({ visible: true })).toHaveCount(0);
  });

  test("\"Stampa il risultato\" opens the browser's print window", async ({ portal, page }) => {
    await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
    await new Result(portal).open();
    await page.getByRole("button", { name: it("result.print") }).click();
    expect(await page.evaluate(() => window.printed)).toBe(true);
  });
});

for (const [language, word] of [["Italian", it], ["English", en]]) {
  test(`in ${language} the answers are explained when one asks for it`, async ({ page, context }) => {
    await seeded(context);
    const portal = new Portal(page, word);
    const exam = new Exam(portal);
    await exam.open();
    await exam.begin(4);
    const how = ["right", "wrong", "dontKnow"];
    const given = new Map();
    while (!(await exam.end.count())) {
      const asked = await exam.asked();
      given.set(asked, how[given.size % how.length]);
      await exam.answer(given.get(asked));
    }
    await exam.finish();
    const result = new Result(portal);
    for (const { prompt } of given.keys()) await expect(page.getByText(prompt, { exact: true })).toHaveCount(0);
    await result.showAnswers.click();
    // The key that was pressed is gone.
    await expect(result.showAnswers).toHaveCount(0);
    await focusIsKept(page);
    for (const [asked, answer] of given) {
      const told = page.getByRole("listitem").filter({ has: page.getByText(asked.prompt, { exact: true }) });
      await expect(told, asked.item).toHaveCount(1);
      const verdict = { right: "given.right", dontKnow: "given.dont_know" }[answer];
      if (verdict) await expect(told).toContainText(word(verdict), { ignoreCase: true });
      else await expect(told).not.toContainText(word("given.dont_know"));
      const feedback = asked.option?.filter(({ right }) => right).map((option) => option.feedback) ?? [];
      await told.getByText(word("given.all")).click();
      for (const text of feedback) await expect(told.getByText(text).last()).toBeVisible();
    }
  });
}

test.describe("after both", () => {
  test.use({ storageState: ({ both }, use) => use(both) });

  test("the two are compared, kindly", async ({ portal }) => {
    const result = new Result(portal);
    await result.open();
    const together = await result.column("result.both");
    expect(Object.keys(together)).toEqual(areasIn(it));
    const words = ["modest", "alike", "confident"].map((key) => it(`compare.${key}`));
    for (const text of Object.values(together)) expect(words).toContain(text);
    // Everything at its highest is more than level 3.
    expect(Object.values(together)).toContain(it("compare.confident"));
    const seen = Object.values(await result.column("result.image"));
    expect(new Set(seen)).toEqual(new Set([it("result.percent", { level: it("standing.advanced"), n: 100 })]));
    await expect(portal.page.getByText(it("result.add_image"))).toHaveCount(0);
  });

  test("it is printed on one page", async ({ portal, page }) => {
    await new Result(portal).open();
    expect(await pagesOf(page)).toBe(1);
  });
});

test.describe("after a second test", () => {
  test.use({ storageState: ({ compared }, use) => use(compared) });

  test("it is compared with the time before", async ({ portal }) => {
    const result = new Result(portal);
    await result.open();
    const before = await result.column("result.before");
    expect(Object.keys(before)).toEqual(areasIn(it));
    for (const text of Object.values(before)) expect(text).toMatch(comparedWithBefore(it));
    expect(Object.values(before).some((text) => anyOf(it("change.down")).test(text))).toBe(true);
  });

  test("the other times are there, and each can be looked at", async ({ portal, page }) => {
    const result = new Result(portal);
    await result.open();
    const rows = result.history.getByRole("row").filter({ has: page.getByRole("rowheader") });
    await expect(rows).toHaveCount(3);
    await expect(rows.filter({ hasText: it("test.title") })).toHaveCount(2);
    await expect(rows.filter({ hasText: it("reflect.title") })).toHaveCount(1);
    const newest = await result.column("result.can");
    await rows.filter({ hasText: it("test.title") }).last().getByRole("button").click();
    await expect.poll(() => result.column("result.can")).not.toEqual(newest);
    // The first had none before it.
    expect((await result.column("result.before"))[it("area.1")]).toBeUndefined();
    await focusIsKept(page);
  });

  for (const [language, word] of [["Italian", it], ["English", en]]) {
    test(`in ${language} all of it is printed on one page`, async ({ page }) => {
      const result = new Result(new Portal(page, word));
      await result.open();
      await expect(result.byArea).toBeVisible();
      expect(await pagesOf(page)).toBe(1);
    });
  }
});

test("a test of one area is compared with what the whole test showed of it", async ({ portal, context }) => {
  await seeded(context);
  await new Exam(portal).take(knowsNothing);
  await new Exam(portal).take(knows(6), 3);
  const result = new Result(portal);
  const before = await result.column("result.before");
  expect(before).toEqual({ [it("area.3")]: it("change.up", { level: it("standing.below") }) });
});
