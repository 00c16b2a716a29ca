//! The four bands: where they begin and end, and how two are compared.

use crate::level;
use pillole_core::assessment::Standing::{self, Advanced, Base, BelowBase, Intermediate};
use pillole_core::assessment::{Comparison, Estimate};

#[test]
fn the_bands_of_levels() {
    for (at, expected) in [
        (f64::NEG_INFINITY, BelowBase),
        (-2.0, BelowBase),
        (0.0, BelowBase),
        (0.999, BelowBase),
        (1.0, Base),
        (2.9, Base),
        (2.999, Base),
        (3.0, Intermediate),
        (4.999, Intermediate),
        (5.0, Advanced),
        (7.0, Advanced),
        (f64::INFINITY, Advanced),
    ] {
        assert_eq!(Standing::at(at), expected, "{at}");
    }
    let of_levels = (1..=8).map(|number| Standing::of_level(level(number))).collect::<Vec<_>>();
    let expected = [Base, Base, Intermediate, Intermediate, Advanced, Advanced, Advanced, Advanced];
    assert_eq!(of_levels, expected);
}

#[test]
fn the_bands_of_percentages() {
    for (first, last, expected) in
        [(0, 29, BelowBase), (30, 47, Base), (48, 80, Intermediate), (81, 100, Advanced)]
    {
        assert!((first..=last).all(|it| Standing::of_percent(it) == expected), "{expected:?}");
    }
}

#[test]
fn ranks_are_in_order() {
    assert_eq!(Standing::ALL.map(Standing::rank), [0, 1, 2, 3]);
    assert!(Standing::ALL.is_sorted());
}

fn shown(standing: Standing, certainty: f64) -> Estimate {
    Estimate { level: 2.0, low: 1.0, high: 3.0, standing, certainty, answers: 5 }
}

#[test]
fn a_sure_test_is_compared_to_the_band() {
    for image in Standing::ALL {
        for test in Standing::ALL {
            let expected = match image.cmp(&test) {
                std::cmp::Ordering::Less => Comparison::Modest,
                std::cmp::Ordering::Equal => Comparison::Alike,
                std::cmp::Ordering::Greater => Comparison::Confident,
            };
            assert_eq!(Comparison::of(image, &shown(test, 0.9)), expected);
        }
    }
}

#[test]
fn where_the_test_is_not_sure_one_band_is_no_difference() {
    for (image, test, expected) in [
        (Base, Intermediate, Comparison::Alike),
        (Intermediate, Base, Comparison::Alike),
        (BelowBase, Intermediate, Comparison::Modest),
        (Advanced, Base, Comparison::Confident),
        (BelowBase, Advanced, Comparison::Modest),
    ] {
        assert_eq!(Comparison::of(image, &shown(test, 0.5)), expected, "{image:?} {test:?}");
    }
}
