//! Which files the glue fetches for each part of the WebAssembly: its own, and those that it shares with
//! other parts. Read from the finished glue's text, as nothing else knows it.

use std::collections::BTreeMap;

/// What precedes the address of each file.
const FETCH: &str = "new URL(\"./";
/// What begins the name of a file that is no page's own, but shared by some.
const SHARED: &str = "chunk_";

/// For each part the shared files that it needs, all by their names without the hash; none where the glue
/// is not as expected.
pub(super) fn needs(glue: &str) -> Option<BTreeMap<String, Vec<String>>> {
    let mut pieces = glue.split(FETCH);
    let mut before = pieces.next()?;
    // Shared files come first; each is known by a variable from then on.
    let mut shared: BTreeMap<&str, &str> = BTreeMap::new();
    let mut parts = BTreeMap::new();
    for piece in pieces {
        let name = super::part_name(piece.split('"').next()?);
        let needed = || {
            let (_, list) = piece.split_once("},[")?;
            let list = list.split(']').next()?;
            let of = |variable: &str| shared.get(variable).map(|name| (*name).to_owned());
            list.split(',').filter(|variable| !variable.is_empty()).map(of).collect::<Option<_>>()
        };
        if name.starts_with(SHARED) {
            shared.insert(variable(before)?, name);
        } else if piece.contains("},[") {
            parts.insert(name.to_owned(), needed()?);
        }
        before = piece;
    }
    (!parts.is_empty()).then_some(parts)
}

/// What the fetch at the end of this text is kept as: `E` in `…,E=_(()=>{const n=fetch(`.
fn variable(before: &str) -> Option<&str> {
    let (before, _) = before.rsplit_once("(()=>{")?;
    let (before, _) = before.rsplit_once('=')?;
    before.rsplit([',', ';', '{', ' ']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"const i=_(()=>{const n=fetch(new URL("./chunk_6-ab.wasm",import.meta.url));
        return n},[]),$a=_(()=>{const n=fetch(new URL("./chunk_7-cd.wasm",import.meta.url));return n},[]);
        return{__wasm_split_load_pages:t(_(()=>{const n=fetch(new URL("./pages-ef.wasm",import.meta.url));
        return async e=>e},[i,$a])),__wasm_split_load_test:t(_(()=>{const n=fetch(
        new URL("./test-01.wasm",import.meta.url));return n},[]))}"#;

    #[test]
    fn a_part_needs_the_files_that_its_glue_names() {
        let needs = needs(GLUE).unwrap();
        assert_eq!(needs["pages"], ["chunk_6", "chunk_7"]);
        assert!(needs["test"].is_empty());
        assert_eq!(needs.len(), 2);
    }

    #[test]
    fn other_glue_is_not_guessed_at() {
        assert_eq!(needs(""), None);
        assert_eq!(needs(&GLUE.replace("[i,$a]", "[i,x]")), None);
    }
}
