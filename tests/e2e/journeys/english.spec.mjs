// The portal in English: its own words in English, the lessons in Italian and marked as such.

import { ONE_OF_EACH } from "../everywhere/kinds/index.mjs";
import { addressOf, KINDS, OTHER_PILLOLA, PILLOLA } from "../support/pages.mjs";
import { Portal, test as base, expect } from "../support/portal.mjs";
import { Question } from "../support/question.mjs";
import { en, exactly, it } from "../support/words.mjs";

const test = base.extend({
  /// The portal for who reads English.
  english: async ({ page }, use) => use(new Portal(page, en)),
});

test("the home page is in English, and so is every link from it", async ({ english, page }) => {
  await english.open("/en/");
  await expect(english.root).toHaveAttribute("lang", "en");
  await english.seeTitle(en("home.title"));
  const own = await page.getByRole("link").evaluateAll((links) => links
    .filter((link) => link.origin === location.origin && link.hreflang !== "it" && !link.getAttribute("href").startsWith("#"))
    .map((link) => link.pathname));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((path) => !path.startsWith("/en/"))).toEqual([]);
});

test("going from page to page one stays in English", async ({ english, page }) => {
  await english.open("/en/");
  for (const [where, title] of [["catalogue", "catalogue.title"], ["progress", "progress.title"]]) {
    await english.go(where);
    await english.seeTitle(en(title));
    await expect(page).toHaveURL(/\/en\//);
  }
  await english.goToSettings();
  await page.goBack();
  await english.seeTitle(en("progress.title"));
});

test("a lesson is marked as Italian, what is around it is English", async ({ english, page }) => {
  const lesson = await english.openPillola(PILLOLA, "/en");
  await expect(page.getByText(en("lesson.in_italian"))).toBeVisible();
  const italian = page.locator('[lang="it"]');
  await expect(english.heading.and(italian)).toBeVisible();
  await expect(page.locator('section[lang="it"]').filter({ has: lesson.steps.first() })).toBeVisible();

  const question = lesson.question(1);
  await question.answerWrong();
  await question.seeWrong();
  await expect(question.feedback).toContainText(en("question.wrong"));
  await expect(question.feedback.locator('[lang="it"]').filter({ hasText: question.wrong.said[0] }))
    .toBeVisible();
  for (const option of await question.box.locator("label").all()) {
    await expect(option).toHaveAttribute("lang", "it");
  }
});

test("in Prova the portal speaks English, the screens and the steps Italian", async ({ english }) => {
  const { practice } = await english.openPillola(OTHER_PILLOLA, "/en");
  await practice.guided.click();
  await practice.seeStep(1);
  await expect(practice.now.locator('[lang="it"]')).toHaveText(practice.steps[0].say);
  await expect(practice.screen.locator("..")).toHaveAttribute("lang", "it");
  await expect(practice.back).toHaveAttribute("lang", "en");
  for (const step of practice.steps.slice(0, 3)) await practice.does(step);
  await expect(practice.screen.getByText(en("screen.offer")).first()).toHaveAttribute("lang", "en");
  for (const step of practice.steps.slice(3)) await practice.does(step);
  await practice.seeFinished("guided", practice.steps.length);
});

for (const [kind, item] of Object.entries(ONE_OF_EACH)) {
  test(`a question around which all is English: ${kind}`, async ({ english, page }) => {
    await english.open(`/en${addressOf(item.split("/")[0])}`);
    const question = new Question(page, item, en);
    await question.answerRight();
    await question.seeRight();
  });
}

test("the language link leads to the same page", async ({ portal, page }) => {
  test.slow();
  for (const [kind, address] of Object.entries(KINDS)) {
    if (kind === "home in English" || kind === "not found") continue;
    await portal.open(address);
    await page.getByRole("link", { name: "English" }).first().click();
    await expect(page, kind).toHaveURL(`/en${address}`);
    await page.getByRole("link", { name: "Italiano" }).first().click();
    await expect(page, kind).toHaveURL(address);
  }
});

test("also after having gone from page to page", async ({ portal, page }) => {
  await portal.open("/");
  await portal.go("catalogue");
  await portal.seeTitle(it("catalogue.title"));
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL("/en/pillole/");
  await new Portal(page, en).seeTitle(en("catalogue.title"));
});

test("what is done in one language is done in the other", async ({ portal, page }) => {
  const lesson = await portal.openPillola();
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`/en${addressOf(PILLOLA)}`);
  const english = new Portal(page, en);
  await english.isReady();
  await (await english.lesson()).question(1).seeRight();
});

test("an address that leads nowhere says so in English", async ({ english, calm }) => {
  calm.expects(/404/);
  const answer = await english.open("/en/nothing-here/");
  expect(answer.status()).toBe(404);
  await english.seeTitle(en("not_found.title"));
  await expect(english.page.getByRole("link", { name: exactly(en("not_found.home")) }))
    .toHaveAttribute("href", "/en/");
});
