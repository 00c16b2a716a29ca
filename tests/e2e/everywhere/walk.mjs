// Every journey in every way, in one browser. Nothing is tried twice, and nothing waits for longer
// than it must. `cargo xtask test` serves dist/ and says where it is (PILLOLE_URL), and which
// browsers to drive (see drivers/).

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { JOURNEYS, WITHOUT_A_CONNECTION } from "./journeys/index.mjs";
import { LOSSES } from "./losses/index.mjs";
import { Portal } from "./page/portal.mjs";
import { WAYS } from "./people/ways.mjs";
import { Site } from "../support/site.mjs";

const timeout = 60_000;

/// Walks in the browser that `start` starts.
export function walk(browser, start) {
  describe(browser, () => {
    let driver;
    before(async () => { driver = await start(); }, { timeout });
    after(async () => { await driver?.stop(); }, { timeout });

    for (const { name, walk } of JOURNEYS) {
      for (const way of WAYS) {
        test(`${name}, ${way.name}`, { timeout }, async (t) => {
          if (way.touch && driver.cannotTouch) {
            t.skip(`not possible with this driver: ${driver.cannotTouch}`);
            return;
          }
          await driver.freshProfile({ touch: way.touch });
          const portal = new Portal(driver, way.pointer);
          const hasNoBarriers = way.pointer ? noBarriers(portal) : async () => {};
          await walk({ portal, person: way.person(driver), hasNoBarriers });
          await portal.check();
        });
      }
    }

    // What happens to storage does not depend on how one points at things.
    const [{ pointer, person }] = WAYS;
    for (const { name, walk, cannot } of LOSSES) {
      test(name, { timeout }, async (t) => {
        if (cannot?.(driver)) {
          t.skip(`not possible with this driver: ${cannot(driver)}`);
          return;
        }
        await driver.freshProfile();
        const portal = new Portal(driver, pointer);
        await walk({ portal, person: person(driver) });
        await portal.check();
      });
    }

    // One way is enough: what is there does not depend on the hand that asks for it.
    for (const { name, walk } of WITHOUT_A_CONNECTION) {
      test(`without a connection: ${name}`, { timeout: 2 * timeout }, async () => {
        const site = await Site.open();
        try {
          await driver.freshProfile({});
          const portal = new Portal(driver, WAYS[0].pointer, site.url);
          await walk({ portal, site, person: WAYS[0].person(driver) });
          await portal.check();
        } finally {
          await site.cut();
        }
      });
    }
  });
}

/// Says of a state of the page, or of the part that a selector names, that it has no barriers. Nobody
/// looks again when the same states are reached by keyboard.
function noBarriers({ page }) {
  return async (state, within) =>
    assert.deepEqual(await page.barriers(within), [], `axe finds nothing: ${state}`);
}
