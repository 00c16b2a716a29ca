use pillole_core::question::shown_order;
use proptest::prelude::*;

fn order(count: usize, seed: u64) -> Vec<u8> {
    shown_order(count, seed).into_iter().map(|index| index.0).collect()
}

/// The vectors were computed by another program, from the definitions of SplitMix64 and of
/// Fisher and Yates. They never change: what learners saw must be seen again by who looks back.
#[test]
fn the_order_is_the_same_everywhere_for_ever() {
    assert_eq!(order(4, 0), [2, 1, 0, 3]);
    assert_eq!(order(4, 1), [2, 0, 3, 1]);
    assert_eq!(order(5, 42), [1, 2, 0, 4, 3]);
    assert_eq!(order(6, u64::MAX), [3, 5, 0, 1, 4, 2]);
    assert_eq!(order(8, 1_234_567), [6, 7, 0, 4, 1, 3, 2, 5]);
}

#[test]
fn every_option_comes_first_for_some_seed() {
    let mut times = [0_usize; 4];
    (0..400).for_each(|seed| times[usize::from(order(4, seed)[0])] += 1);
    assert!(times.iter().all(|times| (60..=140).contains(times)), "{times:?}");
}

proptest! {
    #[test]
    fn every_option_is_shown_once(count in 0_usize..=255, seed: u64) {
        let mut shown = order(count, seed);
        shown.sort_unstable();
        prop_assert!(shown.into_iter().map(usize::from).eq(0..count));
    }
}
