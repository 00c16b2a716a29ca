// A session: the facilitator who prepares it, and others who come, each with a browser of their own. Tests of
// sessions start here: `import { test, expect } from "../support/session.mjs"`.

import { Facilitator } from "./facilitator.mjs";
import { Portal, test as base, expect } from "./portal.mjs";

export { copiedBy, Facilitator, settle } from "./facilitator.mjs";
export { nameOf, Participant } from "./participant.mjs";
export { expect };

export const test = base.extend({
  /// Somebody else with a browser of their own: `await arrive({ nickname: 3 })` gives their portal. With a
  /// nickname (0 to 255) their chance is always the same, and different from that of others.
  arrive: async ({ browser, calm }, use) => {
    const opened = [];
    await use(async ({ nickname, ...options } = {}) => {
      const context = await browser.newContext(options);
      opened.push(context);
      await calm.watch(context);
      if (nickname !== undefined) {
        await context.addInitScript((seed) => { Math.random = () => (seed + 0.5) / (2 ** 32 - 1); }, nickname);
      }
      return new Portal(await context.newPage());
    });
    for (const context of opened) await context.close();
  },

  /// The facilitator, with the page for plans open.
  facilitator: async ({ portal }, use) => {
    const facilitator = new Facilitator(portal);
    await facilitator.open();
    await use(facilitator);
  },
});
