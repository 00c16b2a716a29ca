// A simulated screen, as someone who uses it touches it.

import { target } from "../everywhere/kinds/gestures.mjs";
import { MOUSE } from "./hands.mjs";
import { exactly, it } from "./words.mjs";

/// Does on the screen below `root` what the `do` of a step says, scrolling to it first. A long press is
/// done with the button that makes the next touch one.
export async function onScreen(root, action, word = it, hand = MOUSE) {
  const { selector, text, isLong } = target(action);
  const control = root.locator(selector);
  const down = root.getByRole("button", { name: exactly(word("screen.scroll")) });
  if (!(await control.count()) && (await down.count())) await hand.press(down);
  if (isLong) await hand.press(root.getByRole("button", { name: exactly(word("screen.hold")) }));
  if (text === undefined) await hand.press(control);
  else await hand.write(control, text);
}
