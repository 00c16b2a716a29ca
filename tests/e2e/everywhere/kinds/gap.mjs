// Words that are missing in a text.

import { write } from "./gestures.mjs";

export function wrong({ gap }, word) {
  const mistakes = gap.map(({ mistakes: [mistake] }) => mistake);
  return answer(mistakes.map(({ text }) => text), mistakes, word);
}

/// In capitals, with a space too much: who writes so knows the word.
export function right({ gap }, word) {
  return answer(gap.map(({ accepts: [text] }) => ` ${text.toUpperCase()}`), gap, word);
}

function answer(texts, remarks, word) {
  return {
    gestures: texts.map((text, index) => write(word("question.gap", { n: index + 1 }), text)),
    said: remarks.map(({ feedback }) => feedback),
  };
}
