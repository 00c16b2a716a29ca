//! The end of a practice, as the page gets it.

use super::markup;
use crate::sample::{ESCAPED, TEXT, said, with_words};
use pillole_core::practice::{Exercise, Help, Mode, Report, StepReport};
use pillole_core::script::Step;

fn exercise(steps: usize) -> Exercise {
    let step = Step {
        say: TEXT.into(),
        screen: None,
        action: None,
        why: String::new(),
        hint: String::new(),
    };
    Exercise { goal: TEXT.into(), steps: vec![step; steps], screens: Vec::new() }
}

/// A report of steps with this help and so many slips.
fn report(steps: &[(Help, u8)]) -> Report {
    let step = |(index, (help, slips)): (usize, &(Help, u8))| {
        (index, StepReport { help: *help, slips: *slips })
    };
    Report { steps: steps.iter().enumerate().map(step).collect() }
}

#[test]
fn each_step_says_how_much_help_it_took() {
    let report = report(&[(Help::None, 0), (Help::Hint, 0), (Help::Shown, 0), (Help::Done, 0)]);
    let cases = [
        ("right", "try.by_yourself"),
        ("partly", "try.with_hint"),
        ("partly", "try.with_place"),
        ("missed", "try.done_by_us"),
    ];
    with_words(|w| {
        let markup = markup(Mode::Guided, &report, &exercise(4), w);
        let steps: Vec<&str> = markup.split("<li ").skip(1).collect();
        assert_eq!(steps.len(), 4);
        for (step, (class, name)) in steps.iter().zip(cases) {
            let verdict = said(name);
            let expected = format!(
                "class=\"remark {class}\"><span lang=\"it\">{ESCAPED}</span> <b>{verdict}</b></li>"
            );
            assert!(step.starts_with(&expected), "{step}");
        }
        // One of four was done without help.
        let result = said("try.result").replace("{n}", "1").replace("{total}", "4");
        assert!(markup.contains(&format!("<p>{result}</p>")), "{markup}");
    });
}

#[test]
fn slips_are_counted_where_there_were_some() {
    with_words(|w| {
        let markup =
            markup(Mode::Guided, &report(&[(Help::None, 1), (Help::None, 3)]), &exercise(2), w);
        let steps: Vec<&str> = markup.split("<li ").skip(1).collect();
        let one = said("try.slips_one").replace("{n}", "1");
        let many = said("try.slips_many").replace("{n}", "3");
        assert!(steps[0].contains(&format!("</b> {one}</li>")), "{}", steps[0]);
        assert!(steps[1].contains(&format!("</b> {many}</li>")), "{}", steps[1]);
    });
}

#[test]
fn the_title_says_in_which_way_it_was_done_and_the_end_leads_to_the_questions() {
    with_words(|w| {
        for (mode, name) in
            [(Mode::Guided, "try.finished_guided"), (Mode::Alone, "try.finished_alone")]
        {
            let markup = markup(mode, &report(&[]), &exercise(0), w);
            assert!(markup.contains(&format!("verdict-title\">{}</p>", said(name))), "{markup}");
            let on = format!("<a href=\"#verifica\">{}</a>", said("try.to_check"));
            assert!(markup.contains(&on), "{markup}");
            // Who finished is led here: it can have the focus.
            assert!(markup.contains("id=\"prova-adesso\" tabindex=\"-1\""), "{markup}");
        }
    });
}

#[test]
fn a_step_that_the_exercise_no_longer_has_is_no_fault() {
    with_words(|w| {
        let markup = markup(Mode::Alone, &report(&[(Help::None, 0)]), &exercise(0), w);
        assert!(markup.contains("<span lang=\"it\"></span>"), "{markup}");
    });
}
