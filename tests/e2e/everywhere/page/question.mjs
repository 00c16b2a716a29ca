// A question of a pillola, as someone who answers it perceives it; whatever its kind.

import assert from "node:assert/strict";
import { answersTo } from "../kinds/index.mjs";
import { it } from "../../support/words.mjs";
import { Screen } from "./screen.mjs";
import { until } from "./until.mjs";

/// A question on the page that is open, by its id, answered by a person.
export class Question {
  constructor(page, item, person) {
    Object.assign(this, answersTo(item, it));
    this.page = page;
    this.person = person;
    this.within = `[data-item="${item}"]`;
    this.screen = new Screen(page, person, this.within);
  }

  /// The part of it with this role and name, or one of these names.
  async part(role, name) {
    return this.page.find(role, name, this.within);
  }

  /// What is said of the answer.
  async said() {
    return this.page.text(this.#feedback);
  }

  /// Gives an answer, without having it checked. (The ending of a story is judged at once.)
  async give({ gestures }) {
    for (const gesture of gestures) await this.#does(gesture);
  }

  /// Gives an answer, and has it checked.
  async answer(answer) {
    await this.give(answer);
    if (!answer.needsNoCheck) await this.check();
  }

  async check() {
    await this.person.activate(await this.part("button", [FIRST, AGAIN]));
  }

  async seeWrong() {
    await until("it is not right", async () => {
      const said = await this.said();
      return [PARTLY, WRONG].some((title) => said.startsWith(title));
    });
    await this.#see(this.wrong.said);
  }

  async seeRight() {
    await until("it is right", async () => (await this.said()).startsWith(this.praise));
    await this.#see(this.right.said);
  }

  /// What the controls show now: the answer that stands there.
  async given() {
    return this.page.run((within) => {
      const shown = (each) => (each.labels || each.ariaPressed !== null
        ? [each.value, each.checked, each.ariaPressed] : each.textContent);
      const controls = "input, select, textarea, [aria-pressed], li > span, .story-text, .device";
      const body = document.querySelector(`${within} [data-part="body"]`);
      return [...body.querySelectorAll(controls)].map(shown);
    }, this.within);
  }

  /// Waits until this answer stands there.
  async seeGiven(expected) {
    await until("the answer stands there", async () => {
      const given = await this.given();
      return JSON.stringify(given) === JSON.stringify(expected);
    });
  }

  async #see(texts) {
    for (const text of texts) await this.page.seeText(text, this.#feedback);
  }

  async #does({ how, role, name, on, text, option, texts, place, action, ifThere }) {
    const { person } = this;
    switch (how) {
      case "tick": return person.tick(await this.part(role, name), on);
      case "press": {
        if (ifThere && !(await this.page.isThere("button", name, this.within))) return undefined;
        return person.activate(await this.part("button", name));
      }
      case "write": return person.write(await this.part("textbox", name), text);
      case "choose": return person.choose(await this.part("combobox", name), option);
      case "order": return this.#order(texts);
      case "mark": return this.#mark(place, on);
      case "act": return this.screen.act(action);
      default: return assert.fail(`nobody knows how: ${how}`);
    }
  }

  async #order(texts) {
    for (const [place, text] of texts.entries()) {
      const up = await this.part("button", it("question.move_up", { what: text }));
      const standing = await this.page.run((button) => {
        const row = button.closest("li");
        return [...row.parentElement.children].indexOf(row);
      }, up);
      for (let at = standing; at > place; at -= 1) await this.person.activate(up);
    }
  }

  async #mark(place, on) {
    const button = await this.page.only(`${this.within} button[data-mark="${place}"]`);
    const marked = await this.page.run((button) => button.ariaPressed === "true", button);
    if (marked !== on) await this.person.activate(button);
  }

  get #feedback() {
    return `${this.within} [data-part="feedback"]`;
  }
}

const FIRST = it("question.check");
const AGAIN = it("question.check_again");
const PARTLY = it("question.partly");
const WRONG = it("question.wrong");
