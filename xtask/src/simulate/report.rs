//! The figures: counted, and shown to people or programs.

use super::forms::{LENGTHS, Outcome};
use pillole_core::assessment::Standing;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// How well a test told the levels of some learners.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(super) struct Figures {
    /// In what part of all areas the band was the true one.
    pub(super) exact: f64,
    /// In what part it was the true one or the next.
    pub(super) within_one: f64,
    /// How many questions were asked, on average.
    pub(super) mean_items: f64,
    /// By how much the level was told too high, on average.
    pub(super) bias: f64,
}

/// The same for the learners of one true band.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(super) struct BandFigures {
    /// What part of all areas is of this band.
    pub(super) share: f64,
    #[serde(flatten)]
    figures: Figures,
}

/// A test with its four bands.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Detailed {
    #[serde(flatten)]
    pub(super) figures: Figures,
    pub(super) bands: Bands,
}

/// By the band of the true level.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Bands {
    pub(super) below_base: BandFigures,
    base: BandFigures,
    intermediate: BandFigures,
    advanced: BandFigures,
}

/// The three tests beside each other.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Compared {
    pub(super) adaptive: Figures,
    pub(super) same_length_form: Figures,
    pub(super) full_fixed_form: Figures,
}

/// How often the band is the true one after so many questions.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct AfterItems {
    pub(super) items: usize,
    pub(super) adaptive: f64,
    pub(super) fixed: f64,
}

/// Learners who do not answer as the measure expects.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct LearnersWho {
    /// Right one time in four without knowing, and never say that they do not know.
    pub(super) guess: Figures,
    /// Wrong one time in twenty although they know.
    pub(super) slip: Figures,
    /// With competences a level (standard deviation) away from their area.
    pub(super) uneven: Figures,
    /// Half of the time that they do not know, they say so.
    pub(super) say_dont_know: Figures,
}

/// Learners of another mean and spread.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct OtherPopulation {
    pub(super) mean: f64,
    pub(super) spread: f64,
    #[serde(flatten)]
    pub(super) figures: Figures,
}

/// All that a simulation found.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    pub(super) learners: u64,
    pub(super) seed: u64,
    pub(super) bank_items: usize,
    #[serde(flatten)]
    pub(super) adaptive: Detailed,
    pub(super) full_fixed_form: Detailed,
    pub(super) same_length_form: Detailed,
    pub(super) slopes: BTreeMap<String, Compared>,
    pub(super) by_length: BTreeMap<String, Vec<AfterItems>>,
    pub(super) learners_who: LearnersWho,
    pub(super) populations: Vec<OtherPopulation>,
    pub(super) one_area: Figures,
}

/// Sums on the way to [`Figures`].
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    areas: f64,
    exact: f64,
    within_one: f64,
    items: f64,
    bias: f64,
}

impl Tally {
    fn figures(self) -> Figures {
        let mean = |sum: f64| if self.areas > 0.0 { rounded(sum / self.areas) } else { 0.0 };
        Figures {
            exact: mean(self.exact),
            within_one: mean(self.within_one),
            mean_items: mean(self.items),
            bias: mean(self.bias),
        }
    }
}

/// To four digits: more would be noise.
fn rounded(value: f64) -> f64 {
    (value * 1e4).round() / 1e4
}

impl Detailed {
    /// Counts; always in the order of the learners, so that sums are the same to the last digit.
    pub(super) fn of(outcomes: &[Outcome]) -> Self {
        let (mut all, mut bands) = (Tally::default(), [Tally::default(); 4]);
        for outcome in outcomes {
            for area in &outcome.areas {
                let truth = Standing::at(area.truth);
                let away = truth.rank().abs_diff(area.standing.rank());
                let own = bands.get_mut(usize::from(truth.rank()));
                for tally in own.into_iter().chain([&mut all]) {
                    tally.areas += 1.0;
                    tally.exact += f64::from(u8::from(away == 0));
                    tally.within_one += f64::from(u8::from(away <= 1));
                    tally.items += outcome.items as f64;
                    tally.bias += area.level - area.truth;
                }
            }
        }
        let of_band = |tally: Tally| BandFigures {
            share: rounded(tally.areas / all.areas.max(1.0)),
            figures: tally.figures(),
        };
        let [below_base, base, intermediate, advanced] = bands.map(of_band);
        let bands = Bands { below_base, base, intermediate, advanced };
        Self { figures: all.figures(), bands }
    }
}

impl Figures {
    /// Counts.
    pub(super) fn of(outcomes: &[Outcome]) -> Self {
        Detailed::of(outcomes).figures
    }
}

/// What part of all bands was told right after each of [`LENGTHS`].
pub(super) fn by_length(outcomes: &[Outcome]) -> Vec<f64> {
    let after = |index: usize| {
        let all = || outcomes.iter().filter_map(|it| it.by_length.get(index)).flatten();
        let right = all().filter(|(told, truth)| told == truth).count();
        rounded(right as f64 / all().count().max(1) as f64)
    };
    (0..LENGTHS.len()).map(after).collect()
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { exact, within_one, mean_items, bias } = self;
        write!(f, "{exact:>6.3} {within_one:>11.4} {mean_items:>10.1} {bias:>+7.3}")
    }
}

impl fmt::Display for Detailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.figures)?;
        let Bands { below_base, base, intermediate, advanced } = self.bands;
        for (name, band) in [
            ("below base", below_base),
            ("base", base),
            ("intermediate", intermediate),
            ("advanced", advanced),
        ] {
            let name = format!("  {name} ({:.0} %)", band.share * 100.0);
            writeln!(f, "{name:<26} {}", band.figures)?;
        }
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { learners, seed, bank_items, .. } = self;
        writeln!(f, "{learners} learners of seed {seed}, {bank_items} questions in the bank\n")?;
        writeln!(f, "{:<26}  exact  within one  questions    bias", "")?;
        write!(f, "{:<26} {}", "adaptive", self.adaptive)?;
        write!(f, "{:<26} {}", "fixed, as long", self.same_length_form)?;
        write!(f, "{:<26} {}", "fixed, the whole bank", self.full_fixed_form)?;
        let mut line = |name: &str, figures: Figures| writeln!(f, "{name:<26} {figures}");
        for (slope, compared) in &self.slopes {
            line(&format!("slope {slope}, adaptive"), compared.adaptive)?;
            line("  fixed, as long", compared.same_length_form)?;
            line("  fixed, the whole bank", compared.full_fixed_form)?;
        }
        line("who guess", self.learners_who.guess)?;
        line("who slip", self.learners_who.slip)?;
        line("who are uneven", self.learners_who.uneven)?;
        line("who say they do not know", self.learners_who.say_dont_know)?;
        for OtherPopulation { mean, spread, figures } in &self.populations {
            line(&format!("mean {mean:.1}, spread {spread:.1}"), *figures)?;
        }
        line("one area alone", self.one_area)?;
        write!(f, "\nexact after{:>15}", "")?;
        LENGTHS.iter().try_for_each(|length| write!(f, "{length:>8}"))?;
        writeln!(f, "  questions")?;
        for (slope, lengths) in &self.by_length {
            write!(f, "{:<26}", format!("slope {slope}, adaptive"))?;
            lengths.iter().try_for_each(|it| write!(f, "{:>8.3}", it.adaptive))?;
            write!(f, "\n{:<26}", "  fixed")?;
            lengths.iter().try_for_each(|it| write!(f, "{:>8.3}", it.fixed))?;
            writeln!(f)?;
        }
        Ok(())
    }
}
