// What the kinds of question with options to tick have in common.

/// Ticks one wrong option and no other: gives what the question says then.
export async function answerWrong(person, question) {
  const options = await question.published(optionsOf);
  const wrong = options.find((option) => !option.right);
  await tickOnly(person, question, options, [wrong]);
  return [wrong.feedback];
}

/// Ticks the right options and no others: gives what the question says then.
export async function answerRight(person, question) {
  const options = await question.published(optionsOf);
  const right = options.filter((option) => option.right);
  await tickOnly(person, question, options, right);
  return right.map((option) => option.feedback);
}

/// The texts of the options that are ticked.
export async function given(question) {
  return question.page.run((within) => {
    const ticked = document.querySelectorAll(`${within} input:checked`);
    return [...ticked].map((box) => box.labels[0].textContent);
  }, question.within);
}

async function tickOnly(person, question, options, wanted) {
  const role = options.filter((option) => option.right).length > 1 ? "checkbox" : "radio";
  if (role === "checkbox") {
    for (const { text } of options.filter((option) => !wanted.includes(option))) {
      await person.tick(await question.part(role, text), false);
    }
  }
  for (const { text } of wanted) await person.tick(await question.part(role, text));
}

/// Runs in the page: the options as the published page has them for who reads it without the app.
function optionsOf(id) {
  const rows = window.published.querySelectorAll(`#${id} .answers li`);
  return [...rows].map((row) => ({
    text: row.querySelector("q").textContent,
    right: row.querySelector("use").getAttribute("href").endsWith("#check"),
    feedback: row.querySelector("q ~ span").textContent,
  }));
}
