// Prova: the script of a pillola, done on its simulated screens.

import { readFile } from "node:fs/promises";
import { SLUGS, screen } from "../support/content.mjs";
import { Keyboard } from "../support/keyboard.mjs";
import { OTHER_PILLOLA, PILLOLA } from "../support/pages.mjs";
import { test as base, expect } from "../support/portal.mjs";
import { exactly, it } from "../support/words.mjs";

const test = base.extend({
  /// Prova of a pillola: `await practise(slug)`.
  practise: async ({ portal }, use) => use(async (slug) => (await portal.openPillola(slug)).practice),
});

/// What would have happened, where a screen says it of a place.
const harmOf = (name, place) => screen(name).place.find(({ id }) => id === place).harm;

for (const slug of [PILLOLA, OTHER_PILLOLA, "fascicolo-sanitario-referto", "scrivere-un-email"]) {
  test(`${slug}: step by step, from the start to the result`, async ({ practise }) => {
    const practice = await practise(slug);
    await practice.guided.click();
    for (const [index, step] of practice.steps.entries()) {
      await practice.seeStep(index + 1);
      if (step.screen) await practice.seeScreen(step.screen);
      await practice.does(step);
    }
    await practice.seeFinished("guided", practice.steps.length);
    await expect(practice.result).toBeFocused();
  });
}

for (const slug of SLUGS) {
  test(`${slug}: nothing but help leads to the end`, async ({ practise }) => {
    const practice = await practise(slug);
    await practice.guided.click();
    for (const [index] of practice.steps.entries()) {
      await practice.seeStep(index + 1);
      await practice.hint.click();
      await practice.show.click();
      await practice.doForMe.click();
      // What lies below the edge is scrolled to first: that is a move, not the step.
      while (await practice.show.or(practice.doForMe).count()) {
        await practice.show.or(practice.doForMe).click();
      }
    }
    await practice.seeFinished("guided", 0);
  });
}

test("alone one is told the goal, and a harmful touch is explained and does not happen", async ({
  practise,
}) => {
  const practice = await practise(PILLOLA);
  await practice.alone.click();
  await expect(practice.now).toContainText(practice.pillola.goal);
  await practice.seeScreen("phone/sms-pacco");

  await practice.touch("link");
  await practice.seeSaid(it("try.harm"));
  await practice.seeSaid(harmOf("phone/sms-pacco", "link"));
  await practice.seeScreen("phone/sms-pacco");

  await practice.hold.click();
  await practice.touch("messaggio");
  await practice.seeScreen("phone/sms-pacco-menu");
  await practice.touch("blocca");
  await practice.seeFinished("alone", 2, 2);
  await expect(practice.result).toContainText(it("try.slips_one"));
});

test("a touch that lasts is a long one", async ({ practise, page }) => {
  const practice = await practise(PILLOLA);
  await practice.alone.click();
  await practice.touch("messaggio");
  await practice.seeScreen("phone/sms-pacco");
  await practice.place("messaggio").click({ delay: 700 });
  await practice.seeScreen("phone/sms-pacco-menu");
  await practice.undo.click();
  await practice.seeScreen("phone/sms-pacco");
  await practice.place("messaggio").click({ button: "right" });
  await practice.seeScreen("phone/sms-pacco-menu");
  await expect(page.getByText(it("try.harm"))).toHaveCount(0);
});

test("a move can be undone, and all of it begun again", async ({ practise }) => {
  const practice = await practise(OTHER_PILLOLA);
  await practice.guided.click();
  await practice.touch("spid");
  await practice.seeStep(2);
  await practice.undo.click();
  await practice.seeSaid(it("try.undone"));
  await practice.seeStep(1);
  await practice.seeScreen("browser/spid-scelta");

  for (const step of practice.steps.slice(0, 4)) await practice.does(step);
  await practice.seeStep(5);
  await expect(practice.place("nome-utente")).toHaveValue("teresa.bianchi");
  await practice.restart.click();
  await practice.seeStep(1);
  for (const step of practice.steps.slice(0, 3)) await practice.does(step);
  await expect(practice.place("nome-utente")).toHaveValue("");
});

test("a harmless touch does what it would do, and the way back is said", async ({ practise }) => {
  const practice = await practise("fascicolo-sanitario-referto");
  await practice.guided.click();
  await practice.touch("cie");
  await practice.seeScreen("browser/cie-accesso");
  await practice.seeSaid(it("try.elsewhere"));
  await expect(practice.now).toContainText(it("try.how_elsewhere"));
  await practice.back.click();
  await practice.seeScreen("browser/fascicolo-accesso");
  await practice.seeStep(1);
});

test("a touch that leads nowhere says why", async ({ practise }) => {
  const practice = await practise(OTHER_PILLOLA);
  await practice.guided.click();
  await practice.touch("cie");
  await practice.seeSaid(it("try.says"));
  await practice.seeSaid(screen("browser/spid-scelta").place.find(({ id }) => id === "cie").says);
  await practice.seeStep(1);
});

test("the password may be written before the user name", async ({ practise }) => {
  const practice = await practise(OTHER_PILLOLA);
  await practice.guided.click();
  for (const step of practice.steps.slice(0, 3)) await practice.does(step);
  await practice.place("password").fill("Girasole-7-Ditale");
  await practice.place("nome-utente").fill("teresa.bianchi");
  await practice.seeStep(6);
  await practice.touch("entra");
  await practice.seeScreen("phone/spid-conferma");
});

test("help comes in three degrees: a hint, the place, the deed", async ({ practise }) => {
  const practice = await practise(OTHER_PILLOLA);
  await practice.guided.click();
  const [first, second] = practice.steps;
  await practice.hint.click();
  await practice.seeSaid(first.hint);
  await expect(practice.marked).toHaveCount(0);
  await practice.show.click();
  await practice.seeSaid(it("try.shown"));
  await expect(practice.marked.locator('[data-place="spid"]')).toBeVisible();
  await practice.doForMe.click();
  await practice.seeSaid(it("try.done_for_you"));
  await practice.seeSaid(first.say);
  await practice.seeStep(2);
  await practice.hint.click();
  await practice.does(second);
  for (const step of practice.steps.slice(2)) await practice.does(step);
  await practice.seeFinished("guided", practice.steps.length - 2);
  await expect(practice.result.getByRole("listitem").first()).toContainText(it("try.done_by_us"));
  await expect(practice.result.getByRole("listitem").nth(1)).toContainText(it("try.with_hint"));
});

for (const [what, typed] of [
  ["tax_code", "RSSMRA80A01H501U"],
  ["card", "4111 1111 1111 1111"],
  ["phone", "333 1234567"],
  ["iban", "IT60X0542811101000000123456"],
]) {
  test(`what looks like ${it(`personal.${what}`)} is refused with a word, and kept nowhere`, async ({
    practise, page,
  }) => {
    const practice = await practise(OTHER_PILLOLA);
    await practice.guided.click();
    for (const step of practice.steps.slice(0, 3)) await practice.does(step);
    const field = practice.place("nome-utente");
    await field.fill(typed);
    await field.press("Tab");
    await practice.seeSaid(it("personal.refused", { what: it(`personal.${what}`) }));
    await expect(field).toHaveValue("");
    await practice.seeStep(4);

    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    const bare = (text) => text.replace(/\W/g, "");
    expect(bare(kept)).not.toContain(bare(typed));
    expect(await page.evaluate(() => document.body.innerHTML)).not.toContain(typed);
  });
}

test("with the keyboard alone, and the focus is always seen", async ({ practise, page }) => {
  const keyboard = new Keyboard(page);
  const practice = await practise(OTHER_PILLOLA);
  const press = async (control, key = "Enter") => {
    await keyboard.tabTo(control);
    await keyboard.seeFocus();
    await keyboard.press(key);
  };
  await keyboard.tabTo(practice.guided, 100);
  await keyboard.press("Enter");
  await expect(practice.now).toBeFocused();
  await press(practice.place("spid"));
  await press(practice.place("identita-facile"));
  await press(practice.place("address"), "Space");
  for (const [place, text] of [["nome-utente", "teresa.bianchi"], ["password", "Girasole-7-Ditale"]]) {
    await keyboard.tabTo(practice.place(place));
    await keyboard.seeFocus();
    await page.keyboard.type(text);
  }
  await press(practice.place("entra"));
  await press(practice.place("autorizza"));
  await press(practice.place("esci"));
  await practice.seeFinished("guided", practice.steps.length);
});

test("what was practised is in the record: after a reload, and in the file", async ({
  portal, practise, page,
}) => {
  const practice = await practise(PILLOLA);
  await practice.alone.click();
  await practice.does({ do: { press: "messaggio" } });
  await practice.does({ do: { tap: "blocca" } });
  await practice.seeFinished("alone", 2, 2);
  await (await portal.lesson()).seeFormsDone("try");
  await page.reload();
  await portal.isReady();
  await (await portal.lesson()).seeFormsDone("try");

  await portal.go("progress");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: it("export.button") }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text).toContain(`"${PILLOLA}"`);
  expect(text).toContain('"alone"');
});

test("who has practised goes on to the questions, or practises again", async ({ practise, page }) => {
  const practice = await practise(PILLOLA);
  await practice.alone.click();
  await practice.does({ do: { press: "messaggio" } });
  await practice.does({ do: { tap: "blocca" } });
  await practice.result.getByRole("link", { name: exactly(it("try.to_check")) }).click();
  await expect(page.getByRole("heading", { name: it("check.title") })).toBeInViewport();
  await practice.guided.click();
  await practice.seeStep(1);
});
