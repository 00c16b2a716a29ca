//! `docs/benchmarks.md`: a section for each part. What was measured anew takes the place of what stood there
//! of the same part; the other sections stay as they are.

mod peers;
mod serving;
mod table;

use super::machine::Machine;
use super::peers::Peers;
use super::serving::Serving;
use super::{growth, rules};
use crate::content::today;
use crate::layout::Layout;
use anyhow::{Context as _, Result};
use std::fs;

const HEAD: &str = "\
# Benchmarks

Written by `cargo xtask bench`, which measures everything below on the machine named there, in one run.
One part is measured again by `cargo xtask bench --peers`, `--rules`, `--growth` or `--serving`; the
rest stays. Figures of the same run can be compared with each other; those of another machine or day
cannot.
";

/// What a part found.
pub(super) enum Found {
    Peers(Peers),
    Rules(rules::Figures),
    Growth(growth::Figures),
    Serving(Serving),
}

/// The titles of the sections, in their order.
const TITLES: [&str; 4] = ["Beside other generators", "The rules", "With more pillole", "Serving"];

impl Found {
    fn title(&self) -> &'static str {
        let [peers, rules, growth, serving] = TITLES;
        match self {
            Self::Peers(_) => peers,
            Self::Rules(_) => rules,
            Self::Growth(_) => growth,
            Self::Serving(_) => serving,
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Peers(found) => peers::section(found),
            Self::Rules(found) => format!("\n\n{}", rules::markdown(found)),
            Self::Growth(found) => format!("\n\n{}", growth::markdown(found)),
            Self::Serving(found) => serving::section(found),
        }
    }
}

/// Writes what a part found today on a machine, as it was before.
pub(super) fn write(layout: &Layout, machine: &Machine, found: &Found) -> Result<()> {
    let file = layout.root.join("docs/benchmarks.md");
    let before = fs::read_to_string(&file).unwrap_or_default();
    let section = format!("{}; {machine}.{}", today()?, found.text());
    fs::write(&file, with(&before, found.title(), &section))
        .with_context(|| format!("cannot write {}", file.display()))?;
    println!("Written: {}", layout.shown(&file));
    Ok(())
}

/// The paper with this text in the section `title`.
fn with(paper: &str, title: &str, text: &str) -> String {
    let mut sections = HEAD.to_owned();
    for each in TITLES {
        let text = if each == title { Some(text) } else { section(paper, each) };
        if let Some(text) = text {
            sections += &format!("\n## {each}\n\n{}\n", text.trim());
        }
    }
    sections
}

/// What stands in the section `title`.
fn section<'p>(paper: &'p str, title: &str) -> Option<&'p str> {
    let (_, text) = paper.split_once(&format!("\n## {title}\n"))?;
    Some(text.split("\n## ").next().unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_takes_the_place_of_its_own_section_and_of_no_other() {
        let [peers, rules, growth, serving] = TITLES;
        let mut paper = String::new();
        for title in [serving, rules, peers, growth] {
            paper = with(&paper, title, &format!("first of {title}\n\n### below\n\n| row |\n"));
        }
        let places: Vec<_> =
            TITLES.iter().map(|it| paper.find(&format!("\n## {it}\n")).unwrap()).collect();
        assert!(places.is_sorted(), "{paper}");
        let again = with(&paper, rules, "second");
        assert_eq!(section(&again, rules).unwrap().trim(), "second");
        for title in [peers, growth, serving] {
            assert_eq!(section(&again, title), section(&paper, title));
        }
        assert_eq!(with(&again, rules, "second"), again);
    }
}
