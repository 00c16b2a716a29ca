// The kinds of question, one file each:
//
//   name         as the report says it
//   pillola      one that has such a question
//   instruction  what only such a question says about how it is answered
//   answerWrong  async (person, question): gives an answer that is wrong; what is said of it then
//   answerRight  async (person, question): the same for the right one, also after a wrong one
//   given        async (question): the answer that stands there, to compare
//
// A person can `activate`, `tick` and `write` (../people); what a question offers is in
// ../page/question.mjs.

import { multiple } from "./multiple.mjs";
import { single } from "./single.mjs";
import { trueFalse } from "./true-false.mjs";

export const KINDS = [single, multiple, trueFalse];
