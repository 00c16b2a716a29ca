//! That the questions on paper are all there, with a key for each that has right answers.

use crate::generated::{CONTENT, REAL};
use crate::markup::{all, parse, plain, words};
use pillole_core::question::Kind;

#[test]
fn the_sheet_has_every_question_and_the_key_its_answers() {
    for pillola in &CONTENT.catalogue.pillole {
        for base in ["", "/en"] {
            let address = format!("{base}/pillole/{}/", pillola.card.slug);
            let html = parse(&address, REAL.page(&address).unwrap());
            let sheet = words(all(&html, "#carta .paper-questions")[0]);
            let key = words(all(&html, "#carta .paper-key")[0]);
            for item in &pillola.questions {
                assert!(sheet.contains(&plain(&item.prompt)), "{address}: {}", item.prompt);
                if matches!(item.kind, Kind::TrueFalse(_)) {
                    continue; // The words for true and false are the page's.
                }
                for line in item.kind.paper(u64::from(item.number.0)).key {
                    assert!(key.contains(&plain(&line)), "{address}: {} {line}", item.id);
                }
            }
        }
    }
}

#[test]
fn what_the_key_answers_is_asked_on_the_sheet_under_the_same_number() {
    for pillola in &CONTENT.catalogue.pillole {
        let address = format!("/pillole/{}/", pillola.card.slug);
        let html = parse(&address, REAL.page(&address).unwrap());
        let numbers = |selector: &str| -> Vec<&str> {
            all(&html, selector).into_iter().map(|li| li.value().attr("value").unwrap()).collect()
        };
        let asked = numbers(".paper-questions > ol > li");
        let answered = numbers(".paper-key > ol > li");
        // The numbers are those of the page, on which one question may be asked beside another.
        let on_page = 1..=all(&html, "[data-item]").len();
        assert_eq!(asked, on_page.map(|number| number.to_string()).collect::<Vec<_>>());
        assert!(answered.iter().all(|number| asked.contains(number)), "{address}");
        let scored = pillola.questions.iter().filter(|item| item.kind.is_scored());
        assert_eq!(answered.len(), scored.count(), "{address}");
    }
}

#[test]
fn a_screen_that_a_question_is_about_is_printed_with_it() {
    for pillola in &CONTENT.catalogue.pillole {
        let address = format!("/pillole/{}/", pillola.card.slug);
        let html = parse(&address, REAL.page(&address).unwrap());
        let shown = all(&html, ".paper-questions figure [role=img]").len();
        let about = |kind: &Kind| matches!(kind, Kind::Spot(_) | Kind::Do(_));
        let wanted = pillola.questions.iter().filter(|item| about(&item.kind)).count();
        assert_eq!(shown, wanted, "{address}");
    }
}
