// Matching: a menu beside each thing.

import { choose } from "./gestures.mjs";

/// Everything belongs to what the last one belongs to.
export function wrong({ pair }) {
  return answer(pair, () => pair.at(-1).right);
}

export function right({ pair }) {
  return answer(pair, ({ right }) => right);
}

function answer(pair, chosen) {
  return {
    gestures: pair.map((each) => choose(each.left, chosen(each))),
    said: pair.map(({ feedback }) => feedback),
  };
}
