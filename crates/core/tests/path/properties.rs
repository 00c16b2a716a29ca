//! What holds of every path.

use crate::generate::{a_profile, a_record, cards};
use crate::{at, do_it};
use pillole_core::assessment::Profile;
use pillole_core::id::Slug;
use pillole_core::path::{NOW, Onward, Path, Reason};
use pillole_core::progress::{Record, Want};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn want(record: &Record, slug: &Slug) -> Want {
    record.wishes.get(slug).map_or(Want::AsSuggested, |wish| wish.want)
}

fn is_done(record: &Record, slug: &Slug) -> bool {
    record.pillole.get(slug).is_some_and(|visit| visit.done.is_some())
}

fn is_aside(record: &Record, slug: &Slug) -> bool {
    matches!(want(record, slug), Want::Known | Want::NotInterested)
}

proptest! {
    #[test]
    fn every_pillola_is_there_once_in_its_place(
        cards in cards(),
        profile in a_profile(),
        record in a_record(),
    ) {
        let path = Path::of(&cards, &profile, &record);
        let suggested = || path.now.iter().chain(&path.later);
        for suggestion in suggested() {
            prop_assert!(!is_done(&record, &suggestion.slug), "{suggestion:?}");
            prop_assert!(!is_aside(&record, &suggestion.slug), "{suggestion:?}");
        }
        prop_assert!(path.aside.iter().all(|(slug, it)| want(&record, slug) == *it));
        prop_assert!(path.aside.iter().all(|(slug, _)| is_aside(&record, slug)));
        prop_assert!(path.done.iter().all(|slug| is_done(&record, slug)));
        let aside = path.aside.iter().map(|(slug, _)| slug);
        let all: Vec<&Slug> =
            suggested().map(|it| &it.slug).chain(aside).chain(&path.done).collect();
        prop_assert_eq!(all.len(), cards.len());
        let all: BTreeSet<&Slug> = all.into_iter().collect();
        prop_assert_eq!(all, cards.iter().map(|card| &card.slug).collect());
    }

    #[test]
    fn now_is_short_and_never_empty_while_something_is_left(
        cards in cards(),
        profile in a_profile(),
        record in a_record(),
    ) {
        let path = Path::of(&cards, &profile, &record);
        let left = cards.iter().filter(|it| !is_done(&record, &it.slug) && !is_aside(&record, &it.slug));
        prop_assert_eq!(path.now.len(), left.count().min(NOW));
        prop_assert_eq!(path.now.is_empty(), path.onward == Onward::AllDone);
        let minutes: u32 = path.now.len() as u32 * 4;
        prop_assert_eq!(path.minutes(&cards), minutes);
    }

    #[test]
    fn what_was_added_comes_first(
        cards in cards(),
        profile in a_profile(),
        record in a_record(),
    ) {
        let path = Path::of(&cards, &profile, &record);
        let all: Vec<bool> =
            path.now.iter().chain(&path.later).map(|it| it.reason == Reason::Added).collect();
        prop_assert!(all.is_sorted_by(|a, b| a >= b), "{path:?}");
        let added = cards.iter().filter(|it| {
            want(&record, &it.slug) == Want::Added && !is_done(&record, &it.slug)
        });
        prop_assert_eq!(all.iter().filter(|it| **it).count(), added.count());
    }

    /// There is always a way on, and it ends: nothing comes again, nothing is out of reach.
    #[test]
    fn who_does_the_first_again_and_again_does_all(
        cards in cards(),
        profile in a_profile(),
        mut record in a_record(),
    ) {
        let left = Path::of(&cards, &profile, &record);
        let mut steps = left.now.len() + left.later.len();
        loop {
            let path = Path::of(&cards, &profile, &record);
            let Some(first) = path.now.first() else {
                prop_assert_eq!(path.onward, Onward::AllDone);
                break;
            };
            prop_assert!(steps > 0, "{first:?} comes again");
            steps -= 1;
            do_it(&mut record, &first.slug, at(1_000));
        }
        prop_assert_eq!(steps, 0);
    }

    /// Who took a test finds it on their path.
    #[test]
    fn one_of_those_for_now_is_about_what_is_known(cards in cards(), profile in a_profile()) {
        let path = Path::of(&cards, &profile, &Record::default());
        let names_known = |reason: Reason| {
            reason.competence().is_some_and(|it| profile.competences.contains_key(&it))
        };
        let is_there = path.later.iter().any(|it| names_known(it.reason));
        prop_assert!(!is_there || path.now.iter().any(|it| names_known(it.reason)), "{path:?}");
    }

    #[test]
    fn the_same_makes_the_same_path_in_any_order_of_the_catalogue(
        (cards, shuffled) in cards().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        profile in a_profile(),
        record in a_record(),
    ) {
        let path = Path::of(&cards, &profile, &record);
        prop_assert_eq!(&path, &Path::of(&cards, &profile, &record));
        let other = Path::of(&shuffled, &profile, &record);
        prop_assert_eq!((path.now, path.later), (other.now, other.later));
    }

    /// Levels 1 and 2 are both a good beginning.
    #[test]
    fn without_anything_known_it_begins_easy(cards in cards()) {
        let path = Path::of(&cards, &Profile::default(), &Record::default());
        let level = |slug: &Slug| cards.iter().find(|it| it.slug == *slug).map(|it| it.level.number());
        let easiest = cards.iter().map(|it| it.level.number()).min();
        let first = path.now.first().and_then(|it| level(&it.slug));
        prop_assert!(first <= easiest.map(|it| it.max(2)));
    }
}
