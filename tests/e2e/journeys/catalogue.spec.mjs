// The catalogue's filters are in the address: they can be kept, sent, gone back to.

import { test, expect } from "../support/portal.mjs";
import { anyOf, it } from "../support/words.mjs";

const filter = (page, name) => page.getByRole("group", { name: it("filter.label") })
  .getByLabel(it(`filter.${name}`));

const cards = (page) => page.getByRole("article");

/// How many there are is spoken, and true.
async function seeCount(page, count) {
  await expect(cards(page)).toHaveCount(count);
  const said = count === 1 ? it("catalogue.found_one") : it("catalogue.found_many", { n: count });
  await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
}

test("each filter narrows the list, and is in the address", async ({ portal, page }) => {
  await portal.open("/pillole/");
  const all = await cards(page).count();
  await seeCount(page, all);
  for (const [name, parameter] of [
    ["area", "area"], ["level", "livello"], ["service", "servizio"], ["minutes", "minuti"],
  ]) {
    const choice = await filter(page, name).locator("option").nth(1).getAttribute("value");
    await filter(page, name).selectOption(choice);
    await expect(page).toHaveURL(`/pillole/?${parameter}=${choice}`);
    await expect.poll(() => cards(page).count()).toBeLessThan(all);
    await seeCount(page, await cards(page).count());
    await page.getByRole("button", { name: it("filter.reset") }).click();
    await expect(page).toHaveURL("/pillole/");
    await seeCount(page, all);
  }
});

test("filters together survive a reload", async ({ portal, page }) => {
  await portal.open("/pillole/");
  await filter(page, "area").selectOption("4");
  await filter(page, "level").selectOption("2");
  await expect(page).toHaveURL("/pillole/?area=4&livello=2");
  await expect(portal.main.getByRole("heading", { level: 2 })).toHaveCount(1);
  const titles = await cards(page).getByRole("heading").allTextContents();
  expect(titles.length).toBeGreaterThan(0);

  await page.reload();
  await portal.isReady();
  await expect(filter(page, "area")).toHaveValue("4");
  await expect(filter(page, "level")).toHaveValue("2");
  expect(await cards(page).getByRole("heading").allTextContents()).toEqual(titles);
});

test("going back from a pillola comes back to the filtered list", async ({ portal, page }) => {
  await portal.open("/pillole/?area=4");
  const count = await cards(page).count();
  await cards(page).first().getByRole("link").click();
  await expect(page.locator("[data-step]").first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL("/pillole/?area=4");
  await expect(filter(page, "area")).toHaveValue("4");
  await seeCount(page, count);
});

test("filters that let nothing through say what to do", async ({ portal, page }) => {
  await portal.open("/pillole/?stato=fatte");
  await expect(page.getByText(it("catalogue.none"))).toBeVisible();
  await seeCount(page, 0);
  await page.getByRole("button", { name: it("filter.reset") }).click();
  await expect.poll(() => cards(page).count()).toBeGreaterThan(1);
});

test("an area on the home page leads to its pillole", async ({ portal, page }) => {
  await portal.open("/");
  await page.getByRole("link", { name: it("area.4") }).click();
  await expect(page).toHaveURL(/\/pillole\/\?area=4/);
  await expect(filter(page, "area")).toHaveValue("4");
  await seeCount(page, await cards(page).filter({ hasText: it("area.4") }).count());
});

test("an address with nonsense filters shows everything", async ({ portal, page }) => {
  await portal.open("/pillole/?area=9&livello=molto&stato=boh");
  await expect.poll(() => cards(page).count()).toBeGreaterThan(10);
  await expect(page.getByText(anyOf(it("catalogue.found_many")))).toBeVisible();
});

test("what is done can be filtered", async ({ portal, page }) => {
  const lesson = await portal.openPillola();
  await lesson.read();
  await lesson.answerAll();
  await lesson.seeDone();
  await portal.go("catalogue");
  const all = await cards(page).count();
  await filter(page, "stage").selectOption({ label: it("filter.done") });
  await seeCount(page, 1);
  await filter(page, "stage").selectOption({ label: it("filter.to_do") });
  await seeCount(page, all - 1);
});
