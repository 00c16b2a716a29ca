// Verifica: each of the twelve kinds of question. That each is answered by mouse, by keyboard and by
// touch in every browser, ../everywhere walks through; here is what else one meets on the way.

import { act } from "../everywhere/kinds/gestures.mjs";
import { ONE_OF_EACH } from "../everywhere/kinds/index.mjs";
import { pillola } from "../support/content.mjs";
import { addressOf, OTHER_PILLOLA, PILLOLA } from "../support/pages.mjs";
import { test as base, expect } from "../support/portal.mjs";
import { Question } from "../support/question.mjs";
import { it } from "../support/words.mjs";

const test = base.extend({
  /// A question on the page of its pillola: `await ask(item)`.
  ask: async ({ portal, page }, use) => use(async (item) => {
    await portal.open(addressOf(item.split("/")[0]));
    return new Question(page, item);
  }),
});

for (const [kind, item] of Object.entries(ONE_OF_EACH)) {
  test(`${kind}: what is given and not checked is still there after a reload`, async ({
    ask, portal, page,
  }) => {
    const question = await ask(item);
    const before = await question.given();
    await question.give(draft(question));
    const given = await question.given();
    expect(given).not.toEqual(before);
    await page.reload();
    await portal.isReady();
    await expect.poll(() => question.given()).toEqual(given);
    await expect(question.feedback).toBeEmpty();
  });
}

test("number: what was said stays when the field is left only after the check", async ({ ask }) => {
  const question = await ask(ONE_OF_EACH.number);
  await question.give(question.wrong);
  // Telephones leave the focus in the field when a button is tapped.
  await question.check.dispatchEvent("click");
  await question.seeWrong();
  await question.body.getByRole("textbox").dispatchEvent("change");
  await question.body.getByRole("textbox").blur();
  await question.seeWrong();
});

/// An answer that is not judged yet: a story without its ending.
function draft({ wrong, right }) {
  const { gestures, needsNoCheck } = wrong ?? right;
  return { gestures: needsNoCheck ? gestures.slice(0, -1) : gestures };
}

for (const [kind, item] of Object.entries(ONE_OF_EACH).filter(([kind]) => kind !== "scale")) {
  test(`${kind}: after three wrong tries the answer is shown, and one can begin anew`, async ({
    ask, portal, page,
  }) => {
    const question = await ask(item);
    const before = await question.given();
    for (const solution of [0, 0, 1]) {
      await question.answerWrong();
      await question.seeWrong();
      await expect(question.feedback.getByText(it("question.solution"))).toHaveCount(solution);
    }
    await question.seeShown();
    await page.reload();
    await portal.isReady();
    await question.seeShown();

    await question.anew.click();
    await expect(question.feedback).toBeEmpty();
    await expect(question.anew).toBeHidden();
    await expect.poll(() => question.given()).toEqual(before);
    await question.answerRight();
    await question.seeRight();
  });
}

test("how sure one is comes first, and what it shows after", async ({ ask }) => {
  const question = await ask(ONE_OF_EACH.confidence);
  const sure = question.box.getByRole("group").filter({ hasNot: question.body });
  await question.give({ gestures: question.right.gestures.slice(0, 1) });
  await question.check.click();
  await expect(question.feedback).toHaveText(it("question.sure_first"));
  await sure.getByLabel(it("sure.1")).check();
  await question.check.click();
  await expect(question.feedback).toContainText(it("question.right"));
  await expect(question.feedback).not.toContainText(question.right.said.at(-1));
});

test("something that is no number is asked for again, kindly", async ({ ask }) => {
  const question = await ask(ONE_OF_EACH.number);
  const [{ name }] = question.right.gestures;
  await question.give({ gestures: [{ how: "write", name, text: "tanti" }] });
  await question.check.click();
  await expect(question.feedback).toHaveText(it("question.not_a_number"));
});

test("what looks like a real tax code is not taken as an answer, and kept nowhere", async ({
  ask, page,
}) => {
  const question = await ask(ONE_OF_EACH.gap);
  const typed = "RSSMRA80A01H501U";
  const gestures = question.right.gestures.map(({ name }) => ({ how: "write", name, text: typed }));
  await question.give({ gestures });
  await question.check.click();
  await expect(question.feedback)
    .toHaveText(it("personal.refused", { what: it("personal.tax_code") }));
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(typed);
});

test("in a task a move can be undone, and a harmful one does not happen", async ({ ask }) => {
  const question = await ask(ONE_OF_EACH.do);
  const before = await question.given();
  await question.give(question.wrong);
  await expect.poll(() => question.given()).not.toEqual(before);
  await question.box.getByRole("button", { name: it("try.undo") }).click();
  await expect.poll(() => question.given()).toEqual(before);
  await question.give({ gestures: [act({ tap: "rispondi" })] });
  await expect(question.box.getByText(it("try.harm"))).toBeVisible();
  await question.check.click();
  await expect(question.feedback).toHaveText(it("question.choose_first"));
});

test("a story can be gone back in, to its beginning", async ({ ask }) => {
  const question = await ask(ONE_OF_EACH.story);
  const beginning = await question.body.textContent();
  await question.give(draft(question));
  const back = question.body.getByRole("button", { name: it("story.back") });
  while (await back.count()) await back.click();
  await expect(question.body).toHaveText(beginning);
});

test("a wrong answer leads to the step that teaches it", async ({ ask, page }) => {
  const question = await ask(ONE_OF_EACH.single);
  await question.answerWrong();
  await question.feedback.getByRole("link", { name: it("question.step", { n: 6 }) }).click();
  await expect(page.locator("#passo-6")).toBeInViewport();
});

test("the options stand in a mixed order, the same after a reload", async ({ portal, page }) => {
  const lesson = await portal.openPillola();
  const shown = () => page.locator("section.question .question-body").evaluateAll((bodies) =>
    bodies.map((body) => [...body.querySelectorAll("label")].map((label) => label.textContent)));
  const before = await shown();
  const written = pillola(PILLOLA).questions.map(({ option }) => option?.map(({ text }) => text));
  expect(before.slice(0, 2).map((texts) => texts.toSorted()))
    .toEqual(written.slice(0, 2).map((texts) => texts.toSorted()));
  expect(before.slice(0, 2)).not.toEqual(written.slice(0, 2));
  await page.reload();
  await portal.isReady();
  await expect(lesson.steps.first()).toBeVisible();
  expect(await shown()).toEqual(before);
});

test("answers to questions that are gone harm nobody", async ({ portal, page }) => {
  const lesson = await portal.openPillola(OTHER_PILLOLA);
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await page.evaluate((slug) => {
    const record = JSON.parse(localStorage.getItem("pillole.learner"));
    const [[item, history]] = Object.entries(record.answers);
    record.answers = { [`${slug}/mai-esistita`]: history, [item]: history };
    localStorage.setItem("pillole.learner", JSON.stringify(record));
  }, OTHER_PILLOLA);
  await page.reload();
  await portal.isReady();
  await lesson.question(1).seeRight();
  await lesson.question(2).answerRight();
  await lesson.question(2).seeRight();
  await portal.go("progress");
  await expect(page.getByRole("heading", { name: it("progress.started") })).toBeVisible();
});
