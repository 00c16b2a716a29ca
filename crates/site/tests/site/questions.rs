//! That every question of the content can be read and answered on its page.

use crate::generated::{CONTENT, REAL};
use crate::markup::{all, below, parse, plain, values, within, words};
use pillole_core::catalogue::Pillola;
use pillole_core::question::{Item, Kind, Then};
use scraper::Html;
use std::collections::BTreeMap;

/// Every pillola on its page in every language.
fn lessons() -> impl Iterator<Item = (String, &'static Pillola, Html)> {
    let pages = CONTENT.catalogue.pillole.iter().flat_map(|pillola| {
        ["", "/en"].map(|base| (format!("{base}/pillole/{}/", pillola.card.slug), pillola))
    });
    pages.map(|(address, pillola)| {
        let html = parse(&address, REAL.page(&address).unwrap());
        (address, pillola, html)
    })
}

/// The questions that stand by themselves.
fn asked(pillola: &Pillola) -> Vec<&Item> {
    pillola.questions.iter().filter(|item| item.beside().is_none()).collect()
}

#[test]
fn every_question_is_on_its_page_in_the_order_of_the_file() {
    for (address, pillola, html) in lessons() {
        let on_page: Vec<(&str, String)> = all(&html, "#domande > [data-item]")
            .into_iter()
            .map(|section| {
                let prompt = below(section, ".question-prompt")[0];
                (section.value().attr("data-item").unwrap(), words(prompt))
            })
            .collect();
        let in_file: Vec<(&str, String)> = asked(pillola)
            .into_iter()
            .map(|item| (item.id.as_str(), plain(&item.prompt)))
            .collect();
        assert_eq!(on_page, in_file, "{address}");
        assert_eq!(values(&html, "data-item").len(), in_file.len(), "{address}");
    }
}

#[test]
fn how_sure_one_is_is_asked_beside_the_question_that_it_is_about() {
    let mut count = 0;
    for (address, pillola, html) in lessons() {
        let beside: BTreeMap<&str, String> = all(&html, "[data-item] [data-sure]")
            .into_iter()
            .map(|sure| {
                let section = within(sure, "section").unwrap();
                (section.value().attr("data-item").unwrap(), words(below(sure, "legend")[0]))
            })
            .collect();
        let expected = pillola
            .questions
            .iter()
            .filter_map(|item| Some((item.beside()?.as_str(), plain(&item.prompt))));
        assert_eq!(beside, expected.collect(), "{address}");
        count += beside.len();
    }
    assert!(count > 0);
}

#[test]
fn the_step_that_teaches_an_answer_is_a_place_on_the_page() {
    let mut count = 0;
    for (address, pillola, html) in lessons() {
        let ids = values(&html, "id");
        for step in pillola.questions.iter().filter_map(|item| item.step) {
            assert!(ids.contains(&format!("passo-{step}").as_str()), "{address}: {step}");
            count += 1;
        }
    }
    assert!(count > 50, "{count}");
}

#[test]
fn no_two_questions_share_a_group_of_buttons() {
    for (address, _, html) in lessons() {
        let mut groups = BTreeMap::new();
        for radio in all(&html, "input[type=radio]") {
            let name = radio.value().attr("name").unwrap();
            let group = within(radio, "fieldset").unwrap();
            assert_eq!(*groups.entry(name).or_insert(group), group, "{address}: {name}");
        }
    }
}

#[test]
fn without_the_app_every_scene_of_a_story_can_be_read() {
    let mut stories = 0;
    for (address, pillola, html) in lessons() {
        for item in asked(pillola) {
            let Kind::Story(story) = &item.kind else { continue };
            let section = &all(&html, &format!("[data-item='{}']", item.id))[0];
            let read: String = below(*section, ".without-app").into_iter().map(words).collect();
            for scene in &story.scenes {
                assert!(read.contains(&plain(&scene.text)), "{address}: {}", scene.text);
                let Then::Choices(choices) = &scene.then else { continue };
                for choice in choices {
                    assert!(read.contains(&plain(&choice.text)), "{address}: {}", choice.text);
                }
            }
            stories += 1;
        }
    }
    assert!(stories >= 4, "{stories}");
}

#[test]
fn without_the_app_the_answers_can_be_opened_below_every_question_that_has_one() {
    for (address, pillola, html) in lessons() {
        for item in asked(pillola) {
            let selector = format!("[data-item='{}'] .without-app details.answers", item.id);
            let text: String = all(&html, &selector).into_iter().map(words).collect();
            for remark in item.kind.solution() {
                assert!(text.contains(&plain(&remark.text)), "{address}: {} {text}", item.id);
            }
        }
    }
}
