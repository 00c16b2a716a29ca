//! A code that is typed: one field, forgiving, with a plain word where it is wrong.

use crate::components::pane::{Piece, Writer};
use crate::state::language::{Key, Words, key};

/// The field with its button, heard as `enter`. `fault` is what was wrong with the last one, `value` what
/// the field shows.
#[must_use]
pub fn piece(title: Key, text: Key, fault: &str, w: Words) -> Piece {
    let mut out = Writer::default();
    out.raw("<form class=\"code-entry no-print\" data-do=\"enter\" novalidate><h2>");
    out.text(&w.t(title)).within("</h2><p id=\"codice-aiuto\">", &w.t(text), "</p>");
    out.within("<label for=\"codice\">", &w.t(key::SESSION_CODE_LABEL), "</label>");
    out.raw(
        "<div class=\"code-row\"><input type=\"text\" id=\"codice\" class=\"code-field\" \
         autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" \
         aria-describedby=\"codice-aiuto codice-errore\">",
    );
    out.within("<button class=\"btn btn-primary\">", &w.t(key::SESSION_CODE_GO), "</button></div>");
    out.raw("<p class=\"code-fault\" id=\"codice-errore\" role=\"alert\">").gap("fault", fault);
    out.raw("</p></form>").take()
}
