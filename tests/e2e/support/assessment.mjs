// The self-assessment, as who takes it sees it: the sentences of "Come mi vedo", and the questions of
// "Che cosa so fare". What comes of them is in outcome.mjs.

import { expect } from "@playwright/test";
import { testQuestion } from "./content.mjs";
import { MOUSE } from "./hands.mjs";
import { KINDS } from "./pages.mjs";
import { Question } from "./question.mjs";
import { anyOf, exactly } from "./words.mjs";

/// All areas of DigComp.
export const AREAS = [1, 2, 3, 4, 5];

/// The most questions that a whole test has, and that one area has.
export const LONGEST = { whole: 26, area: 9 };

/// Makes every test of this browser begin with the same seed: what is asked is the same each time.
export async function seeded(context, share = 0.3) {
  await context.addInitScript((share) => { Math.random = () => share; }, share);
}

/// Where a page is in the language of these words.
export const at = (kind, word) => `${word.language === "it" ? "" : `/${word.language}`}${KINDS[kind]}`;

/// What both tests share: what one chooses, and what was begun before.
class Sitting {
  constructor(portal, kind, hand = MOUSE) {
    Object.assign(this, { portal, kind, hand });
    const { page, main, word } = portal;
    Object.assign(this, { page, main, word });
    this.unfinished = main.getByRole("heading", { name: exactly(word("assess.unfinished")) });
    this.resume = main.getByRole("button", { name: exactly(word("assess.resume")) });
    this.pause = main.getByRole("link", { name: exactly(word("assess.pause")) });
    this.seeResult = main.getByRole("link", { name: exactly(word("result.go")) });
  }

  async open() {
    await this.portal.open(at(this.kind, this.word));
  }

  /// What can be chosen, by its name.
  offer(name) {
    return this.main.getByRole("button").filter({ hasText: name });
  }

  /// Nothing is on its way: one can choose.
  async seeChoice() {
    await expect(this.offer(this.word("area.1"))).toBeVisible();
  }
}

/// "Come mi vedo".
export class Reflection extends Sitting {
  constructor(portal, hand) {
    super(portal, "self-reflection", hand);
    this.statement = this.main.getByRole("heading", { level: 2 });
    this.answers = this.main.locator("button[aria-pressed]");
    this.chosen = this.answers.and(this.main.locator('[aria-pressed="true"]'));
    this.back = this.main.getByRole("button", { name: exactly(this.word("assess.back")) });
    this.forth = this.main.getByRole("button", { name: exactly(this.word("assess.forth")) });
    this.end = this.main.getByRole("heading", { name: exactly(this.word("reflect.end_title")) });
  }

  /// `form`: "short" or "whole", or the number of an area.
  async begin(form) {
    const name = this.word(typeof form === "number" ? `area.${form}` : `reflect.${form}`);
    await this.hand.press(this.offer(name));
    await expect(this.answers).toHaveCount(4);
  }

  async see(n, total) {
    await expect(this.main.getByText(exactly(this.word("reflect.progress", { n, total })))).toBeVisible();
  }

  /// Gives one of the four answers, counted from 0, and waits for what comes next.
  async agree(points) {
    const before = await this.statement.textContent();
    await this.hand.press(this.answers.nth(points));
    await expect(this.statement).not.toHaveText(exactly(before));
    await expect(this.statement).toBeFocused();
  }

  /// Says the same of all sentences that are left; gives them.
  async agreeWithAll(points) {
    const said = [];
    while (!(await this.end.count())) {
      said.push(await this.statement.textContent());
      await this.agree(points);
    }
    return said;
  }

  async finish() {
    await this.hand.press(this.seeResult);
    await this.portal.seeTitle(this.word("result.title"));
  }
}

/// Answers everything up to a level right, and what is harder not at all.
export const knows = (level) => (question) => (question.level <= level ? "right" : "dontKnow");

/// Says "I don't know" every time.
export const knowsNothing = () => "dontKnow";

/// "Che cosa so fare".
export class Exam extends Sitting {
  constructor(portal, hand) {
    super(portal, "test", hand);
    const button = (key) => this.main.getByRole("button", { name: exactly(this.word(key)) });
    this.box = this.main.locator("[data-item]");
    this.reply = button("test.answer");
    this.dontKnow = button("test.dont_know");
    this.stop = this.main.getByRole("link", { name: exactly(this.word("test.stop")) });
    this.end = this.main.getByRole("heading", { name: exactly(this.word("test.end_title")) });
    this.progress = this.main.getByText(anyOf(this.word("test.progress")));
  }

  /// All areas, or the one with this number.
  async begin(area) {
    await this.hand.press(this.offer(this.word(area ? `area.${area}` : "test.all")));
    await this.seeNumber(1, area ? LONGEST.area : LONGEST.whole);
  }

  async seeNumber(n, total) {
    await expect(this.main.getByText(exactly(this.word("test.progress", { n, total })))).toBeVisible();
    await expect(this.box).toHaveCount(1);
  }

  /// The id of the question that is asked now.
  item() {
    return this.box.getAttribute("data-item");
  }

  /// What is asked now, as it is written.
  async asked() {
    return testQuestion(await this.item(), this.word.language);
  }

  /// The question that is asked now.
  async question() {
    return new Question(this.page, await this.asked(), this.word, this.hand);
  }

  /// Answers the question that is asked now ("right", "wrong", "dontKnow"), and waits for what comes.
  async answer(how) {
    const before = await this.item();
    if (how === "dontKnow") {
      await this.hand.press(this.dontKnow);
    } else {
      const question = await this.question();
      await question.give(question[how]);
      await this.seeNothingTold();
      await this.hand.press(this.reply);
    }
    await expect(this.end.or(this.main.locator(`[data-item]:not([data-item="${before}"])`))).toBeVisible();
    await this.seeNothingTold();
  }

  /// Answers as `mind` says until the end, or `most` questions; gives what was asked.
  async goOn(mind, most = Infinity) {
    const all = [];
    while (all.length < most && !(await this.end.count())) {
      const asked = await this.asked();
      all.push(asked);
      await this.answer(mind(asked));
    }
    return all;
  }

  /// Nothing says whether an answer was right, or why.
  async seeNothingTold() {
    const text = await this.main.textContent();
    for (const key of ["question.right", "question.wrong", "question.partly", "question.solution"]) {
      expect(text).not.toContain(this.word(key));
    }
    if (!(await this.box.count())) return;
    const { option = [] } = await this.asked();
    for (const { feedback } of option) expect(text).not.toContain(feedback);
  }

  /// A test from its beginning to its result.
  async take(mind, area) {
    await this.open();
    await this.begin(area);
    const asked = await this.goOn(mind);
    await this.finish();
    return asked;
  }

  async finish() {
    await this.hand.press(this.seeResult);
    await this.portal.seeTitle(this.word("result.title"));
  }
}
