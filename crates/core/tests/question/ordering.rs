use crate::{indices, said};
use pillole_core::question::{Ask, Credit, Entry, Ordering, Part, ResponseError, Verdict};
use proptest::prelude::*;

fn question(entries: usize) -> Ordering {
    let entry = |index| Entry { text: format!("entry {index}"), feedback: format!("why {index}") };
    Ordering { entries: (0..entries).map(entry).collect(), feedback: "praise".to_owned() }
}

fn credit(order: &[u8]) -> u8 {
    question(order.len()).check(&indices(order)).unwrap().credit.hundredths()
}

#[test]
fn what_need_not_move_is_worth_its_share() {
    assert_eq!(credit(&[0, 1, 2, 3]), 100);
    assert_eq!(credit(&[1, 0, 2, 3]), 66);
    assert_eq!(credit(&[3, 0, 1, 2]), 66);
    assert_eq!(credit(&[1, 0, 3, 2]), 33);
    assert_eq!(credit(&[3, 2, 1, 0]), 0);
}

#[test]
fn only_what_has_to_move_is_spoken_of() {
    let outcome = question(4).check(&indices(&[3, 0, 1, 2])).unwrap();
    assert_eq!(said(&outcome), [("entry 3", Verdict::Wrong)]);
    assert_eq!(outcome.remarks[0].text, "why 3");
    let outcome = question(4).check(&indices(&[0, 1, 2, 3])).unwrap();
    assert_eq!(said(&outcome), [("", Verdict::Right)]);
    assert_eq!(outcome.remarks[0].text, "praise");
}

#[test]
fn every_thing_has_its_place_exactly_once() {
    for order in [&[][..], &[0, 1], &[0, 1, 1], &[0, 1, 3], &[0, 1, 2, 2]] {
        let refused = question(3).check(&indices(order));
        assert_eq!(refused, Err(ResponseError::Incomplete), "{order:?}");
    }
}

#[test]
fn on_paper_the_key_is_the_row_of_letters() {
    for seed in 0..20 {
        let paper = question(3).paper(seed);
        let [Part::Order(texts)] = &paper.parts[..] else { unreachable!("{paper:?}") };
        let letter = |entry: usize| {
            ["A", "B", "C"][texts.iter().position(|t| *t == format!("entry {entry}")).unwrap()]
        };
        assert_eq!(paper.key, [format!("{}, {}, {}", letter(0), letter(1), letter(2))]);
    }
}

proptest! {
    #[test]
    fn it_is_never_shown_in_the_right_order(entries in 2_usize..=6, seed: u64) {
        let question = question(entries);
        let shown = question.shown(seed);
        prop_assert!(!question.check(&shown).unwrap().credit.is_full());
    }

    #[test]
    fn only_the_right_order_is_worth_everything(order in Just((0_u8..6).collect::<Vec<_>>()).prop_shuffle()) {
        let credit = question(6).check(&indices(&order)).unwrap().credit;
        prop_assert_eq!(credit == Credit::FULL, order.is_sorted());
    }
}
