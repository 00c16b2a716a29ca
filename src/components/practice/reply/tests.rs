//! What is said to each move.

use super::{refused_markup, reply_markup};
use crate::sample::{ESCAPED, TEXT, said, with_words};
use pillole_core::practice::Reply;
use pillole_core::practice::personal::PersonalData;

#[test]
fn the_portals_own_words_are_one_sentence_in_the_pages_language() {
    let cases = [
        (Reply::Forward, "good", "try.forward"),
        (Reply::Finished, "good", "try.forward"),
        (Reply::Changed, "calm", "try.changed"),
        (Reply::Elsewhere, "calm", "try.elsewhere"),
        (Reply::TooEarly, "calm", "try.too_early"),
        (Reply::Nothing, "calm", "try.nothing"),
    ];
    with_words(|w| {
        for (reply, class, name) in cases {
            let expected = format!("<p class=\"reply {class}\">{}</p>", said(name));
            assert_eq!(reply_markup(&reply, w), expected);
        }
    });
}

#[test]
fn what_an_author_wrote_follows_a_word_on_what_it_is() {
    let text = || TEXT.to_owned();
    let cases = [
        (Reply::OtherWords { offered: text() }, "calm", "try.other_words"),
        (Reply::LookedElsewhere { name: text() }, "calm", "try.looked_elsewhere"),
        (Reply::Says(text()), "calm", "try.says"),
        (Reply::Harm(text()), "careful", "try.harm"),
    ];
    with_words(|w| {
        for (reply, class, name) in cases {
            let title = said(name);
            let expected = format!(
                "<p class=\"reply {class}\"><b>{title}</b> <span lang=\"it\">{ESCAPED}</span></p>"
            );
            assert_eq!(reply_markup(&reply, w), expected);
        }
    });
}

#[test]
fn real_data_is_refused_by_its_name() {
    let cases = [
        (PersonalData::TaxCode, "personal.tax_code"),
        (PersonalData::Card, "personal.card"),
        (PersonalData::Phone, "personal.phone"),
        (PersonalData::Iban, "personal.iban"),
    ];
    with_words(|w| {
        for (data, name) in cases {
            let text = said("personal.refused").replace("{what}", &said(name));
            let expected = format!("<p class=\"reply careful\">{text}</p>");
            assert_eq!(refused_markup(data, w), expected);
            assert_eq!(reply_markup(&Reply::Refused(data), w), expected);
        }
    });
}
