//! Tables as text for spreadsheets: CSV that opens right in LibreOffice and in Excel.
//!
//! UTF-8 with the mark that Excel needs to see it, lines ended as RFC 4180 wants, the separator of
//! the language. A cell that a spreadsheet would run as a formula gets an apostrophe before it
//! (OWASP, CSV injection).

/// What stands between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// Where numbers are written with a decimal comma, as in Italian.
    Semicolon,
    /// Elsewhere.
    Comma,
}

impl Separator {
    fn letter(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
        }
    }
}

/// The text of a file with these rows.
pub fn csv<R>(separator: Separator, rows: impl IntoIterator<Item = R>) -> String
where
    R: IntoIterator,
    R::Item: AsRef<str>,
{
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (place, cell) in row.into_iter().enumerate() {
            if place > 0 {
                text.push(separator.letter());
            }
            write_cell(cell.as_ref(), &mut text);
        }
        text.push_str("\r\n");
    }
    text
}

fn write_cell(cell: &str, out: &mut String) {
    // A spreadsheet looks past spaces and unseen characters before the sign.
    let first = cell.chars().find(|letter| !letter.is_whitespace() && !letter.is_control());
    let runs = first.is_some_and(|letter| "=+-@＝＋－＠|".contains(letter))
        || cell.starts_with(['\t', '\r', '\n']);
    out.push('"');
    if runs {
        out.push('\'');
    }
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        csv(Separator::Semicolon, [[text]]).trim_start_matches('\u{feff}').trim_end().to_owned()
    }

    #[test]
    fn rows_are_lines_and_cells_are_quoted() {
        let text = csv(Separator::Semicolon, [["a", "b;c"], ["d \"e\"", "f\ng"]]);
        assert_eq!(text, "\u{feff}\"a\";\"b;c\"\r\n\"d \"\"e\"\"\";\"f\ng\"\r\n");
        assert_eq!(csv(Separator::Comma, [["a", "b"]]), "\u{feff}\"a\",\"b\"\r\n");
    }

    #[test]
    fn nothing_is_run_as_a_formula() {
        for text in ["=1+1", "+39", "-1", "@SUM(A1)", " =1", "\t=1", "\u{200b}ok", "|x", "＝1"] {
            let quoted = cell(text);
            assert_eq!(quoted.starts_with("\"'"), text != "\u{200b}ok", "{text:?} {quoted}");
        }
        assert_eq!(cell("3 su 4"), "\"3 su 4\"");
    }
}
