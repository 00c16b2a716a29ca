// Every page of sessions in every state: axe finds nothing, nothing is wider than an old phone, what is
// tapped is large enough; with the keyboard alone a session is prepared and assigned.

import { mergeTests } from "@playwright/test";
import { Exam, knowsNothing } from "../support/assessment.mjs";
import { LOOKS, test as barriers } from "../support/barriers.mjs";
import { Collected } from "../support/collected.mjs";
import { pillola, template } from "../support/content.mjs";
import { fitsTheWidth, targetsAreLargeEnough } from "../support/fit.mjs";
import { Keys } from "../support/hands.mjs";
import { KINDS } from "../support/pages.mjs";
import { expect } from "../support/portal.mjs";
import { Report } from "../support/report.mjs";
import { Facilitator, Participant, settle, test as sessions } from "../support/session.mjs";
import { exactly, it } from "../support/words.mjs";

const test = mergeTests(barriers, sessions);

const SESSION = template("pagamenti-e-avvisi");
const IO = pillola("app-io-primi-passi");

test.describe.configure({ timeout: 150_000 });

test.use({ contextOptions: { reducedMotion: "reduce" } });

/// Goes through the states of a page, each of which `look` is shown.
const STATES = {
  async "the list of plans"(portal, look) {
    const facilitator = new Facilitator(portal);
    await facilitator.openTemplate(SESSION.title);
    await facilitator.goToList();
    await facilitator.begin();
    await facilitator.goToList();
    await look();
    await facilitator.listed(it("session.new_title")).getByRole("button", { name: it("session.throw_away") }).click();
    await facilitator.plans.getByText(exactly(it("session.thrown_one"))).click();
    await look();
    await portal.page.goto("about:blank");
    await portal.open(`${KINDS["plans of sessions"]}#arriva=x`);
    await expect(portal.main.getByRole("alert").first()).toBeVisible();
    await look();
  },

  async "a plan"(portal, look) {
    const facilitator = new Facilitator(portal);
    await facilitator.open();
    await facilitator.begin();
    await look();
    await facilitator.goToList();
    await facilitator.take(SESSION.title);
    await settle(facilitator.minutes, "5");
    await settle(facilitator.day, "2027-03-01");
    await facilitator.part(SESSION.parts[0].talk).open();
    await look();
    const longest = "Trentatré trentini ".repeat(6).trim();
    await settle(facilitator.title, longest);
    await settle(facilitator.part(SESSION.parts[0].talk).title, "x".repeat(120));
    await look();
  },

  async "the sheets"(portal, look) {
    const facilitator = new Facilitator(portal);
    await facilitator.openTemplate(SESSION.title);
    await facilitator.go("paper_go");
    await expect(portal.main.getByRole("checkbox").first()).toBeVisible();
    for (const box of await portal.main.getByRole("checkbox").all()) await box.check();
    await expect(portal.page.getByText(it("paper.key")).first()).toBeVisible();
    await look();
  },

  async "the report"(portal, look) {
    const facilitator = new Facilitator(portal);
    await facilitator.openTemplate(SESSION.title);
    await facilitator.go("report_title");
    const report = new Report(facilitator);
    await look();
    await settle(report.day, "2027-03-01");
    await settle(report.note, "x".repeat(600));
    await report.count("55", "f", 12);
    await look();
    await report.toList.click();
    await expect(portal.main.getByText(exactly(it("session.reported")))).toBeVisible();
    await look();
  },

  async "a learner's session, and what came back"(portal, look) {
    const facilitator = new Facilitator(portal);
    const exam = `${it("test.title")}: ${it("area.1")}`;
    await facilitator.open();
    await facilitator.begin();
    await facilitator.addTest(exam);
    await facilitator.addPillola(IO.title);
    await facilitator.addTest(exam);
    const [link, plan] = [await facilitator.link(), portal.page.url()];
    const learner = new Participant(portal);
    await learner.open(link);
    await look();
    await learner.type("tortu");
    await look();
    await learner.does(IO, ["wrong", "wrong", "wrong", "wrong"]);
    for (const place of [0, 1]) {
      await learner.tasks.getByRole("link", { name: exam }).nth(place).click();
      const sitting = new Exam(portal);
      await sitting.begin(1);
      await sitting.goOn(knowsNothing);
      await sitting.finish();
      await learner.goBack();
    }
    const code = await learner.handIn();
    await look();

    await portal.open(plan);
    await facilitator.go("collect_title");
    await look();
    const collected = new Collected(portal);
    await collected.type(code);
    await collected.seeCount(1);
    await expect(portal.main.getByText(it("session.wrong", { n: 4 }))).toBeVisible();
    await look();
    await collected.type(code.slice(2));
    await collected.delete.click();
    await expect(collected.deleteSurely).toBeVisible();
    await look();
  },
};

// Colours are the same in a narrow window, sizes are not.
for (const [width, looks] of [[360, LOOKS.slice(0, 1)], [1280, LOOKS]]) {
  test.describe(`axe, ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    for (const [state, goThrough] of Object.entries(STATES)) {
      test(state, async ({ portal, hasNoBarriers }) => {
        await goThrough(portal, () => hasNoBarriers("html", looks));
      });
    }
  });
}

for (const width of [320, 360]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 640 }, hasTouch: true });
    for (const [state, goThrough] of Object.entries(STATES)) {
      test(state, async ({ portal, page }) => {
        await goThrough(portal, async () => {
          await fitsTheWidth(page);
          await targetsAreLargeEnough(page);
        });
      });
    }
  });
}

test.describe("with the keyboard alone", () => {
  test("a session is taken, changed, assigned and tried", async ({ facilitator, page }) => {
    const keys = new Keys(page);
    facilitator.hand = keys;
    await facilitator.take(SESSION.title);
    await keys.write(facilitator.title, "Con la tastiera");
    await keys.press(facilitator.part(IO.title).down);
    await expect(facilitator.part(IO.title).down).toBeFocused();
    await keys.press(facilitator.part(SESSION.parts[0].talk).remove);
    await facilitator.addOther("break");
    await expect(facilitator.rows).toHaveCount(SESSION.parts.length);
    await facilitator.addPillola(pillola("password-sicure").title);
    expect((await facilitator.titles())[1]).toBe(IO.title);
    await keys.press(facilitator.assigning.getByRole("button", { name: exactly(it("session.try")) }));
    const learner = new Participant(facilitator.portal, keys);
    await expect(learner.tasks).toHaveCount(3);
    await expect(facilitator.main.getByRole("heading", { name: exactly("Con la tastiera") })).toBeVisible();
  });

  test("a session from nothing, to its sheets", async ({ facilitator, page }) => {
    facilitator.hand = new Keys(page);
    await facilitator.begin();
    await facilitator.addTest(`${it("test.title")}: ${it("area.2")}`);
    await facilitator.addPillola(IO.title);
    await facilitator.go("paper_go");
    await facilitator.hand.tick(page.getByRole("checkbox", { name: exactly(it("session.sheet_run")) }), false);
    await expect(page.getByRole("region", { name: exactly(it("session.sheet_run")) })).toHaveCount(0);
    await expect(page.getByRole("img", { name: it("session.assign_qr") })).toBeVisible();
  });
});
