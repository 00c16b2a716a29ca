//! Tables, signs and what else is written as markup: what never changes while it is shown needs no views.

use crate::components::icon::SPRITE;

/// A table; every cell is markup, the first of each row names the row. `label` is the attribute that
/// names the region in which it can be scrolled.
#[must_use]
pub fn table(label: &str, heads: &[String], rows: &[Vec<String>]) -> String {
    let mut markup = String::from("<div class=\"table-frame\" role=\"region\" tabindex=\"0\" ");
    markup.push_str(label);
    markup.push_str("><table><thead><tr>");
    for head in heads {
        wrap(&mut markup, "<th scope=\"col\">", head, "</th>");
    }
    markup.push_str("</tr></thead><tbody>");
    for row in rows {
        markup.push_str("<tr>");
        for (index, cell) in row.iter().enumerate() {
            match index {
                0 => wrap(&mut markup, "<th scope=\"row\">", cell, "</th>"),
                _ => wrap(&mut markup, "<td>", cell, "</td>"),
            }
        }
        markup.push_str("</tr>");
    }
    markup.push_str("</tbody></table></div>");
    markup
}

/// A drawn sign beside words that say the same.
#[must_use]
pub fn sign(name: &str) -> String {
    let mut markup =
        String::from("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"");
    markup.push_str(SPRITE);
    markup.push('#');
    markup.push_str(name);
    markup.push_str("\"></use></svg>");
    markup
}

/// `text` between two pieces of markup.
pub fn wrap(markup: &mut String, before: &str, text: &str, after: &str) {
    markup.push_str(before);
    markup.push_str(text);
    markup.push_str(after);
}
