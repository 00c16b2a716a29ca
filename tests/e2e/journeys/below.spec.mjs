// The same files below another address: everything is found there, nothing is looked for outside, and also
// without a connection. The address is the worst there is: the portal has one like it.

import { Facilitator } from "../support/facilitator.mjs";
import { KINDS, OTHER_PILLOLA, PILLOLA, addressOf } from "../support/pages.mjs";
import { Copy, GONE, expect, test as base } from "../support/offline.mjs";
import { Portal } from "../support/portal.mjs";
import { Site } from "../support/site.mjs";
import { exactly, it } from "../support/words.mjs";

const BELOW = "/pillole";

const test = base.extend({
  site: async ({}, use) => {
    const site = await Site.open({ below: BELOW });
    await use(site);
    await site.cut();
    // The browser asks for it by itself.
    expect(site.astray.filter((path) => path !== "/favicon.ico"), "nothing is looked for elsewhere").toEqual([]);
  },

  portal: async ({ page, site }, use) => {
    const portal = new Portal(page);
    // Addresses are the portal's own.
    const open = portal.open.bind(portal);
    portal.open = (address) => open(site.url + address);
    await use(portal);
  },
});

test("every page opens by its address, in both languages", async ({ page, portal, calm }) => {
  test.slow(); // Fifty page loads.
  calm.expects(/404/);
  for (const address of Object.values(KINDS).filter((address) => !address.startsWith("/en/"))) {
    for (const language of ["", "/en"]) {
      await portal.open(language + address);
      await expect(portal.heading, address).not.toHaveText("");
      await expect(page.locator(".loading"), address).toHaveCount(0);
    }
  }
});

test("one goes from page to page, searches, answers and changes the language", async ({ portal, page, site }) => {
  const isAt = (address) => expect(page).toHaveURL(site.url + address);
  await portal.open("/");
  await portal.go("catalogue");
  await isAt("/pillole/");
  await expect(page.locator('.main-nav [aria-current="page"]')).toHaveText(exactly(it("nav.catalogue")));
  await portal.go("progress");
  await portal.go("help");
  await page.goBack();
  await portal.seeTitle(it("progress.title"));
  await portal.go("home");
  await portal.searchFor("spid");
  await portal.found.first().click();
  await isAt(addressOf(OTHER_PILLOLA));
  const lesson = await portal.lesson();
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await page.locator("a.term").first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await isAt(`/en${addressOf(OTHER_PILLOLA)}`);
  await portal.isReady();
  await page.getByRole("banner").getByRole("link", { name: "Italiano" }).click();
  await portal.isReady();
  await lesson.question(1).seeRight();
  await portal.open("/pillole/?area=4");
  await expect(portal.main.getByRole("article").first()).toBeVisible();
});

test("a session leads its learners to where the portal is", async ({ portal, page, site, context }) => {
  const facilitator = new Facilitator(portal);
  await portal.open(KINDS["plans of sessions"]);
  await portal.main.getByRole("button", { name: it("session.template_go") }).first().click();
  const link = await facilitator.link();
  expect(link.startsWith(`${site.url}/incontro/#`)).toBe(true);
  const learner = new Portal(await context.newPage());
  await learner.open(link);
  await learner.seeTitle(it("session.assignment_title"));
  await learner.main.getByRole("listitem").getByRole("link").first().click();
  await expect(learner.page).toHaveURL(/\/pillole\/(pillole|autovalutazione)\//);
  await page.close();
});

test("a device that many use leads home to where the portal is", async ({ portal, page, site }) => {
  await portal.open("/?pc-condiviso=1");
  await expect(portal.root).toHaveAttribute("data-shared", "");
  await expect(page).toHaveURL(`${site.url}/`);
  await portal.go("help");
  await expect(page).toHaveURL(`${site.url}/aiuto/`);
});

test("after one visit it works without a connection", async ({ portal, page, site, calm }) => {
  calm.expects(GONE);
  await portal.open("/");
  await new Copy(page).isWhole();
  await site.cut();
  await portal.open(addressOf(PILLOLA));
  const lesson = await portal.lesson();
  await lesson.question(1).answerRight();
  await lesson.question(1).seeRight();
  await portal.open("/aiuto");
  await expect(page).toHaveURL(`${site.url}/aiuto/`);
  await site.back();
});
