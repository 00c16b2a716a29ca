// A screen that nobody sees, for a browser that cannot run without a window.

import { spawn } from "node:child_process";
import { once } from "node:events";

/// Opens one with Xvfb, which chooses its number and says it when the screen is there. It must not
/// start anew when its last window is gone: the next browser may be on its way there just then.
export async function openDisplay(program) {
  const xvfb = spawn(
    program,
    ["-displayfd", "3", "-noreset", "-nolisten", "tcp", "-screen", "0", "1400x1000x24"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const ended = once(xvfb, "exit").then(() => { throw new Error(`${program} shows no screen`); });
  const [number] = await Promise.race([once(xvfb.stdio[3], "data"), ended]);
  return {
    name: `:${String(number).trim()}`,
    close: async () => {
      xvfb.kill();
      await ended.catch(() => {});
    },
  };
}
