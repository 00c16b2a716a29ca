// A plan on several devices: in a file, in a link for a colleague, in two tabs. What was done on either is
// in both.

import { readFile } from "node:fs/promises";
import { pillola, template } from "../support/content.mjs";
import { Portal } from "../support/portal.mjs";
import { Facilitator, settle, test, expect } from "../support/session.mjs";
import { it } from "../support/words.mjs";

const SESSION = template("pagamenti-e-avvisi");

const TITLES = SESSION.parts.map((part) => part.talk ?? part.discussion ?? pillola(part.pillola).title);

const COPIES = { permissions: ["clipboard-read", "clipboard-write"] };

test.use(COPIES);

const textOf = async (download) => readFile(await download.path());

const bring = (facilitator, buffer, name = "pillole-incontri.json") =>
  facilitator.file.setInputFiles({ name, mimeType: "application/json", buffer });

test("a file unites what is in it with what is there", async ({ facilitator, arrive }) => {
  await facilitator.take(SESSION.title);
  await settle(facilitator.title, "Il primo");
  await facilitator.goToList();
  const download = await facilitator.save();
  expect(download.suggestedFilename()).toMatch(/^pillole-incontri-\d{4}-\d{2}-\d{2}\.json$/);
  await expect(facilitator.main.getByText(it("export.done"))).toBeVisible();

  const other = new Facilitator(await arrive(COPIES));
  await other.open();
  await other.begin();
  await other.goToList();
  const file = await textOf(download);
  for (let times = 0; times < 2; times += 1) {
    await bring(other, file);
    await expect(other.main.getByText(it("session.import_done"))).toBeVisible();
    await expect(other.plans.getByRole("listitem")).toHaveCount(2);
  }
  await other.plans.getByRole("link", { name: "Il primo" }).click();
  expect(await other.titles()).toEqual(TITLES);
});

for (const [what, damage, said] of [
  ["cut short", (text) => text.slice(0, -40), "import.damaged"],
  ["of a newer portal", (text) => text.replace('"version":1', '"version":99'), "import.newer"],
  ["of something else", () => "{}", "session.import_not_ours"],
  ["that is no text", () => "\u0000\u0001", "session.import_not_ours"],
]) {
  test(`a file ${what} is refused, and nothing is lost`, async ({ facilitator }) => {
    await facilitator.take(SESSION.title);
    await facilitator.goToList();
    const text = (await textOf(await facilitator.save())).toString("utf8");
    await bring(facilitator, Buffer.from(damage(text)));
    await expect(facilitator.main.getByText(it(said))).toBeVisible();
    await expect(facilitator.listed(SESSION.title)).toBeVisible();
  });
}

test("the link for a colleague brings the plan; both change it, and nothing is lost", async ({
  facilitator, arrive,
}) => {
  await facilitator.take(SESSION.title);
  const other = new Facilitator(await arrive(COPIES));
  await other.portal.open(await facilitator.planLink());
  await expect(other.title).toHaveValue(SESSION.title);
  expect(await other.titles()).toEqual(TITLES);
  expect(await other.code()).toBe(await facilitator.code());
  await expect(other.page).toHaveURL(/#piano=[0-9a-f]{16}$/);

  await settle(facilitator.part(TITLES[0]).minutes, "11");
  await facilitator.addOther("break");
  await settle(other.part(TITLES[1]).minutes, "13");
  await other.part(TITLES[4]).remove.click();
  await settle(other.title, "Insieme");

  const [mine, theirs] = [await facilitator.planLink(), await other.planLink()];
  await other.portal.open(mine);
  await facilitator.portal.open(theirs);
  for (const each of [facilitator, other]) {
    await expect(each.title).toHaveValue("Insieme");
    expect(await each.titles()).toEqual([...TITLES.slice(0, 4), TITLES[5], it("session.part_break")]);
    await expect(each.part(TITLES[0]).minutes).toHaveValue("11");
    await expect(each.part(TITLES[1]).minutes).toHaveValue("13");
    await each.goToList();
    await expect(each.plans.getByRole("listitem")).toHaveCount(1);
  }
  expect(await facilitator.page.evaluate(() => history.length)).toBeGreaterThan(1);
});

test("two tabs change the same plan, and neither loses what the other did", async ({ facilitator, context }) => {
  await facilitator.take(SESSION.title);
  const other = new Facilitator(new Portal(await context.newPage()));
  await other.portal.open(facilitator.page.url());
  await expect(other.title).toHaveValue(SESSION.title);
  await other.addOther("break");
  await facilitator.page.bringToFront();
  await expect(facilitator.part(it("session.part_break")).row).toBeVisible();
  await settle(facilitator.part(TITLES[0]).minutes, "8");
  await expect(other.part(TITLES[0]).minutes).toHaveValue("8");
});
