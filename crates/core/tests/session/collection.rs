use crate::chance::Chance;
use crate::generate::{pillola, result};
use crate::{assignment, merges, whole_test, with_tasks};
use pillole_core::assessment::Standing;
use pillole_core::digcomp::Competence;
use pillole_core::id::Number;
use pillole_core::progress::Timestamp;
use pillole_core::session::collection::{Collection, Entered, Share};
use pillole_core::session::{
    Answer, Assignment, CodeError, Nickname, Outcome, Person, Progress, SessionResult, Workbook,
};
use pillole_core::storage::Kept as _;
use proptest::prelude::*;

fn at(milliseconds: u64) -> Timestamp {
    Timestamp::from_milliseconds(milliseconds)
}

fn person(number: u32) -> Person {
    Person::new(Nickname::new(number), number)
}

/// The result of a person who gave these answers in each pillola.
fn answered(it: &Assignment, who: u32, pillole: &[&str]) -> SessionResult {
    let mut result = SessionResult::empty(person(who), it.tasks());
    let mut given = pillole.iter();
    for outcome in &mut result.outcomes {
        if let Outcome::Pillola { progress, answers } = outcome {
            *progress = Progress::Done;
            for (answer, letter) in answers.iter_mut().zip(given.next().unwrap().chars()) {
                *answer = match letter {
                    '+' => Answer::Right,
                    '-' => Answer::Wrong,
                    _ => Answer::None,
                };
            }
        }
    }
    result
}

fn collect(it: &Assignment, results: &[SessionResult]) -> Collection {
    let mut collection = Collection::new(it.clone());
    for result in results {
        collection.enter(&result.code(it), at(5)).unwrap();
    }
    collection
}

#[test]
fn the_same_result_counts_once_and_a_fuller_one_replaces_it() {
    let it = assignment(&[1, 2], "");
    let mut all = Collection::new(it.clone());
    let first = answered(&it, 1, &["+-", ""]).code(&it);
    let fuller = answered(&it, 1, &["+-", "++"]).code(&it);
    assert_eq!(all.enter(&first, at(1)), Ok(Entered::New(person(1))));
    assert_eq!(all.enter(&first.to_lowercase(), at(2)), Ok(Entered::Known(person(1))));
    assert_eq!(all.enter(&fuller, at(3)), Ok(Entered::More(person(1))));
    assert_eq!(all.enter(&first, at(4)), Ok(Entered::Known(person(1))));
    assert_eq!(all.results(), [answered(&it, 1, &["+-", "++"])]);
}

#[test]
fn a_refused_code_changes_nothing() {
    let (it, other) = (assignment(&[1, 2], ""), assignment(&[1, 3], ""));
    let mut all = collect(&it, &[answered(&it, 1, &["+", "+"])]);
    let before = all.clone();
    let foreign = answered(&other, 2, &["+", "+"]).code(&other);
    assert_eq!(all.enter(&foreign, at(9)), Err(CodeError::Foreign));
    assert_eq!(all.enter("pippo pluto", at(9)), Err(CodeError::WrongCharacter('u')));
    assert_eq!(all, before);
}

#[test]
fn a_typed_code_finds_its_session() {
    let (mine, other) = (assignment(&[1, 2], "Mio"), assignment(&[1, 3], "Altro"));
    let mut book = Workbook::default();
    for it in [&mine, &other] {
        book.enter(it, &answered(it, 1, &["+", "+"]).code(it), at(1)).unwrap();
    }
    let code = answered(&other, 2, &["-", "+"]).code(&other);
    let (found, entered) = book.enter_typed(&code, at(2)).unwrap();
    assert_eq!((found, entered), (other.clone(), Entered::New(person(2))));
    assert_eq!(book.collection(&other).unwrap().results().len(), 2);

    let unknown = assignment(&[9], "");
    let code = answered(&unknown, 3, &["+"]).code(&unknown);
    assert_eq!(book.enter_typed(&code, at(3)), Err(CodeError::Foreign));
    assert_eq!(Workbook::default().enter_typed("0000", at(3)), Err(CodeError::Damaged));
}

#[test]
fn difficult_is_what_less_than_half_of_at_least_five_got_right() {
    let it = assignment(&[1], "");
    let people = ["+-+-", "+-+-", "-+--", "-++ ", "-+- "];
    let results: Vec<_> =
        (1..).zip(people).map(|(who, answers)| answered(&it, who, &[answers])).collect();
    let all = collect(&it, &results);
    let difficult: Vec<_> = all.difficult().iter().map(|it| (it.slot, it.share)).collect();
    // The first was right for two of five, the second and third for three, the fourth for none of
    // three: too few to say.
    assert_eq!(difficult, [(0, Share { right: 2, given: 5 })]);
}

#[test]
fn exactly_half_is_not_difficult() {
    let it = assignment(&[1], "");
    let results: Vec<_> = (1..)
        .zip(["+", "+", "+", "-", "-", "-"])
        .map(|(who, answers)| answered(&it, who, &[answers]))
        .collect();
    assert!(collect(&it, &results).difficult().is_empty());
}

#[test]
fn four_wrong_in_one_pillola_may_need_help() {
    let it = assignment(&[1, 2], "");
    let results = [
        answered(&it, 1, &["----", "++++"]),
        answered(&it, 2, &["---", "-+++"]),
        answered(&it, 3, &["++++", "+-----"]),
    ];
    let help = collect(&it, &results).needs_help();
    let help: Vec<_> = help.iter().map(|it| (it.person, it.pillola.0, it.wrong)).collect();
    assert_eq!(help, [(person(1), 1, 4), (person(3), 2, 5)]);
}

#[test]
fn answers_are_summed_by_competence() {
    let it = assignment(&[1, 2, 3, 99], "");
    let result = answered(&it, 1, &["+-", "+", "++", "+"]);
    let (spid, mail): (Competence, Competence) = ("2.6".parse().unwrap(), "2.1".parse().unwrap());
    let about = |number: Number| match number.0 {
        1 | 3 => Some(spid),
        2 => Some(mail),
        _ => None,
    };
    let shares = collect(&it, std::slice::from_ref(&result)).by_competence(&result, about);
    assert_eq!(shares[&spid], Share { right: 3, given: 4 });
    assert_eq!(shares[&mail], Share { right: 1, given: 1 });
    assert_eq!(shares.len(), 2, "what no longer exists is not counted");

    let other = answered(&it, 2, &["--", "+", "-", "+"]);
    let all = collect(&it, &[result, other]).all_by_competence(about);
    assert_eq!(all[&spid], Share { right: 3, given: 7 });
    assert_eq!(all[&mail], Share { right: 2, given: 2 });
    assert_eq!(all.len(), 2);
}

#[test]
fn before_and_after_count_who_did_both() {
    let it = with_tasks(vec![whole_test(), pillola(1), whole_test()], "");
    let standing = |who, before, after| {
        let mut result = SessionResult::empty(person(who), it.tasks());
        for (place, given) in [(0, before), (2, after)] {
            result.outcomes[place] = Outcome::Test(vec![given; 5]);
        }
        result
    };
    let (low, base, top) = (Standing::BelowBase, Standing::Base, Standing::Advanced);
    let all = collect(
        &it,
        &[
            standing(1, Some(low), Some(base)),
            standing(2, Some(base), Some(base)),
            standing(3, Some(top), Some(base)),
            standing(4, Some(low), None),
        ],
    );
    let areas = all.before_and_after();
    assert_eq!(areas.len(), 5);
    assert_eq!(areas[0].before, [1, 1, 0, 1]);
    assert_eq!(areas[0].after, [0, 3, 0, 0]);
    assert_eq!((areas[0].higher, areas[0].lower), (1, 1));
    assert!(collect(&with_tasks(vec![whole_test()], ""), &[]).before_and_after().is_empty());
}

#[test]
fn what_was_deleted_does_not_come_back_from_another_device() {
    let it = assignment(&[1], "");
    let old = collect(&it, &[answered(&it, 1, &["+"])]);
    let mut mine = old.clone();
    mine.empty(at(9));
    let code = answered(&it, 2, &["-"]).code(&it);
    mine.enter(&code, at(3)).unwrap();
    let both = mine.clone().merge(old);
    assert_eq!(both, mine);
    assert_eq!(both.results().len(), 1, "even where the clock was set back");
}

#[test]
fn the_title_stays_known_where_a_code_came_without() {
    let (with, without) = (assignment(&[1], "Sera"), assignment(&[1], ""));
    let mut book = Workbook::default();
    book.enter(&with, &answered(&with, 1, &["+"]).code(&with), at(1)).unwrap();
    book.enter(&without, &answered(&with, 2, &["+"]).code(&without), at(2)).unwrap();
    let all = book.collections();
    assert_eq!((all.len(), all[0].assignment.title().as_str()), (1, "Sera"));
}

#[test]
fn a_thousand_results_are_kept_and_one_more_is_not() {
    let it = assignment(&[1], "");
    let mut all = Collection::new(it.clone());
    for who in 0..1_000 {
        all.enter(&answered(&it, who, &["+-+"]).code(&it), at(1)).unwrap();
    }
    assert_eq!(all.enter(&answered(&it, 1_001, &["+"]).code(&it), at(1)), Ok(Entered::Full));
    assert!(matches!(
        all.enter(&answered(&it, 7, &["+-+"]).code(&it), at(1)),
        Ok(Entered::Known(_))
    ));
}

/// A workbook after some results were entered, and perhaps deleted.
fn some_workbook(seed: u64) -> Workbook {
    let mut chance = Chance::new(seed);
    let mut book = Workbook::default();
    for _ in 0..chance.below(8) {
        let it = assignment(&[1 + chance.below(3) as u32], ["", "a", "b"][chance.below(3)]);
        let moment = at(1 + chance.below(20) as u64);
        if chance.below(5) == 0 {
            book.empty(&it, moment);
        } else {
            let mut result = result(&it, &mut chance);
            result.person = person(chance.below(3) as u32);
            book.enter(&it, &result.code(&it), moment).unwrap();
        }
    }
    book
}

proptest! {
    #[test]
    fn merging_is_commutative_associative_idempotent(a: u64, b: u64, c: u64) {
        merges([a, b, c].map(some_workbook), Workbook::merge)?;
    }

    #[test]
    fn what_came_back_is_kept(seed: u64) {
        let book = some_workbook(seed);
        prop_assert_eq!(Workbook::from_json(&book.to_json()).unwrap(), book);
    }
}
