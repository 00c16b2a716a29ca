// A simulated screen, as someone who uses it touches it.

import { target } from "../everywhere/kinds/gestures.mjs";
import { exactly, it } from "./words.mjs";

/// Does on the screen below `root` what the `do` of a step says, scrolling to it first. A long press is
/// done with the button that makes the next touch one.
export async function onScreen(root, action, word = it) {
  const { selector, text, isLong } = target(action);
  const control = root.locator(selector);
  const down = root.getByRole("button", { name: exactly(word("screen.scroll")) });
  if (!(await control.count()) && (await down.count())) await down.click();
  if (isLong) await root.getByRole("button", { name: exactly(word("screen.hold")) }).click();
  if (text === undefined) await control.click();
  else await control.fill(text);
}
