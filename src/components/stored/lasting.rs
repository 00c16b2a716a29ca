//! How long what is saved lasts, and asking the browser not to delete it.

use crate::components::pane::{Button, Piece, Writer};
use crate::platform::persist::Lasting;
use crate::state::language::{Words, key};

/// What the browser says; `refused` where it was asked just now and said no.
#[must_use]
pub fn piece(lasting: Option<Lasting>, refused: bool, w: Words) -> Piece {
    let mut out = Writer::default();
    let Some(lasting) = lasting else { return out.raw("<div hidden></div>").take() };
    out.section("stored-thing", "quanto-dura", &w.t(key::STORED_LASTING));
    let said = match lasting {
        Lasting::Promised => key::STORED_LASTING_PROMISED,
        Lasting::NotPromised => key::STORED_LASTING_NOT_PROMISED,
        Lasting::CannotBeAsked => key::STORED_LASTING_CANNOT,
    };
    out.paragraph(&w.t(said));
    if lasting == Lasting::NotPromised {
        let (act, look, words) = ("last", "btn-secondary", &w.t(key::STORED_LASTING_ASK));
        out.button(Button { act, look, words, ..Button::default() });
        let refused = if refused { w.t(key::STORED_LASTING_REFUSED) } else { String::new() };
        out.status("refused", "record-status", &refused);
    }
    out.raw("</section>").take()
}
