//! Copies may be merged in any order, any number of times, stored or not.

use crate::generate::a_record;
use pillole_core::practice::Mode;
use pillole_core::progress::Record;
use pillole_core::storage::Kept as _;
use proptest::prelude::*;

fn merge(a: &Record, b: &Record) -> Record {
    a.clone().merge(b.clone())
}

fn stored(record: &Record) -> Record {
    Record::from_json(&record.to_json()).unwrap()
}

proptest! {
    #[test]
    fn it_does_not_matter_which_comes_first(a in a_record(), b in a_record()) {
        prop_assert_eq!(merge(&a, &b), merge(&b, &a));
        prop_assert_eq!(merge(&a, &b).to_json(), merge(&b, &a).to_json());
    }

    #[test]
    fn it_does_not_matter_which_two_are_first(a in a_record(), b in a_record(), c in a_record()) {
        prop_assert_eq!(merge(&merge(&a, &b), &c), merge(&a, &merge(&b, &c)));
    }

    #[test]
    fn it_does_not_matter_how_often(a in a_record(), b in a_record()) {
        prop_assert_eq!(merge(&a, &a), a.clone());
        let both = merge(&a, &b);
        prop_assert_eq!(merge(&both, &b), both.clone());
        prop_assert_eq!(merge(&Record::default(), &both), both);
    }

    #[test]
    fn it_does_not_matter_whether_they_were_stored(a in a_record(), b in a_record()) {
        prop_assert_eq!(stored(&a), a.clone());
        prop_assert_eq!(merge(&stored(&a), &stored(&b)), stored(&merge(&a, &b)));
    }

    /// The semilattice's order: what either has, both have.
    #[test]
    fn nothing_is_lost(a in a_record(), b in a_record()) {
        let both = merge(&a, &b);
        for (slug, visit) in &a.pillole {
            let merged = &both.pillole[slug];
            for (form, progress) in visit.forms.iter() {
                let merged = merged.forms.get(form).unwrap();
                prop_assert!(merged.seen.first() <= progress.seen.first());
                prop_assert!(merged.seen.last() >= progress.seen.last());
                prop_assert!(merged.finished.is_some() || progress.finished.is_none());
            }
            for mode in [Mode::Guided, Mode::Alone] {
                prop_assert!(merged.tried.best(mode) >= visit.tried.best(mode));
            }
            prop_assert!(merged.place >= visit.place);
            prop_assert!(merged.done.is_some() || visit.done.is_none());
        }
        for (item, history) in &a.answers {
            let merged = &both.answers[item];
            prop_assert!(merged.first() <= history.first());
            prop_assert!(merged.last() >= history.last());
            prop_assert!(merged.best().unwrap().credit >= history.best().unwrap().credit);
            prop_assert!(merged.last_wrong() >= history.last_wrong());
        }
        for (began, sitting) in &a.tests {
            let merged = &both.tests[began];
            prop_assert!(merged.finished.is_some() || sitting.finished.is_none());
            for (item, answer) in &sitting.answers {
                prop_assert!(merged.answers[item] >= *answer);
            }
        }
        for (began, sitting) in &a.reflections {
            let merged = &both.reflections[began];
            prop_assert!(merged.finished.is_some() || sitting.finished.is_none());
            for (statement, answer) in &sitting.answers {
                prop_assert!(merged.answers[statement] >= *answer);
            }
        }
        for (slug, wish) in &a.wishes {
            prop_assert!(both.wishes[slug] >= *wish);
        }
    }
}
