// What comes of the self-assessment: the result, the path, and the result of a test on paper.

import { expect } from "@playwright/test";
import { at } from "./assessment.mjs";
import { MOUSE } from "./hands.mjs";
import { anyOf, exactly } from "./words.mjs";

/// What a table says to who only has the table: by the name of each row, the cells by the names of
/// their columns.
export async function read(table) {
  await expect(table).toBeVisible();
  const columns = await table.getByRole("columnheader").allInnerTexts();
  const rows = {};
  for (const row of await table.getByRole("row").filter({ has: table.page().getByRole("rowheader") }).all()) {
    const name = (await row.getByRole("rowheader").innerText()).trim();
    const cells = await row.getByRole("cell").allInnerTexts();
    expect(cells.length, `every cell of "${name}" has a header`).toBe(columns.length - 1);
    rows[name] = Object.fromEntries(cells.map((cell, index) => [columns[index + 1].trim(), cell.trim()]));
  }
  return rows;
}

/// "Il tuo risultato".
export class Result {
  constructor(portal) {
    const { page, main, word } = portal;
    Object.assign(this, { portal, page, main, word });
    const table = (name) => main.getByRole("region", { name: exactly(name) }).getByRole("table");
    this.byArea = table(word("result.by_area"));
    this.byCompetence = table(word("result.by_competence"));
    this.history = table(word("history.title"));
    this.note = main.getByText(exactly(word("assess.note")));
    this.showAnswers = main.getByRole("button", { name: exactly(word("given.show")) });
  }

  async open() {
    await this.portal.open(at("result", this.word));
    await this.portal.seeTitle(this.word("result.title"));
  }

  /// The cells of a column of the table, by area.
  async column(key) {
    const rows = Object.entries(await read(this.byArea));
    return Object.fromEntries(rows.map(([area, cells]) => [area, cells[this.word(key)]]));
  }

  async openCompetences() {
    await this.main.getByText(exactly(this.word("result.by_competence"))).click();
  }
}

/// "Il mio percorso".
export class Path {
  constructor(portal, hand = MOUSE) {
    const { page, main, word } = portal;
    Object.assign(this, { portal, page, main, word, hand });
    this.now = this.#section("path.now").getByRole("listitem").filter({ has: page.getByRole("article") });
    this.later = this.#section("path.later").getByRole("listitem");
    this.aside = this.#section("path.aside").getByRole("listitem");
  }

  async open() {
    await this.portal.open(at("path", this.word));
    await this.portal.seeTitle(this.word("path.title"));
  }

  /// The titles of what is to be done now, in order.
  titles() {
    return this.now.getByRole("heading").allInnerTexts();
  }

  /// Presses what changes the path ("known", "not_interested", "add", "back") for a pillola.
  async change(how, title) {
    const button = this.main.getByRole("button", { name: this.word(`path.${how}`) });
    await this.hand.press(button.and(this.main.getByRole("button", { name: title })));
    const told = this.main.getByRole("status").filter({ hasText: this.word("path.changed", { title }) });
    await expect(told).toHaveCount(1);
  }

  #section(key) {
    const heading = this.page.getByRole("heading", { name: exactly(this.word(key)) });
    return this.main.locator("section").filter({ has: heading });
  }
}

/// "Il test su carta".
export class OnPaper {
  constructor(portal) {
    const { page, main, word } = portal;
    Object.assign(this, { portal, page, main, word });
    this.sheets = main.locator("#fogli");
    this.key = this.sheets.getByRole("table");
    this.letters = main.getByLabel(exactly(word("on_paper.letters")));
    this.rows = main.getByRole("group", { name: /^\s*\d+\s*$/ });
    this.show = main.getByRole("button", { name: exactly(word("on_paper.result")) });
    this.keep = main.getByRole("button", { name: exactly(word("on_paper.keep")) });
    this.kept = main.getByText(word("on_paper.kept"));
    this.result = new Result(portal);
  }

  async open() {
    await this.portal.open(at("test on paper", this.word));
  }

  /// The numbers that the questions on the sheets have, in order.
  async numbers() {
    const bold = await this.sheets.locator("b").allInnerTexts();
    return bold.filter((text) => /^\d+\.\s*$/.test(text)).map((text) => parseInt(text, 10));
  }

  /// The right letters of the key, in order.
  async keyLetters() {
    return Object.values(await read(this.key)).map((cells) => cells[this.word("on_paper.right")]);
  }

  async type(letters) {
    await this.letters.fill(letters);
    await this.show.click();
  }
}

/// Matches a sentence about how one compares with before.
export const comparedWithBefore = (word) =>
  new RegExp(["up", "same", "down"].map((key) => anyOf(word(`change.${key}`)).source).join("|"), "i");

/// How many A4 pages a page is printed on.
export async function pagesOf(page) {
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g).length;
}
