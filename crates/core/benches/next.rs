//! How long the adaptive test takes to choose a question: `cargo bench -p pillole-core`, with the
//! number of questions in the bank as an argument (504 when left out). On the page there are 5 ms
//! for it; a phone in WebAssembly takes perhaps ten times as long as this.

mod bank;

use bank::bank;
use pillole_core::assessment::{Asked, Measure, Model, Scope, Scored, next};
use std::hint::black_box;
use std::time::{Duration, Instant};

const TESTS: u64 = 200;

fn main() {
    let size = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(504_u32);
    let bank = bank(size);
    let began = Instant::now();
    for _ in 0..100 {
        black_box(Model::default());
    }
    println!("the tables of the model: {:?}", began.elapsed() / 100);
    let model = Model::default();
    let (mut calls, mut whole, mut longest) = (0_u32, Duration::ZERO, Duration::ZERO);
    for seed in 0..TESTS {
        let mut measure = Measure::new(&model);
        let mut answers: Vec<(u32, Scored)> = Vec::new();
        loop {
            // As on the page: a call and what leads to it.
            let began = Instant::now();
            let asked: Vec<Asked<'_>> =
                answers.iter().map(|(number, scored)| Asked { number: *number, scored }).collect();
            let found = black_box(next(&measure, &bank, &asked, Scope::Whole, seed));
            let took = began.elapsed();
            (calls, whole, longest) = (calls + 1, whole + took, longest.max(took));
            let Some(entry) = found else { break };
            let share = f64::from(u8::from((seed + u64::from(entry.number.0)) % 3 < 2));
            let scored = Scored { competence: entry.competence, level: entry.level, share };
            measure.add(scored);
            answers.push((entry.number.0, scored));
        }
    }
    println!(
        "the next of {} questions: {:?}, at most {longest:?}",
        bank.len(),
        whole / calls.max(1)
    );
}
