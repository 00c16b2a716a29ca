// A question of a pillola, as someone who answers it sees it.

import { expect } from "@playwright/test";
import { answersTo } from "../everywhere/kinds/index.mjs";
import { MOUSE } from "./hands.mjs";
import { onScreen } from "./screen.mjs";
import { exactly, it } from "./words.mjs";

export class Question {
  /// `asked` is the question's id, or the question itself, as it is written; `hand` is who answers
  /// (hands.mjs).
  constructor(page, asked, word = it, hand = MOUSE) {
    const item = asked.item ?? asked;
    Object.assign(this, answersTo(asked, word));
    this.word = word;
    this.hand = hand;
    this.box = page.locator(`[data-item="${item}"]`);
    this.body = this.box.locator('[data-part="body"]');
    this.feedback = this.box.locator('[data-part="feedback"]');
    this.check = this.box.getByRole("button", {
      name: exactly(word("question.check")),
    }).or(this.box.getByRole("button", { name: exactly(word("question.check_again")) }));
    this.anew = this.box.getByRole("button", { name: exactly(word("question.anew")) });
  }

  /// Gives an answer, without having it checked. (The ending of a story is judged at once.)
  async give({ gestures }) {
    for (const gesture of gestures) await this.#does(gesture);
  }

  async answer(answer) {
    await this.give(answer);
    if (!answer.needsNoCheck) await this.check.click();
  }

  async answerWrong() {
    await this.answer(this.wrong);
  }

  async answerRight() {
    await this.answer(this.right);
  }

  /// Right, and why.
  async seeRight() {
    await this.#see([this.praise, ...this.right.said]);
  }

  /// Not right yet, and what the answer that was given teaches.
  async seeWrong() {
    await this.#see(this.wrong.said);
    await expect(this.feedback.locator(".verdict")).toHaveClass(/wrong|partly/);
  }

  /// The answer, after three wrong ones.
  async seeShown() {
    await this.#see([this.word("question.solution"), ...this.shown]);
    await expect(this.anew).toBeVisible();
  }

  /// What the controls show now.
  async given() {
    return this.body.evaluate((body) => {
      const shown = (each) => (each.labels || each.ariaPressed !== null
        ? [each.value, each.checked, each.ariaPressed] : each.textContent);
      const controls = "input, select, textarea, [aria-pressed], li > span, .story-text, .device";
      return [...body.querySelectorAll(controls)].map(shown);
    });
  }

  /// The control of an option to tick.
  option({ gestures: [{ role, name }] }) {
    return this.box.getByRole(role, { name: exactly(name) });
  }

  async #see(texts) {
    for (const text of texts) await expect(this.feedback).toContainText(text, { ignoreCase: true });
  }

  async #does(gesture) {
    const named = (role) => this.box.getByRole(role, { name: exactly(gesture.name) });
    switch (gesture.how) {
      case "tick": return this.hand.tick(named(gesture.role), gesture.on);
      case "press": {
        if (gesture.ifThere && !(await named("button").count())) return undefined;
        return this.hand.press(named("button"));
      }
      case "write": return this.hand.write(named("textbox"), gesture.text);
      case "choose": {
        const option = named("combobox").locator("option", { hasText: exactly(gesture.option) });
        return this.hand.choose(named("combobox"), await option.getAttribute("value"));
      }
      case "order": return this.#order(gesture.texts);
      case "mark": return this.#mark(gesture);
      case "act": return onScreen(this.box, gesture.action, this.word, this.hand);
      default: throw new Error(`nobody knows how: ${gesture.how}`);
    }
  }

  async #order(texts) {
    const rows = this.body.getByRole("listitem");
    for (const [place, text] of texts.entries()) {
      const up = rows.filter({ hasText: text })
        .getByRole("button", { name: exactly(this.word("question.move_up", { what: text })) });
      const standing = (await rows.allInnerTexts()).findIndex((row) => exactly(text).test(row));
      for (let at = standing; at > place; at -= 1) await this.hand.press(up);
    }
  }

  async #mark({ place, on }) {
    const button = this.body.locator(`button[data-mark="${place}"]`);
    if ((await button.getAttribute("aria-pressed")) !== String(on)) await this.hand.press(button);
  }
}
