// The connection goes, or the site is renewed while one reads: a plain word, nothing lost, a way on.

import { test, expect } from "../support/portal.mjs";
import { it } from "../support/words.mjs";

test("without a connection a new page says so, and comes when it is back", async ({
  portal, page, context, calm,
}) => {
  calm.expects(/ERR_INTERNET_DISCONNECTED/);
  await portal.open("/");
  await context.setOffline(true);
  await page.getByRole("link", { name: "Difendermi dalle truffe" }).click();
  await portal.seeTitle(it("failed.offline_title"));
  await expect(page.getByRole("alert").filter({ hasText: it("failed.offline_text") })).toBeVisible();
  await expect(page.getByText(it("failed.safe"))).toBeVisible();

  const retry = page.getByRole("button", { name: it("failed.retry") });
  await retry.click();
  await portal.seeTitle(it("failed.offline_title"));

  await context.setOffline(false);
  await retry.click();
  await portal.seeTitle("Riconoscere un SMS truffa");
});

test("what is already here works without a connection", async ({ portal, context, calm }) => {
  // The player of the video is not: it would have come when one came near.
  calm.expects(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const lesson = await portal.openPillola();
  await context.setOffline(true);
  await lesson.read();
  await lesson.answerAll();
  await lesson.seeDone();
});

test("a search without a connection says so, and searches when it is back", async ({
  portal, page, context, calm,
}) => {
  calm.expects(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await portal.open("/");
  await context.setOffline(true);
  await portal.searchFor("spid");
  await expect(page.getByRole("status").filter({ hasText: it("search.failed") })).toBeVisible();
  await context.setOffline(false);
  await portal.searchFor("spid carta");
  await expect(portal.found.first()).toBeVisible();
});

test("a word that cannot be fetched says so, and explains itself when it can", async ({
  portal, page, context, calm,
}) => {
  calm.expects(/ERR_INTERNET_DISCONNECTED/);
  await portal.openPillola();
  await context.setOffline(true);
  const word = page.locator("a.term").first();
  await word.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(it("term.failed"))).toBeVisible();
  await dialog.getByRole("button", { name: it("term.close") }).click();
  await context.setOffline(false);
  await word.click();
  await expect(dialog.getByRole("heading")).toBeVisible();
});

test("a site renewed while one reads asks to load the page again", async ({ portal, page, calm }) => {
  calm.expects(/404/);
  await portal.open("/");
  await page.route("**/data/pillole/**", (route) => route.fulfill({ status: 404 }), { times: 1 });
  await page.getByRole("link", { name: "Difendermi dalle truffe" }).click();
  await portal.seeTitle(it("failed.gone_title"));
  await expect(page.getByText(it("failed.gone_text"))).toBeVisible();
  await page.getByRole("button", { name: it("failed.retry") }).click();
  await portal.isReady();
  await portal.seeTitle("Riconoscere un SMS truffa");
});

test("a file that arrives damaged is told", async ({ portal, page }) => {
  await portal.open("/");
  await page.route("**/data/pillole/**", (route) => route.fulfill({ body: "???" }), { times: 1 });
  await page.getByRole("link", { name: "Difendermi dalle truffe" }).click();
  await portal.seeTitle(it("failed.damaged_title"));
});
