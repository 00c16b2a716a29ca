// Someone who searches in their own words, misspelt, and opens what is found.

import { addressOf, OTHER_PILLOLA } from "../../support/pages.mjs";
import { it } from "../../support/words.mjs";
import { until } from "../page/until.mjs";

export const search = {
  name: "a pillola is searched, found and opened",
  async walk({ portal, person, hasNoBarriers }) {
    const { page } = portal;
    await portal.open("/");
    await person.write(await page.find("searchbox", it("search.label")), "spidd");
    await page.see("link", undefined, "search");
    await hasNoBarriers("found");

    await person.activate(await page.find("link", undefined, "search"));
    await until("the pillola is open", () =>
      page.run((address) => location.pathname === address, addressOf(OTHER_PILLOLA)));
    await page.see("navigation", it("form.label"));
    await hasNoBarriers("opened");
  },
};
