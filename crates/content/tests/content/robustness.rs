//! Whatever stands in the files, the compiler answers with faults.

use crate::fixture::{compile, folder, text_of};
use proptest::prelude::*;

const FILES: [&str; 12] = [
    "pillole/pagare-un-avviso.md",
    "pillole/entrare-con-spid.md",
    "screens/phone/avviso.toml",
    "screens/browser/accesso.toml",
    "glossary/spid.toml",
    "numbers.toml",
    "site.toml",
    "home.toml",
    "pages/it/aiuto.md",
    "items/4.1.md",
    "items/en/4.1.md",
    "statements.toml",
];

/// Compiles and shows every fault.
fn compile_with(file: &str, bytes: Vec<u8>) {
    let mut folder = folder();
    folder.files.insert(file.to_owned(), Ok(bytes));
    if let Err(found) = compile(&folder) {
        for fault in found.faults.iter().chain(&found.warnings) {
            assert!(fault.line() >= 1 && fault.column() >= 1);
            assert!(fault.render(true).contains(fault.file()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn arbitrary_bytes_never_panic(
        file in prop::sample::select(&FILES[..]),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        compile_with(file, bytes);
    }

    #[test]
    fn what_looks_like_a_pillola_never_panics(
        pieces in prop::collection::vec(prop::sample::select(&[
            "+++\n", "~~~script\n", "~~~question\n", "~~~\n", "\n", "## I passi\n", "[[step]]\n",
            "say = \"à\"\n", "do = { tap = \"x\" }\n", "- ", "> ", "<b>", "![a](b)", "[a]", "**SPID",
            "title = \"\"\"\n", "\"\"\"\n", "sources = [", "]", "perché ", "\t", "    ", "|a|b|\n|-|-|\n",
        ][..]), 0..40),
    ) {
        compile_with(FILES[0], pieces.concat().into_bytes());
        for file in [FILES[0], "items/4.1.md", "items/en/4.1.md"] {
            compile_with(file, format!("+++\n+++\n{}", pieces.concat()).into_bytes());
        }
    }

    #[test]
    fn a_file_that_was_cut_or_overwritten_never_panics(
        file in prop::sample::select(&FILES[..]),
        at in any::<prop::sample::Index>(),
        instead in ".{0,4}",
        keep in any::<bool>(),
    ) {
        let text = text_of(&folder(), file);
        let at = at.index(text.len());
        let start = (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap();
        let rest = text[start..].chars().skip(1).collect::<String>();
        let cut = format!("{}{instead}{}", &text[..start], if keep { &rest } else { "" });
        compile_with(file, cut.into_bytes());
    }
}
