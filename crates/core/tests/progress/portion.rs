//! A record of which one portion is taken away.

use crate::generate::a_record;
use pillole_core::progress::{Portion, Record};
use proptest::prelude::*;

fn without(portion: Portion, record: &Record) -> Record {
    let mut rest = record.clone();
    portion.take_away(&mut rest);
    rest
}

/// What is left of a record that has neither portion: when it began, and what is not ours.
fn frame(record: &Record) -> Record {
    Record { began: record.began, extra: record.extra.clone(), ..Record::default() }
}

proptest! {
    #[test]
    fn each_portion_leaves_the_other_as_it_was(record in a_record()) {
        let rest = without(Portion::Pillole, &record);
        prop_assert!(rest.pillole.is_empty() && rest.answers.is_empty() && rest.wishes.is_empty());
        prop_assert_eq!((&rest.tests, &rest.reflections), (&record.tests, &record.reflections));
        let rest = without(Portion::Tests, &record);
        prop_assert!(rest.tests.is_empty() && rest.reflections.is_empty());
        prop_assert_eq!(
            (&rest.pillole, &rest.answers, &rest.wishes),
            (&record.pillole, &record.answers, &record.wishes)
        );
    }

    #[test]
    fn both_portions_are_all_that_is_ours(record in a_record()) {
        let rest = without(Portion::Tests, &without(Portion::Pillole, &record));
        prop_assert_eq!(rest, frame(&record));
    }

    #[test]
    fn a_portion_is_all_where_nothing_is_left_without_it(record in a_record()) {
        for portion in [Portion::Pillole, Portion::Tests] {
            let rest = Record { began: None, ..without(portion, &record) };
            prop_assert_eq!(portion.is_all_of(&record), rest.is_empty());
        }
    }
}
