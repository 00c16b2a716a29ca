//! How large something is, in words.

use crate::state::language::{Words, key};

/// "circa 12 KB".
pub(super) fn size(bytes: u64, w: Words) -> String {
    const KB: u64 = 1_000;
    const MB: u64 = 1_000_000;
    match bytes {
        0..KB => w.t(key::STORED_SIZE_SMALL),
        KB..MB => w.with(key::STORED_SIZE_KB, "n", bytes / KB),
        _ if bytes < 10 * MB => {
            let (whole, tenths) = (bytes / MB, bytes % MB / (MB / 10));
            let number = format!("{whole}{}{tenths}", w.t(key::STORED_POINT));
            w.with(key::STORED_SIZE_MB, "n", number)
        }
        _ => w.with(key::STORED_SIZE_MB, "n", bytes / MB),
    }
}

/// How much room everything takes, in a sentence.
pub fn room(bytes: u64, w: Words) -> String {
    w.with(key::STORED_ROOM, "size", size(bytes, w))
}
