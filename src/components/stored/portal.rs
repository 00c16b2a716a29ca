//! The portal kept for use without a network: how far it is, and the switch.

use crate::components::pane::{Field, Writer};
use crate::platform::offline::{self, Offline};
use crate::state::language::{Words, key};

/// Writes it. On a shared device nobody but who looks after it decides.
pub(super) fn write(out: &mut Writer, offline: Offline, is_shared: bool, w: Words) {
    let state = match offline {
        Offline::NotPossible => key::STORED_PORTAL_NOT_POSSIBLE,
        Offline::NotKept => key::STORED_PORTAL_NOT_KEPT,
        Offline::Arriving => key::STORED_PORTAL_ARRIVING,
        Offline::Kept => key::STORED_PORTAL_KEPT,
    };
    out.paragraph(&w.t(state));
    if offline != Offline::NotPossible && !is_shared {
        let label = &w.t(key::STORED_PORTAL_KEEP);
        let field = Field { act: "offline", id: "senza-rete", label, ..Field::default() };
        out.tick(field, offline::is_wanted(), None);
    }
}
