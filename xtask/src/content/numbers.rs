//! `numbers`: a short number for every pillola, question and statement that has none yet.

use super::folder;
use crate::layout::Layout;
use anyhow::Result;

/// Gives the numbers, and says which.
pub(crate) fn number(layout: &Layout) -> Result<()> {
    let added = pillole_content::numbers::assign(&folder(layout))?;
    for (slug, number) in &added.pillole {
        println!("pillola {}: {slug}", number.0);
    }
    for (id, number) in &added.items {
        println!("question {}: {id}", number.0);
    }
    for (id, number) in &added.statements {
        println!("statement {}: {id}", number.0);
    }
    if added == pillole_content::numbers::Added::default() {
        println!("Everything has its number.");
    }
    Ok(())
}
