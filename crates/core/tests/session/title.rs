use pillole_core::session::Title;
use proptest::prelude::*;

#[test]
fn a_title_is_one_line() {
    assert_eq!(Title::new("  Identità\n\tdigitale \u{7}").as_str(), "Identità digitale");
    assert!(Title::new(" \n ").is_empty());
}

#[test]
fn a_long_title_is_cut_with_an_ellipsis() {
    let long =
        "Primo contatto con l'identità digitale per le persone del quartiere e del paese vicino";
    let title = Title::new(long);
    assert!(title.as_str().ends_with('…'), "{title}");
    assert!(long.starts_with(title.as_str().trim_end_matches('…')));
    assert!(title.as_str().chars().count() > 40, "{title}");
}

#[test]
fn huge_titles_are_cut_at_once() {
    let title = Title::new(&"😀".repeat(1_000_000));
    assert!((8..12).contains(&title.as_str().chars().count()), "{title}");
}

proptest! {
    #[test]
    fn what_fits_is_not_changed_again(text in "\\PC*") {
        let title = Title::new(&text);
        prop_assert_eq!(&Title::new(title.as_str()), &title);
    }
}
