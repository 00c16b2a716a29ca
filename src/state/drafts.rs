//! Answers that were chosen and not yet checked: kept apart from the record, because they are not
//! yet anything that was done.

use pillole_core::id::ItemId;
use pillole_core::progress::Store;
use pillole_core::question::Response;
use std::collections::BTreeMap;

/// Where drafts are stored. It begins as everything of ours does, so that "erase all" finds it.
const KEY: &str = "pillole.drafts";

/// The most drafts that are kept; older ones by name give way.
const MOST: usize = 50;

/// All drafts, `<item>=<response>` on a line each; none when they cannot be read: a draft is a convenience.
fn all(store: &impl Store) -> BTreeMap<ItemId, Response> {
    let text = store.get(KEY).ok().flatten().unwrap_or_default();
    let line = |line: &str| {
        let (item, response) = line.split_once('=')?;
        Some((ItemId::try_from(item).ok()?, Response::from_text(response)?))
    };
    text.lines().filter_map(line).collect()
}

/// What was chosen for a question.
#[must_use]
pub fn get(store: &impl Store, item: &ItemId) -> Option<Response> {
    all(store).remove(item)
}

/// Keeps what is chosen for a question; forgets it with `None`.
pub fn put(store: &impl Store, item: &ItemId, response: Option<Response>) {
    let mut drafts = all(store);
    match response {
        Some(response) => _ = drafts.insert(item.clone(), response),
        None if drafts.remove(item).is_none() => return,
        None => {}
    }
    while drafts.len() > MOST {
        drafts.pop_first();
    }
    // Where storage is refused the draft lives as long as the page; the record says so already.
    let _ = if drafts.is_empty() {
        store.remove(KEY)
    } else {
        let line =
            |(item, response): (&ItemId, &Response)| format!("{item}={}", response.to_text());
        let lines: Vec<String> = drafts.iter().map(line).collect();
        store.set(KEY, &lines.join("\n"))
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use pillole_core::progress::memory::Memory;
    use pillole_core::question::ChoiceIndex;

    #[test]
    fn a_draft_is_kept_until_it_is_checked() {
        let store = Memory::default();
        let item = ItemId::try_from("a/b").unwrap();
        let response = Response::Single(ChoiceIndex(1));
        put(&store, &item, Some(response.clone()));
        assert_eq!(get(&store, &item), Some(response));
        put(&store, &item, None);
        assert_eq!(get(&store, &item), None);
        assert_eq!(store.get(KEY), Ok(None));
    }

    #[test]
    fn damaged_drafts_are_as_none() {
        let store = Memory::default();
        store.set(KEY, "{oops\na/c=?").unwrap();
        let item = ItemId::try_from("a/b").unwrap();
        assert_eq!(get(&store, &item), None);
        put(&store, &item, Some(Response::TrueFalse(true)));
        assert_eq!(get(&store, &item), Some(Response::TrueFalse(true)));
    }
}
