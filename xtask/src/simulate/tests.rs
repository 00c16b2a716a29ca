//! What the tests of the portal are held to, on the questions that there are.

use super::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Compiling the content takes longer than all the rest.
static BANK: LazyLock<Vec<Entry>> = LazyLock::new(|| bank(&Layout::find().unwrap()).unwrap());

fn simulation(learners: u64, threads: usize) -> Simulation {
    Simulation { bank: BANK.clone(), model: Model::default(), seed: 1, learners, threads }
}

/// The bounds are those of 10,000 learners, loosened by what chance does to 400 of them.
#[test]
fn the_real_bank_tells_levels_well_enough() {
    let simulation = simulation(400, 2);
    let adaptive = Form::Adaptive(&simulation.bank, Scope::Whole);
    let found = Figures::of(&simulation.run(Population::USUAL, Manner::USUAL, adaptive));
    assert!(found.exact >= 0.75 - 0.02, "{found:?}");
    assert!(found.within_one >= 0.97 - 0.01, "{found:?}");
    assert!(found.mean_items <= 26.0, "{found:?}");
    assert!(found.bias.abs() <= 0.1 + 0.05, "{found:?}");
    let form = forms::fixed(&simulation.bank, 26);
    let fixed = Figures::of(&simulation.run(Population::USUAL, Manner::USUAL, Form::Fixed(&form)));
    assert!(found.exact > fixed.exact, "adaptive {found:?}, fixed {fixed:?}");
}

#[test]
fn it_does_not_matter_how_many_threads_there_are() {
    let figures = |threads| serde_json::to_string(&simulation(7, threads).report()).unwrap();
    let alone = figures(1);
    assert_eq!(figures(2), alone);
    assert_eq!(figures(50), alone);
}

#[test]
fn learners_are_as_they_are_said_to_be() {
    let learner = |number| Learner::new(Population::USUAL, Manner::USUAL, (3, number, 0));
    let all: Vec<Vec<f64>> = (0..4_000)
        .map(|number| learner(number).areas().iter().map(|(_, level)| *level).collect())
        .collect();
    let count = all.len() as f64;
    let means: Vec<f64> =
        (0..5).map(|area| all.iter().map(|it| it[area]).sum::<f64>() / count).collect();
    let together = |a: usize, b: usize| {
        all.iter().map(|it| (it[a] - means[a]) * (it[b] - means[b])).sum::<f64>() / count
    };
    for area in 0..5 {
        let next = (area + 1) % 5;
        let (spread, of_next) = (together(area, area).sqrt(), together(next, next).sqrt());
        assert!((means[area] - 2.5).abs() < 0.1, "{means:?}");
        assert!((spread - 1.6).abs() < 0.1, "{spread}");
        let correlation = together(area, next) / (spread * of_next);
        assert!((correlation - 0.7).abs() < 0.05, "{correlation}");
    }
}

#[test]
fn a_fixed_form_is_spread_over_areas_and_levels() {
    for length in [5, 10, 25, 26] {
        let form = forms::fixed(&BANK, length);
        assert_eq!(form.len(), length);
        for area in Area::ALL {
            let own: Vec<&Entry> = form.iter().filter(|it| it.competence.area() == area).collect();
            assert!(own.len().abs_diff(length / 5) <= 1, "{length}: {own:?}");
        }
        let of_level = |level: u8| form.iter().filter(|it| it.level.number() == level).count();
        assert!(length < 20 || [1, 2, 3, 5].into_iter().all(|it| of_level(it) >= 5), "{form:?}");
        let competences: BTreeSet<_> = form.iter().map(|entry| entry.competence).collect();
        assert!(competences.len() >= length.min(20), "{form:?}");
    }
}
