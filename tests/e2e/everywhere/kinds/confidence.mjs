// How sure one is, asked beside another question: it is said first, and what it shows after the check.

import { tick } from "./gestures.mjs";

/// An answer to a question, and sure of it.
export function surely(answer, { feedback }, verdict, word) {
  return {
    ...answer,
    gestures: [...answer.gestures, tick("radio", word("sure.4"))],
    said: [...answer.said, feedback[`sure_${verdict}`]],
  };
}
