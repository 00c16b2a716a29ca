// Preparing a session, as a facilitator does it: plans, their parts, what is handed out. What comes back is
// in collected.mjs, what is reported in report.mjs.

import { expect } from "@playwright/test";
import { GROUPED } from "./codes.mjs";
import { MOUSE } from "./hands.mjs";
import { KINDS } from "./pages.mjs";
import * as qr from "./qr.mjs";
import { anyOf, exactly } from "./words.mjs";

/// Writes into a field and leaves it.
export async function settle(field, text) {
  await field.fill(text);
  await field.blur();
}

/// What is in the clipboard after something was done that copies.
export async function copiedBy({ page, main, word }, act) {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await act();
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).not.toBe("");
  await expect(main.getByText(exactly(word("session.copied")))).toBeVisible();
  return read();
}

/// What a facilitator prepares.
export class Facilitator {
  constructor(portal, hand = MOUSE) {
    const { page, main, word } = portal;
    Object.assign(this, { portal, page, main, word, hand });
    this.plans = this.#region("session.plans");
    const head = this.#region("session.plan_head");
    const field = (key) => head.getByLabel(exactly(word(key)));
    this.title = field("session.title_label");
    this.day = field("session.date_label");
    this.minutes = field("session.minutes_label");
    this.time = head.getByRole("status");
    this.rows = this.#region("session.parts").getByRole("listitem");
    this.adding = this.#region("session.add");
    this.tooMuch = this.adding.getByRole("alert");
    this.assigning = this.#region("session.assign");
    this.qr = this.assigning.getByRole("img", { name: word("session.assign_qr") });
    this.print = this.assigning.getByRole("link", { name: exactly(word("session.paper_go")) });
    this.file = main.getByLabel(exactly(word("session.import")));
  }

  async open() {
    await this.portal.open(KINDS["plans of sessions"]);
    await this.portal.seeTitle(this.word("session.plan_title"));
  }

  /// Goes from an empty page to the plan that a template makes.
  async take(title) {
    const heading = this.page.getByRole("heading", { name: exactly(title) });
    const card = this.main.getByRole("listitem").filter({ has: heading });
    await this.hand.press(card.getByRole("button", { name: this.word("session.template_go") }));
    await expect(this.title).toHaveValue(title);
  }

  /// Begins from nothing.
  async begin() {
    await this.hand.press(this.main.getByRole("button", { name: exactly(this.word("session.new_go")) }));
    await expect(this.title).toHaveValue(this.word("session.new_title"));
  }

  async openTemplate(title) {
    await this.open();
    await this.take(title);
  }

  /// A part by its title.
  part(title) {
    return new Part(this, title);
  }

  /// The titles of the parts, in order.
  async titles() {
    const names = await this.rows.getByRole("button", { name: anyOf(this.word("session.remove")) }).allTextContents();
    const [before, after] = this.word("session.remove").split("{title}");
    return names.map((name) => name.trim().slice(before.length, name.trim().length - after.length));
  }

  /// The button of a pillola, which is pressed where the pillola is in the plan.
  offer(title) {
    return this.adding.getByRole("button", { name: exactly(title) });
  }

  async addPillola(title) {
    await this.hand.press(this.offer(title));
    await expect(this.offer(title)).toHaveAttribute("aria-pressed", "true");
  }

  /// A test by what it is called in the list: "Che cosa so fare: Sicurezza".
  async addTest(name) {
    const menu = this.adding.getByLabel(exactly(this.word("session.add_test")));
    const option = menu.locator("option", { hasText: exactly(name) });
    await this.hand.choose(menu, await option.getAttribute("value"));
    const go = exactly(this.word("session.add_test_go"));
    await this.hand.press(this.adding.getByRole("button", { name: go }));
  }

  /// "talk", "discussion" or "break".
  async addOther(what) {
    const name = exactly(this.word(`session.part_${what}`));
    await this.hand.press(this.adding.getByRole("button", { name }));
  }

  /// The link for learners.
  async link() {
    return (await this.assigning.getByText(/\/incontro\/#\S+$/).innerText()).trim();
  }

  /// The code that is read out or written on the board.
  async code() {
    return (await this.assigning.getByText(GROUPED).first().innerText()).trim();
  }

  /// What the QR on the screen says.
  readQr() {
    return qr.read(this.qr);
  }

  /// Says that the plan takes `used` minutes of `there`.
  async seeTime(used, there) {
    await expect(this.time).toContainText(this.word("session.time", { used, there }));
  }

  /// Goes to another page of this session: "paper_go", "collect_title", "report_title".
  async go(key) {
    await this.hand.press(this.assigning.getByRole("link", { name: exactly(this.word(`session.${key}`)) }));
  }

  /// Goes back to the list.
  async goToList() {
    await this.hand.press(this.main.getByRole("link", { name: exactly(this.word("session.all_plans")) }));
    await expect(this.title).toHaveCount(0);
  }

  /// A plan in the list.
  listed(title) {
    return this.plans.getByRole("listitem").filter({ hasText: title });
  }

  /// Saves everything into a file; gives its text.
  async save() {
    const download = this.page.waitForEvent("download");
    await this.main.getByRole("button", { name: exactly(this.word("session.export")) }).click();
    return download;
  }

  /// What is in the clipboard after a button was pressed.
  async copied(button) {
    return copiedBy(this.portal, () => this.hand.press(button));
  }

  async planLink() {
    return this.copied(this.assigning.getByRole("button", { name: exactly(this.word("session.send_go")) }));
  }

  #region(key) {
    return this.main.getByRole("region", { name: exactly(this.word(key)) });
  }
}

/// A part of a plan.
class Part {
  constructor({ page, rows, hand, word }, title) {
    Object.assign(this, { hand, word });
    const minutes = page.getByLabel(exactly(word("session.minutes_of", { title })));
    this.row = rows.filter({ has: minutes });
    this.minutes = this.row.getByRole("spinbutton");
    this.notes = this.row.getByLabel(exactly(word("session.notes_label")));
    this.title = this.row.getByLabel(exactly(word("session.part_title")));
    const button = (key) => this.row.getByRole("button", { name: exactly(word(`session.${key}`, { title })) });
    this.up = button("up");
    this.down = button("down");
    this.remove = button("remove");
  }

  /// Opens its notes.
  async open() {
    if (await this.notes.isVisible()) return;
    await this.hand.press(this.row.locator("summary"));
    await expect(this.notes).toBeVisible();
  }
}
