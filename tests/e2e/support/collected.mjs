// What came back of a session, as its facilitator sees it; and what should have, computed from the
// content and from what each person did.

import { readFile } from "node:fs/promises";
import { NUMBERS } from "./content.mjs";
import { MOUSE } from "./hands.mjs";
import { read } from "./outcome.mjs";
import { KINDS } from "./pages.mjs";
import { expect } from "./portal.mjs";
import { exactly, it } from "./words.mjs";

/// "Raccogli".
export class Collected {
  constructor(portal, hand = MOUSE) {
    const { page, main, word } = portal;
    Object.assign(this, { portal, page, main, word, hand });
    this.field = main.getByLabel(exactly(word("session.code_label")));
    this.go = main.getByRole("button", { name: exactly(word("session.code_go")) });
    this.fault = main.getByRole("alert");
    this.table = main.getByRole("region", { name: exactly(word("session.table")) }).getByRole("table");
    this.nothing = main.getByText(exactly(word("session.nothing_collected")));
    this.delete = main.getByRole("button", { name: exactly(word("session.delete")) });
    this.deleteSurely = main.getByRole("button", { name: exactly(word("erase.yes")) });
    this.others = main.getByRole("region", { name: exactly(word("session.collections")) });
  }

  async open() {
    await this.portal.open(KINDS["results of sessions"]);
    await expect(this.field).toBeVisible();
  }

  /// Enters the code of a result by hand.
  async type(code) {
    await this.hand.write(this.field, code);
    await this.hand.press(this.go);
  }

  /// Follows the link of a result, as from a camera.
  async follow(link) {
    await this.portal.open(link);
  }

  /// Says what became of a result: "new", "known", "more".
  async seeEntered(how, name) {
    await expect(this.main.getByText(exactly(this.word(`session.entered_${how}`, { name })))).toBeVisible();
  }

  async seeFault(key, values) {
    await expect(this.fault.filter({ hasText: exactly(this.word(`session.fault.${key}`, values)) })).toBeVisible();
  }

  async seeCount(n) {
    const text = n === 1 ? this.word("session.results_one") : this.word("session.results_many", { n });
    await expect(this.main.getByText(exactly(text))).toBeVisible();
  }

  /// The table: by person, what stands in each column.
  people() {
    return read(this.table);
  }

  /// The lines below a heading.
  async lines(key) {
    const below = this.main.getByRole("heading", { name: exactly(this.word(key)) }).locator("xpath=following-sibling::*[1]");
    await expect(below).toBeVisible();
    const all = await below.getByRole("listitem").allInnerTexts();
    return all.map((line) => line.replace(/\s+/g, " ").trim());
  }

  /// Before and after: by area, what stands in each column.
  async beforeAndAfter() {
    const higher = this.page.getByRole("columnheader", { name: exactly(this.word("session.higher")) });
    return read(this.main.getByRole("table").filter({ has: higher }));
  }

  /// The file for spreadsheets: its name and its text.
  async csv() {
    const download = this.page.waitForEvent("download");
    await this.hand.press(this.main.getByRole("button", { name: exactly(this.word("session.csv")) }));
    const file = await download;
    return { name: file.suggestedFilename(), text: (await readFile(await file.path())).toString("utf8") };
  }
}

/// The questions of a pillola that have right and wrong answers.
const SCORED = ({ type }) => type !== "scale" && type !== "confidence";

/// Of how many questions of each pillola a result tells: as many as 101 bits have room for, 12 at most.
export function slots(pillole, standings = 0) {
  const fits = (each) => 3n ** BigInt((each + 1) * pillole) * 5n ** BigInt(standings) <= 1n << 101n;
  return Array.from({ length: 12 }, (_, index) => 12 - index).find(fits) ?? 0;
}

/// What a result tells of a pillola: of its questions by their short numbers, what the first answer was
/// worth ("right", "wrong" or nothing). `answers` are in the order of its file.
export function told(pillola, answers, most) {
  const numbered = Object.keys(NUMBERS.items).filter((id) => id.startsWith(`${pillola.slug}/`))
    .sort((a, b) => NUMBERS.items[a] - NUMBERS.items[b]).slice(0, most);
  return numbered.map((id) => {
    const index = pillola.questions.findIndex(({ item }) => item === id);
    return index >= 0 && SCORED(pillola.questions[index]) ? answers[index] : undefined;
  });
}

/// "3 su 5", of answers that were given; nothing when none was.
export function share(answers, word = it) {
  const right = answers.filter((answer) => answer === "right").length;
  const given = answers.filter(Boolean).length;
  return given ? word("session.share", { right, given }) : "";
}

/// The row of a person in the table: what they did of each pillola is `{ pillola, answers, state }`.
export function rowOf(did, word = it) {
  const most = slots(did.length);
  const row = {};
  const byCompetence = {};
  for (const { pillola, answers, state } of did) {
    const all = told(pillola, answers, most);
    row[pillola.title] = [word(`state.${state}`), share(all, word)].filter(Boolean).join(", ");
    (byCompetence[pillola.competence] ??= []).push(...all);
  }
  for (const competence of Object.keys(byCompetence).sort()) {
    row[`${competence} ${word(`competence.${competence}`)}`] = share(byCompetence[competence], word);
  }
  return row;
}

/// A row of a file for spreadsheets in Italian.
export const csvRow = (cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")}\r\n`;
