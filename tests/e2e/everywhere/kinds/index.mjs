// The kinds of question, one file each: what a wrong and a right answer are, made of what stands in
// content/pillole. Each has
//
//   wrong  (question, word): an answer that is not right; null if none is
//   right  (question, word): the right one, also after a wrong one
//   shown  (question): what is said when the answer is shown; left out, what is said when it is right
//
// An answer is its `gestures` (gestures.mjs), what is `said` to it, and whether it `needsNoCheck`.

import { question } from "../../support/content.mjs";
import * as choices from "./choices.mjs";
import { surely } from "./confidence.mjs";
import * as gap from "./gap.mjs";
import * as matching from "./matching.mjs";
import * as number from "./number.mjs";
import * as ordering from "./ordering.mjs";
import * as scale from "./scale.mjs";
import * as spot from "./spot.mjs";
import * as story from "./story.mjs";
import * as task from "./task.mjs";
import * as trueFalse from "./true-false.mjs";

const KINDS = {
  single: choices,
  multiple: choices,
  true_false: trueFalse,
  matching,
  ordering,
  gap,
  number,
  spot,
  do: task,
  story,
  scale,
};

/// How a question is answered, by its id, in the portal's words of one language: `wrong` (or null),
/// `right`, the `shown` texts, and what the portal calls a right answer.
export function answersTo(item, word) {
  const asked = question(item);
  const kind = KINDS[asked.type];
  const answer = (verdict) => {
    const answer = kind[verdict](asked, word);
    return answer && asked.sure ? surely(answer, asked.sure, verdict, word) : answer;
  };
  return {
    wrong: answer("wrong"),
    right: answer("right"),
    shown: kind.shown?.(asked) ?? kind.right(asked, word).said,
    praise: word(asked.type === "scale" ? "question.noted" : "question.right"),
  };
}

/// One question of each of the twelve kinds. Ids are for ever.
export const ONE_OF_EACH = {
  single: "riconoscere-sms-truffa/pacco-che-aspetti",
  multiple: "riconoscere-sms-truffa/segnali",
  "true or false": "app-io-primi-passi/leggere-costa",
  matching: "cyberbullismo-riconoscerlo/quale-segnale",
  ordering: "cercare-su-internet/ordine-ricerca",
  gap: "cercare-su-internet/parole-mancanti",
  number: "scrivere-un-email/errori-indirizzo",
  spot: "riconoscere-sms-truffa/sms-multa",
  do: "riconoscere-sms-truffa/blocca-da-solo",
  story: "riconoscere-sms-truffa/finta-banca",
  scale: "notizia-vera-o-falsa/io-e-le-notizie",
  confidence: "riconoscere-sms-truffa/stesso-nome",
};
