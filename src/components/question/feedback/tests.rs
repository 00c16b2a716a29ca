//! What is said under a question, as the page gets it.

use super::{Said, feedback_markup};
use crate::sample::{ESCAPED, TEXT, said, with_words};
use pillole_core::practice::personal::PersonalData;
use pillole_core::question::{
    Choice, ChoiceIndex, Credit, Item, Kind, Multiple, Outcome, Remark, Response, Round, Scale,
    ScalePoint, Verdict,
};

/// Two right options and a wrong one; the second step teaches it.
fn item() -> Item {
    let option = |right| Choice { text: TEXT.into(), right, feedback: TEXT.into() };
    let options = vec![option(true), option(true), option(false)];
    of(Kind::Multiple(Multiple { options }))
}

fn of(kind: Kind) -> Item {
    Item {
        id: "prova/domanda".try_into().unwrap(),
        number: pillole_core::id::Number(1),
        competence: "1.1".parse().unwrap(),
        level: 1.try_into().unwrap(),
        prompt: TEXT.into(),
        hint: String::new(),
        step: Some(2),
        kind,
    }
}

/// What is said to who chose these options.
fn chosen(indices: &[u8], round: Round) -> String {
    let item = item();
    let response = Response::Multiple(indices.iter().copied().map(ChoiceIndex).collect());
    let outcome = item.check(&response).unwrap();
    markup(&Said::Outcome { outcome, sure: None }, round, &item)
}

fn markup(said: &Said, round: Round, item: &Item) -> String {
    let mut markup = String::new();
    with_words(|w| markup = feedback_markup(said, round, item, "/en/pillole/prova/", w));
    markup
}

fn verdict(markup: &str) -> &str {
    let class = markup.strip_prefix("<div class=\"verdict ").unwrap();
    class.split('"').next().unwrap()
}

const STEP: &str = "<a href=\"/en/pillole/prova/#passo-2\">";

#[test]
fn what_is_missing_is_said_in_one_sentence() {
    let cases = [
        (Said::Incomplete, "question.choose_first"),
        (Said::SureFirst, "question.sure_first"),
        (Said::NotANumber, "question.not_a_number"),
    ];
    for (what, name) in cases {
        let expected = format!("<p class=\"choose-first\">{}</p>", said(name));
        assert_eq!(markup(&what, Round::Fresh, &item()), expected);
    }
    assert_eq!(markup(&Said::Nothing, Round::Fresh, &item()), "");
    let refused = markup(&Said::Refused(PersonalData::Iban), Round::Fresh, &item());
    assert!(refused.starts_with("<p class=\"reply careful\">"), "{refused}");
}

#[test]
fn the_verdict_stands_above_and_each_remark_says_its_own() {
    let right = chosen(&[0, 1], Round::Right);
    assert_eq!(verdict(&right), "right");
    assert!(right.contains(&said("question.right")));
    assert_eq!(right.matches(&said("verdict.right")).count(), 2);
    assert!(!right.contains(STEP), "who knows it is sent nowhere: {right}");

    let wrong = chosen(&[2], Round::Wrong(1));
    assert_eq!(verdict(&wrong), "wrong");
    assert!(wrong.contains(&said("question.wrong")) && wrong.contains(&said("verdict.wrong")));

    let partly = chosen(&[0], Round::Wrong(1));
    assert_eq!(verdict(&partly), "partly");
    assert!(partly.contains(&said("question.partly")));
}

#[test]
fn what_authors_wrote_is_italian_and_escaped() {
    let markup = chosen(&[0], Round::Wrong(1));
    let remark = format!("<q lang=\"it\">{ESCAPED}</q> <span lang=\"it\">{ESCAPED}</span>");
    assert!(markup.contains(&remark), "{markup}");
    assert!(!markup.contains("<i>"), "{markup}");
}

#[test]
fn whoever_is_wrong_is_led_to_the_step_that_teaches_it() {
    let words = said("question.step").replace("{n}", "2");
    assert!(chosen(&[2], Round::Wrong(2)).contains(&format!("{STEP}{words}</a>")));
    let untaught = Item { step: None, ..item() };
    let outcome = Outcome { credit: Credit::NONE, remarks: Vec::new() };
    let said = Said::Outcome { outcome, sure: None };
    assert!(!markup(&said, Round::Wrong(1), &untaught).contains("href"));
}

#[test]
fn the_solution_is_shown_only_when_the_tries_are_over() {
    let solution = said("question.solution");
    assert!(!chosen(&[2], Round::Wrong(2)).contains(&solution));
    let shown = chosen(&[2], Round::Shown);
    let (before, after) = shown.split_once(&solution).unwrap();
    assert_eq!(before.matches("<li class=\"remark right\">").count(), 0);
    assert_eq!(after.matches("<li class=\"remark right\">").count(), 2, "{shown}");
}

#[test]
fn a_missed_place_is_called_missed() {
    let remark = |verdict| Remark { about: String::new(), verdict, text: TEXT.into() };
    let remarks = vec![remark(Verdict::Missed), remark(Verdict::Noted)];
    let outcome = Outcome { credit: Credit::NONE, remarks };
    let markup = markup(&Said::Outcome { outcome, sure: None }, Round::Wrong(1), &item());
    let missed = format!("<li class=\"remark missed\"><b>{}</b> ", said("verdict.missed"));
    assert!(markup.contains(&missed), "{markup}");
    // What is neither right nor wrong has no verdict, and what is about all of it no quotation.
    assert!(markup.contains("<li class=\"remark noted\"><span"), "{markup}");
}

#[test]
fn what_is_only_thought_about_is_noted_and_not_judged() {
    let point = ScalePoint { text: TEXT.into(), feedback: TEXT.into() };
    let item = of(Kind::Scale(Scale { points: vec![point.clone(), point] }));
    let outcome = item.check(&Response::Scale(ChoiceIndex(0))).unwrap();
    let markup = markup(&Said::Outcome { outcome, sure: None }, Round::Right, &item);
    assert_eq!(verdict(&markup), "noted");
    assert!(markup.contains(&said("question.noted")));
    assert!(!markup.contains("<b>"), "{markup}");
}

#[test]
fn what_being_so_sure_shows_is_said_after_the_remarks() {
    let outcome = Outcome { credit: Credit::FULL, remarks: Vec::new() };
    let sure = Some(TEXT.to_owned());
    let markup = markup(&Said::Outcome { outcome, sure }, Round::Right, &item());
    assert!(markup.ends_with(&format!("<p lang=\"it\">{ESCAPED}</p></div>")), "{markup}");
}
