// Waiting for what must become true, and not a moment longer.

import { setTimeout as pause } from "node:timers/promises";

/// How long anything may take. Generous: a machine may be busy, and nobody waits for what is there.
const DEADLINE = 10_000;

/// How often it is looked at.
const EVERY = 20;

/// Looks until `look` gives something that is true, and gives that back. `what` is what was waited
/// for in vain, should it never come. `longest` is in milliseconds.
export async function until(what, look, longest = DEADLINE) {
  const end = Date.now() + longest;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(EVERY);
  }
}
