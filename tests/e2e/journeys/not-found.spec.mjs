// An address that leads nowhere: it says so, with the right status, and leads on.

import { test, expect } from "../support/portal.mjs";
import { it } from "../support/words.mjs";

for (const address of ["/questa-pagina-manca/", "/pillole/una-che-manca/", "/a/b/c"]) {
  test(address, async ({ portal, page, calm }) => {
    calm.expects(/404/);
    const answer = await portal.open(address);
    expect(answer.status()).toBe(404);
    await portal.seeTitle(it("not_found.title"));
    await portal.searchFor("spid");
    await expect(portal.found.first()).toBeVisible();
    await page.getByRole("link", { name: it("not_found.catalogue") }).click();
    await portal.seeTitle(it("catalogue.title"));
  });
}
