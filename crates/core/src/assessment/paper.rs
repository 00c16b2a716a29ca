//! The test on paper: which questions it has, and what the letters on it are worth.
//!
//! On paper nothing can follow from the answers, so it is a fixed form: in every area five questions
//! of levels 1 to 5, and one more where an area has more competences than that. Every competence is
//! asked about. The answers are read by the same model, so the result is told in the same words.

use super::bank::Entry;
use super::measure::Scored;
use crate::digcomp::{Area, Competence, Level};
use crate::id::ItemId;
use serde::{Deserialize, Serialize};

/// A question of the paper form: what is needed to judge the letter that was ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRow {
    /// Its name.
    pub id: ItemId,
    /// The competence it is about.
    pub competence: Competence,
    /// How hard it is.
    pub level: Level,
    /// How many letters there are to tick.
    pub letters: u8,
    /// The right one, counted from 0.
    pub right: u8,
}

impl PaperRow {
    /// The answer as measuring sees it: a letter, or none for "I don't know" and what was left empty.
    #[must_use]
    pub fn scored(&self, letter: Option<u8>) -> Scored {
        let share = if letter == Some(self.right) { 1.0 } else { 0.0 };
        Scored { competence: self.competence, level: self.level, share }
    }
}

/// The levels that each area is asked about, in this order; a sixth competence has the last.
const LEVELS: [u8; 6] = [1, 2, 3, 4, 5, 2];

/// The questions of the form, of those that can be asked on paper, area by area from easy to hard.
#[must_use]
pub fn paper_form(bank: &[Entry]) -> Vec<&Entry> {
    Area::ALL.into_iter().flat_map(|area| of_area(bank, area)).collect()
}

fn of_area(bank: &[Entry], area: Area) -> Vec<&Entry> {
    let competences: Vec<Competence> = area.competences().collect();
    let count = competences.len().max(5);
    let mut form: Vec<&Entry> = Vec::new();
    for (competence, level) in competences.iter().cycle().zip(LEVELS).take(count) {
        let fits = |entry: &&&Entry| {
            entry.competence == *competence && form.iter().all(|other| other.id != entry.id)
        };
        // Where the competence has none of this level, the nearest; of equals the oldest.
        let nearest = bank.iter().collect::<Vec<_>>();
        let found = nearest
            .iter()
            .filter(fits)
            .min_by_key(|entry| (entry.level.number().abs_diff(level), entry.number));
        let found = found.copied();
        form.extend(found);
    }
    form.sort_by_key(|entry| (entry.level, entry.number));
    form
}

/// The letters of one paper as they are typed in a row: `A B D - C`. What is no letter of the
/// question, and `-`, `X` and `?`, stand for "I don't know"; spaces do not matter.
#[must_use]
pub fn read_letters(text: &str, rows: &[PaperRow]) -> Vec<Option<u8>> {
    // Telephones make one long dash of two short ones.
    let text = text.replace('—', "--");
    let typed = text.chars().filter(|letter| !letter.is_whitespace() && !",.;".contains(*letter));
    let letters = typed.map(|letter| {
        let letter = letter.to_ascii_uppercase();
        u8::try_from(u32::from(letter).wrapping_sub(u32::from('A'))).ok()
    });
    letters.zip(rows).map(|(letter, row)| letter.filter(|letter| *letter < row.letters)).collect()
}
