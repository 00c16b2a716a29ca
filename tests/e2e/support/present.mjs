// A lesson before a room, as who leads it sees it.

import { expect } from "@playwright/test";
import { exactly } from "./words.mjs";

/// The address of "Proietta", for a pillola and a part of it ("passi", "domande", "tutto").
export const presentAt = (slug = "", part = "") =>
  `/facilitatori/proietta/${slug && `#${slug}`}${part && `.${part}`}`;

/// The letter of the thing at a place counted from 0.
export const letter = (place) => "ABCDEFGH"[place];

export class Stage {
  constructor(portal) {
    const { page, main, word } = portal;
    Object.assign(this, { portal, page, main, word });
    this.heading = main.getByRole("heading", { level: 1 });
    const button = (key) => main.getByRole("button", { name: exactly(word(`session.present.${key}`)) });
    this.back = button("back");
    this.begin = button("begin");
    this.forward = button("forward");
    this.answer = button("answer");
    this.others = button("others");
    this.decide = button("decide");
    this.fullScreen = button("screen");
    this.dark = button("dark");
    this.again = main.getByRole("button", { name: exactly(word("story.again")) });
    this.leave = main.getByRole("link", { name: exactly(word("session.present.exit")) });
    this.keys = main.getByText(exactly(word("session.present.keys")));
    this.useLetters = main.getByRole("checkbox", { name: word("session.present.key_letters") });
    this.told = main.getByRole("status").first();
  }

  async open(slug, part) {
    await this.portal.open(presentAt(slug, part));
    await expect(this.heading).toBeFocused();
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /// Goes on or back, from where there is nothing more to scroll to.
  async turn(key = "PageDown") {
    await this.page.evaluate((down) => {
      const top = down ? document.documentElement.scrollHeight : 0;
      window.scrollTo({ top, behavior: "instant" });
    }, !["PageUp", "ArrowLeft"].includes(key));
    await this.press(key);
  }

  /// This is shown, and one was led to it.
  async see(...words) {
    for (const each of words) await expect(this.heading).toContainText(each);
    await expect(this.heading).toBeFocused();
  }

  async seeStep(n, total, say) {
    await this.see(this.word("session.present.step", { n, total }), say);
  }

  async seeQuestion(n, total, prompt) {
    await this.see(this.word("question.number", { n, total }), prompt);
  }

  /// The button that counts a hand for what begins with this text.
  hand(text) {
    return this.main.getByRole("button").filter({ hasText: text });
  }

  /// The letter that stands before this text.
  async letterOf(text) {
    return (await this.hand(text).getByText(/^[A-H]$/).textContent()).trim();
  }

  less(letter) {
    return this.main.getByRole("button", { name: `${this.word("session.present.less")}: ${letter}` });
  }

  hands(n) {
    return n === 1 ? this.word("session.present.hands_one") : this.word("session.present.hands_many", { n });
  }

  async seeHands(text, n) {
    await expect(this.hand(text)).toContainText(this.hands(n));
  }

  /// What was offered, once the answer is shown.
  row(text) {
    return this.main.getByRole("listitem").filter({ hasText: text });
  }
}
