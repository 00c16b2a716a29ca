//! `simulate`: learners that are not there take the tests, and it is counted how well the tests tell
//! what they can do. `docs/assessment.md` says what for, and has the figures.
//!
//! The rules of the test are those of `pillole-core`, the questions those of `content/`. Here are
//! only the learners, and the fixed tests that the adaptive one has to be better than.

mod forms;
mod learners;
mod report;

use crate::layout::Layout;
use anyhow::{Context as _, Result, anyhow};
use forms::{Form, LENGTHS, Outcome};
use learners::{Learner, Manner, Population};
use pillole_content::Folder;
use pillole_core::assessment::{Entry, Model, Scope};
use pillole_core::date::Date;
use pillole_core::digcomp::Area;
use report::{AfterItems, Compared, Detailed, Figures, LearnersWho, OtherPopulation, Report};
use std::collections::BTreeMap;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

/// What `simulate` can be asked.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// How many learners
    #[arg(long, default_value_t = 10_000)]
    learners: u64,
    /// Which learners: the same seed makes the same
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// For programs
    #[arg(long)]
    json: bool,
}

/// Simulates, and prints what came of it.
pub(crate) fn simulate(layout: &Layout, options: &Options) -> Result<()> {
    let bank = bank(layout)?;
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let simulation = Simulation {
        bank,
        model: Model::default(),
        seed: options.seed,
        learners: options.learners,
        threads,
    };
    let report = simulation.report();
    if options.json {
        println!("{}", serde_json::to_string(&report)?);
    } else {
        println!("{report}");
    }
    Ok(())
}

/// The bank of `content/`. It is read as on the last day on which anything was verified, so that the
/// figures change with the content and not with the calendar.
fn bank(layout: &Layout) -> Result<Vec<Entry>> {
    let folder = Folder::read(&layout.root.join("content"));
    let texts = folder.files.values().flatten().filter_map(|it| std::str::from_utf8(it).ok());
    let lines = texts.flat_map(str::lines).filter_map(|line| line.strip_prefix("verified = "));
    let days = lines.filter_map(|day| day.trim().parse::<Date>().ok());
    let today = days.max().context("nothing in content/ was ever verified")?;
    let compiled = pillole_content::compile_folder(&folder, today)
        .map_err(|faults| anyhow!("{faults}; `cargo xtask check --content` shows them"))?;
    Ok(compiled.bank.iter().filter_map(pillole_content::BankItem::entry).collect())
}

/// What is simulated.
struct Simulation {
    bank: Vec<Entry>,
    model: Model,
    seed: u64,
    learners: u64,
    threads: usize,
}

/// How sharply knowing may set in: of nobody is it known.
const SLOPES: [f64; 3] = [1.0, 1.7, 2.5];

impl Simulation {
    fn report(&self) -> Report {
        let adaptive = Form::Adaptive(&self.bank, Scope::Whole);
        let who = |manner: Manner| Figures::of(&self.run(Population::USUAL, manner, adaptive));
        let usual = Manner::USUAL;
        let mut details = Vec::new();
        let (mut slopes, mut by_length) = (BTreeMap::new(), BTreeMap::new());
        for slope in SLOPES {
            let manner = Manner { slope, ..usual };
            let (compared, lengths) = self.compare(manner);
            let name = format!("{slope:.1}");
            let [adaptive, same_length_form, full_fixed_form] = compared.map(|it| it.figures);
            slopes.insert(name.clone(), Compared { adaptive, same_length_form, full_fixed_form });
            by_length.insert(name, lengths);
            if slope == usual.slope {
                details.push(compared);
            }
        }
        let [adaptive_detail, same_length_form, full_fixed_form] =
            details.pop().unwrap_or_else(|| self.compare(usual).0);
        Report {
            learners: self.learners,
            seed: self.seed,
            bank_items: self.bank.len(),
            adaptive: adaptive_detail,
            full_fixed_form,
            same_length_form,
            slopes,
            by_length,
            learners_who: LearnersWho {
                guess: who(Manner { luck: 0.25, ..usual }),
                slip: who(Manner { slip: 0.05, ..usual }),
                uneven: who(Manner { uneven: 1.0, ..usual }),
                say_dont_know: who(Manner { admits: 0.5, ..usual }),
            },
            populations: self.populations(),
            one_area: self.one_area(),
        }
    }

    /// The adaptive test, a fixed form of the same length, and the whole bank; and how well the first
    /// two know after fewer questions.
    fn compare(&self, manner: Manner) -> ([Detailed; 3], Vec<AfterItems>) {
        let adaptive = Form::Adaptive(&self.bank, Scope::Whole);
        let adaptive = self.take(Population::USUAL, manner, true, |_| adaptive);
        let shorter = report::by_length(&adaptive);
        let adaptive = Detailed::of(&adaptive);
        let fixed = |length: usize| {
            let form = forms::fixed(&self.bank, length);
            Detailed::of(&self.run(Population::USUAL, manner, Form::Fixed(&form)))
        };
        let after = LENGTHS.into_iter().zip(shorter).map(|(items, adaptive)| AfterItems {
            items,
            adaptive,
            fixed: fixed(items).figures.exact,
        });
        let after = after.collect();
        // Rounded up: the fixed form is given the better end.
        let same_length = fixed(adaptive.figures.mean_items.ceil() as usize);
        let full = self.run(Population::USUAL, manner, Form::Fixed(&self.bank));
        ([adaptive, same_length, Detailed::of(&full)], after)
    }

    /// Learners that the measure does not expect.
    fn populations(&self) -> Vec<OtherPopulation> {
        let adaptive = Form::Adaptive(&self.bank, Scope::Whole);
        [(2.0, 1.3), (3.0, 2.0)]
            .into_iter()
            .map(|(mean, spread)| {
                let population = Population { mean, spread, ..Population::USUAL };
                let figures = Figures::of(&self.run(population, Manner::USUAL, adaptive));
                OtherPopulation { mean, spread, figures }
            })
            .collect()
    }

    /// One area alone; the learners take turns in which.
    fn one_area(&self) -> Figures {
        Figures::of(&self.take(Population::USUAL, Manner::USUAL, false, |number| {
            let mut areas = Area::ALL.into_iter().cycle().skip((number % 5) as usize);
            Form::Adaptive(&self.bank, areas.next().map_or(Scope::Whole, Scope::Area))
        }))
    }

    fn run(&self, population: Population, manner: Manner, form: Form<'_>) -> Vec<Outcome> {
        self.take(population, manner, false, |_| form)
    }

    /// Every learner takes the test that `form` has for their number. Each has a chance of their own,
    /// so it does not matter who shares a thread with whom.
    fn take<'b>(
        &self,
        population: Population,
        manner: Manner,
        by_length: bool,
        form: impl Fn(u64) -> Form<'b> + Sync,
    ) -> Vec<Outcome> {
        let one = |number: u64| {
            let form = form(number);
            let test = match form {
                Form::Adaptive(..) => 0,
                Form::Fixed(entries) => entries.len() as u64,
            };
            let mut learner = Learner::new(population, manner, (self.seed, number, test));
            form.take(&self.model, &mut learner, by_length)
        };
        let part = self.learners.div_ceil(self.threads.max(1) as u64).max(1);
        thread::scope(|scope| {
            let starts = (0..self.learners).step_by(usize::try_from(part).unwrap_or(usize::MAX));
            let running: Vec<_> = starts
                .map(|from| {
                    let one = &one;
                    let to = (from + part).min(self.learners);
                    scope.spawn(move || (from..to).map(one).collect::<Vec<_>>())
                })
                .collect();
            running
                .into_iter()
                .flat_map(|it| it.join().unwrap_or_else(|panic| resume_unwind(panic)))
                .collect()
        })
    }
}

#[cfg(test)]
mod tests;
