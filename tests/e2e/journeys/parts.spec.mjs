// Pages that are parts of the app of their own: fetched when they are opened, and only then.

import { test, expect } from "../support/portal.mjs";
import { it } from "../support/words.mjs";

const PART = "**/app/pages-*.wasm";

const toReview = (page) => page.locator("#portale a[href='/ripasso/']").first();

/// The parts that a page has asked for, from now on; not what several of them share.
function asked(page) {
  const names = [];
  page.on("request", (request) => {
    const part = /\/app\/(\w+)-\w+\.wasm$/.exec(request.url());
    if (part && !/^(pillole$|chunk_)/.test(part[1])) names.push(part[1]);
  });
  return names;
}

test("a page's part is fetched when the page is opened, once", async ({ portal, page }) => {
  const parts = asked(page);
  await portal.open("/");
  expect(parts).toEqual([]);
  await toReview(page).click();
  await portal.seeTitle(it("review.title"));
  await page.goBack();
  await toReview(page).click();
  await portal.seeTitle(it("review.title"));
  expect(parts).toEqual(["pages"]);
});

test("who opens its address never sees it loading", async ({ portal, page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector("#portale .loading")) document.documentElement.dataset.seen = "loading";
    }).observe(document, { childList: true, subtree: true });
  });
  const parts = asked(page);
  for (const [address, title, part] of [
    ["/ripasso/", "review.title", "pages"],
    ["/pillole/", "catalogue.title", "pages"],
    ["/autovalutazione/", "assess.title", "assessment"],
    ["/percorso/", "path.title", "result"],
  ]) {
    await portal.open(address);
    await portal.seeTitle(it(title));
    await expect(page.locator("html")).not.toHaveAttribute("data-seen");
    expect(parts).toContain(part);
  }
});

test("without a connection a part says so, and comes when it is back", async ({
  portal, page, context, calm,
}) => {
  calm.expects(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await portal.open("/");
  await context.setOffline(true);
  await toReview(page).click();
  await portal.seeTitle(it("failed.offline_title"));
  const retry = page.getByRole("button", { name: it("failed.retry") });
  await retry.click();
  await portal.seeTitle(it("failed.offline_title"));
  await context.setOffline(false);
  await retry.click();
  await portal.seeTitle(it("review.title"));
});

test("a part that the renewed site no longer has asks to load the page again", async ({
  portal, page, calm,
}) => {
  calm.expects(/404|HTTP status code is not ok/);
  await portal.open("/");
  await page.route(PART, (route) => route.fulfill({ status: 404 }), { times: 2 });
  await toReview(page).click();
  await portal.seeTitle(it("failed.gone_title"));
  await expect(page.getByText(it("failed.gone_text"))).toBeVisible();
  await page.getByRole("button", { name: it("failed.retry") }).click();
  await portal.isReady();
  await portal.seeTitle(it("review.title"));
});
