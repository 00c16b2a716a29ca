// A question of a pillola, as someone who answers it perceives it; whatever its kind.

import { it } from "../../support/words.mjs";
import { until } from "./until.mjs";

/// A question on the page that is open.
export class Question {
  constructor(page, id) {
    this.page = page;
    this.within = `#${id}`;
    this.id = id;
  }

  /// The first question that says this about how it is answered.
  static async find(page, instruction) {
    const id = await until(`a question that says "${instruction}"`, () => page.run((instruction) =>
      [...document.querySelectorAll("section.question")]
        .find((section) => section.textContent.includes(instruction))?.id, instruction));
    return new Question(page, id);
  }

  /// The part of it with this role and name, or one of these names.
  async part(role, name) {
    return this.page.find(role, name, this.within);
  }

  /// What is said of the answer.
  async said() {
    return this.page.text(this.#status);
  }

  /// Has the answer checked by a person.
  async check(person) {
    await person.activate(await this.part("button", [FIRST, AGAIN]));
  }

  async seeWrong(texts) {
    await this.part("button", AGAIN);
    await this.#seeFeedback(texts);
  }

  async seeRight(texts) {
    await until("it is right", async () => (await this.said()).startsWith(it("question.right")));
    await this.#seeFeedback(texts);
  }

  /// What `read`, a function that runs in the page, makes of the question's id. It finds the page as
  /// it was published, with the answers, in `window.published`.
  async published(read) {
    await this.page.run(async () => {
      const html = await (await fetch(location.pathname)).text();
      window.published = new DOMParser().parseFromString(html, "text/html");
    });
    return this.page.run(read, this.id);
  }

  async #seeFeedback(texts) {
    for (const text of texts) await this.page.seeText(text, this.#status);
  }

  get #status() {
    return `${this.within} [role=status]`;
  }
}

const FIRST = it("question.check");
const AGAIN = it("question.check_again");
