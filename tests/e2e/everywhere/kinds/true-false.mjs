import { PILLOLA } from "../../support/pages.mjs";
import { it } from "../../support/words.mjs";
import * as choices from "./choices.mjs";

export const trueFalse = {
  name: "true or false",
  pillola: PILLOLA,
  instruction: it("question.true_or_false"),
  ...choices,
};
