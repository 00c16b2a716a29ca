//! Plain text: what is read aloud, searched and put into options has no marks of any kind.

use crate::fault::TextProblem;
use crate::fields::Fields;
use crate::source::At;

/// A plain text that must be there.
pub(crate) fn text(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<At<String>> {
    let text = fields.text(key)?;
    Some(clean(fields, key, text))
}

/// A plain text that may be left out.
pub(crate) fn optional(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<At<String>> {
    let text = fields.optional_text(key)?;
    Some(clean(fields, key, text))
}

/// A list of plain texts that may be left out.
pub(crate) fn texts(fields: &mut Fields<'_, '_>, key: &'static str) -> Vec<At<String>> {
    let texts = fields.texts(key);
    texts.into_iter().map(|text| clean(fields, key, text)).collect()
}

/// A list of at least one plain text.
pub(crate) fn some_texts(fields: &mut Fields<'_, '_>, key: &'static str) -> Vec<At<String>> {
    let texts = fields.some_texts(key);
    texts.into_iter().map(|text| clean(fields, key, text)).collect()
}

/// A plain text of several lines that may be left out: those that say something, each on its own.
pub(crate) fn lines(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<At<String>> {
    let text = fields.optional_text(key)?;
    report_marks(fields, key, &text);
    let lines = text.value.lines().map(one_line).filter(|line| !line.is_empty());
    Some(At::new(lines.collect::<Vec<_>>().join("\n"), text.span))
}

/// Reports marks, and puts a text that the file breaks over several lines on one.
pub(crate) fn clean(fields: &Fields<'_, '_>, key: &str, text: At<String>) -> At<String> {
    report_marks(fields, key, &text);
    At::new(one_line(&text.value), text.span)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn report_marks(fields: &Fields<'_, '_>, key: &str, text: &At<String>) {
    if let Some((at, mark)) = first_mark(&text.value) {
        let problem = if mark.starts_with('<') {
            TextProblem::RawHtml
        } else {
            TextProblem::MarkInPlainText { key: key.to_owned(), mark: mark.to_owned() }
        };
        let rest = text.value.get(at..).unwrap_or_default();
        let marked = rest.split_whitespace().next().unwrap_or(mark);
        fields.report(fields.find_words(&text.span, marked), problem);
    }
}

/// Where the first mark of Markdown or HTML is, and which.
fn first_mark(text: &str) -> Option<(usize, &str)> {
    let marks = ["**", "__", "`", "](", "<"].into_iter();
    marks
        .flat_map(|mark| text.match_indices(mark))
        .filter(|(at, mark)| *mark != "<" || opens_a_tag(text.get(at + 1..).unwrap_or_default()))
        .min()
}

/// Whether what follows a `<` makes it a tag, and not "less than".
fn opens_a_tag(after: &str) -> bool {
    after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!')
}

#[cfg(test)]
mod tests {
    use super::first_mark;

    #[test]
    fn less_than_and_apostrophes_are_no_marks() {
        assert_eq!(first_mark("Se 3 < 5, l'app va."), None);
        assert_eq!(first_mark("Tocca **Paga** o <b>"), Some((6, "**")));
        assert_eq!(first_mark("Tocca <b>Paga"), Some((6, "<")));
        assert_eq!(first_mark("[qui](https://a.it)"), Some((4, "](")));
    }
}
