// True or false: the two words are the portal's own.

import { tick } from "./gestures.mjs";

export const wrong = (question, word) => said(question, !question.answer, word);

export const right = (question, word) => said(question, question.answer, word);

function said({ feedback }, answer, word) {
  return { gestures: [tick("radio", word(`question.${answer}`))], said: [feedback[answer]] };
}
