//! How exercises went: the best outcome of each way to practise is remembered.

use crate::{at, slug};
use pillole_core::catalogue::Card;
use pillole_core::practice::{Help, Mode, Report, StepReport};
use pillole_core::progress::{Capsule, Form, Record, State, Tried};
use pillole_core::question::Credit;

fn report(steps: &[(Help, u8)]) -> Report {
    let step = |(help, slips): &(Help, u8)| StepReport { help: *help, slips: *slips };
    Report { steps: steps.iter().map(step).enumerate().collect() }
}

fn tried(record: &Record, mode: Mode) -> Option<Tried> {
    record.pillole[&slug("cup")].tried.best(mode).copied()
}

#[test]
fn each_way_has_its_own_outcome_and_both_finish_the_form() {
    let cup: Card = crate::summary::card("cup", "2.3", 0);
    let mut record = Record::default();
    let steps = [(Help::None, 2), (Help::Shown, 1), (Help::Hint, 0), (Help::None, 0)];
    record.note_practice(&cup.slug, Mode::Guided, &report(&steps), at(5));
    let credit = Credit::try_from(81).unwrap();
    assert_eq!(
        tried(&record, Mode::Guided),
        Some(Tried { at: at(5), credit, helped: 2, slips: 3 })
    );
    assert_eq!(tried(&record, Mode::Alone), None);
    assert!(record.pillole[&cup.slug].has_finished(Form::Try));
    assert_eq!(record.capsule(&cup), Capsule([false, false, true, false, false]));
    assert_eq!(record.state(&cup), State::Done);
    record.note_practice(&cup.slug, Mode::Alone, &report(&steps[..1]), at(6));
    assert_eq!(tried(&record, Mode::Alone).unwrap().credit, Credit::FULL);
    assert_eq!(tried(&record, Mode::Guided).unwrap().credit, credit);
}

/// Worth more, then helped less, then earlier.
#[test]
fn the_best_outcome_stays_whatever_comes_later() {
    let mut record = Record::default();
    let mut practise = |steps: &[(Help, u8)], now| {
        record.note_practice(&slug("cup"), Mode::Alone, &report(steps), at(now));
        tried(&record, Mode::Alone).unwrap().at
    };
    let (none, hint, shown) = ((Help::None, 0), (Help::Hint, 0), (Help::Shown, 0));
    assert_eq!(practise(&[shown, shown], 1), at(1));
    assert_eq!(practise(&[hint, hint], 2), at(2));
    assert_eq!(practise(&[(Help::Done, 0), none], 3), at(2));
    assert_eq!(practise(&[hint, none, shown], 4), at(2), "as good, and as much help");
    assert_eq!(practise(&[none, none, (Help::Done, 9), none], 5), at(5), "as good with less help");
    assert_eq!(practise(&[none, none, (Help::Done, 0), none], 6), at(5), "as good, but later");
    assert_eq!(practise(&[none, none], 7), at(7));
}

#[test]
fn all_done_by_the_app_is_an_end_too_and_worth_nothing() {
    let mut record = Record::default();
    let steps = vec![(Help::Done, 255); 300];
    record.note_practice(&slug("cup"), Mode::Guided, &report(&steps), at(1));
    let tried = tried(&record, Mode::Guided).unwrap();
    assert_eq!((tried.credit, tried.helped, tried.slips), (Credit::NONE, 255, 255));
    assert!(record.pillole[&slug("cup")].has_finished(Form::Try));
}
