//! Finding the glossary's words in a text: whole words, whatever their capitals, apostrophes and
//! line breaks, the longest form first.

use pillole_core::id::TermId;
use std::collections::BTreeMap;

/// The forms of all terms. By the first word of each, so that a text is gone through once however
/// long the glossary is.
#[derive(Debug, Default)]
pub(crate) struct Words(BTreeMap<String, Vec<(String, TermId)>>);

/// A form of a term in a text, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) term: TermId,
}

impl Words {
    /// Adds a form of `term`, unless another entry (or the same one) has it already.
    pub(crate) fn add(&mut self, form: &str, term: &TermId) -> Result<(), TermId> {
        let form: String = normal(form).map(|(_, c)| c).collect();
        let start = form.find(char::is_alphanumeric).unwrap_or(0);
        let first = first_word(form.get(start..).unwrap_or_default()).to_owned();
        let forms = self.0.entry(first).or_default();
        if let Some((_, other)) = forms.iter().find(|(known, _)| *known == form) {
            return Err(other.clone());
        }
        forms.push((form, term.clone()));
        forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.chars().count()));
        Ok(())
    }

    /// Every mention of a term in `text`, from left to right, none inside another.
    pub(crate) fn mentions(&self, text: &str) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = Vec::new();
        let mut from = 0;
        while let Some(word) = next_word(text, from) {
            match self.longest_at(text, word.start) {
                Some(mention) => {
                    from = mention.end;
                    mentions.push(mention);
                }
                None => from = word.end,
            }
        }
        mentions
    }

    fn longest_at(&self, text: &str, start: usize) -> Option<Mention> {
        if joins(text.get(..start)?.chars().rev()) {
            return None;
        }
        let rest = text.get(start..)?;
        let forms = self.0.get(&first_word(rest).to_lowercase())?;
        forms.iter().find_map(|(form, term)| {
            let end = start + match_length(rest, form)?;
            let after = text.get(end..)?;
            let whole = !after.starts_with(char::is_alphanumeric) && !joins(after.chars());
            whole.then(|| Mention { start, end, term: term.clone() })
        })
    }
}

/// How many bytes of the start of `text` are `form`.
fn match_length(text: &str, form: &str) -> Option<usize> {
    let mut letters = normal(text);
    for wanted in form.chars() {
        letters.next().filter(|(_, found)| *found == wanted)?;
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at).min(text.len())).map(|end| {
        // Space after the form is not part of it.
        text.get(..end).map_or(end, |found| found.trim_end().len())
    })
}

/// The text letter by letter, with the byte that each begins at: small letters, straight
/// apostrophes, one space for any run of white space.
fn normal(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut in_space = false;
    text.char_indices()
        .filter(move |(_, c)| {
            let skip = in_space && c.is_whitespace();
            in_space = c.is_whitespace();
            !skip
        })
        .flat_map(|(at, c)| {
            let c = match c {
                '’' => '\'',
                c if c.is_whitespace() => ' ',
                c => c,
            };
            c.to_lowercase().map(move |c| (at, c))
        })
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// The next run of letters and digits of `text` that starts at `from` or later.
fn next_word(text: &str, from: usize) -> Option<std::ops::Range<usize>> {
    let rest = text.get(from..)?;
    let start = from + rest.find(char::is_alphanumeric)?;
    Some(start..start + first_word(text.get(start..)?).len())
}

/// Whether what stands beside a word (outwards from it) makes it a part of a longer one, as in
/// `e-mail`, `spid.gov.it` and `nome@posta`.
fn joins(mut beside: impl Iterator<Item = char>) -> bool {
    beside.next().is_some_and(|c| "-.@_/".contains(c))
        && beside.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words() -> Words {
        let mut words = Words::default();
        for (form, id) in [
            ("SPID", "spid"),
            ("carta d'identità", "carta"),
            ("carta d'identità elettronica", "cie"),
            ("mail", "mail"),
            ("più", "piu"),
        ] {
            words.add(form, &TermId::try_from(id).unwrap()).unwrap();
        }
        words
    }

    fn found(text: &str) -> Vec<&str> {
        words().mentions(text).iter().map(|m| &text[m.start..m.end]).collect()
    }

    #[test]
    fn the_longest_form_wins() {
        assert_eq!(
            found("La carta d’identità\n  elettronica. La carta d'identità."),
            ["carta d’identità\n  elettronica", "carta d'identità"]
        );
    }

    #[test]
    fn only_whole_words_are_found() {
        assert_eq!(found("Lo Spid, l'SPID (spid)"), ["Spid", "SPID", "spid"]);
        assert_eq!(found("e-mail, spid.gov.it, a@mail, mailing, SPID. PIÙ"), ["SPID", "PIÙ"]);
    }

    #[test]
    fn a_form_belongs_to_one_term() {
        let other = TermId::try_from("altro").unwrap();
        assert_eq!(words().add("spid", &other).unwrap_err().as_str(), "spid");
    }

    proptest! {
        #[test]
        fn mentions_are_in_order_and_on_letter_boundaries(text in "(?s)(SPID|carta|d[’']|identità|[ .\n-]|\\PC){0,40}") {
            let mut last = 0;
            for mention in words().mentions(&text) {
                prop_assert!(mention.start >= last && mention.end > mention.start);
                prop_assert!(text.get(mention.start..mention.end).is_some());
                last = mention.end;
            }
        }
    }
}
