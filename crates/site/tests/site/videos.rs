//! Guarda on the page: a video that is published with its words, and that nobody has to fetch.

use crate::generated::SMALL;
use crate::markup::{all, parse, words};
use scraper::Html;

const FILMED: [&str; 2] = ["/pillole/pagare-un-avviso/", "/en/pillole/pagare-un-avviso/"];

fn page(address: &str) -> Html {
    parse(address, SMALL.page(address).unwrap())
}

#[test]
fn nothing_of_a_video_is_fetched_before_somebody_wants_it() {
    for address in FILMED {
        let page = page(address);
        let [video] = all(&page, "#guarda video")[..] else { panic!("{address}") };
        assert_eq!(video.attr("preload"), Some("none"));
        assert_eq!((video.attr("width"), video.attr("height")), (Some("1280"), Some("720")));
        for name in ["autoplay", "loop", "poster", "controls"] {
            assert_eq!(video.attr(name), None, "{address}: {name}");
        }
        assert!(all(&page, "#guarda track[default]").is_empty());
        assert!(video.attr("data-poster").unwrap().starts_with("/guarda/pagare-un-avviso/poster-"));
    }
}

#[test]
fn without_scripts_it_has_the_browsers_controls_and_captions() {
    for address in FILMED {
        let page = page(address);
        let [noscript] = all(&page, "#guarda noscript")[..] else { panic!("{address}") };
        let without = Html::parse_fragment(&noscript.text().collect::<String>());
        let [video] = all(&without, "video[controls]")[..] else { panic!("{address}") };
        assert_eq!((video.attr("preload"), video.attr("id")), (Some("none"), None));
        assert_eq!(all(&without, "track[kind=captions][default]").len(), 1);
        for selector in ["source", "track[kind=captions]", "track[kind=chapters]"] {
            let of = |html: &Html| {
                all(html, &format!("video {selector}"))[0].attr("src").map(str::to_owned)
            };
            assert_eq!(of(&without), of(&page), "{address}: {selector}");
        }
    }
}

#[test]
fn what_it_names_is_published() {
    for address in FILMED {
        let page = page(address);
        let named = all(&page, "#guarda source, #guarda track, #guarda a[download]");
        assert_eq!(named.len(), 4);
        for element in named {
            let at = element.attr("src").or(element.attr("href")).unwrap();
            assert!(SMALL.files.contains_key(at.trim_start_matches('/')), "{address}: {at}");
        }
        let kept = all(&page, "[data-videos]");
        let at = kept.first().unwrap().attr("data-videos").unwrap();
        assert!(SMALL.files.contains_key(at.trim_start_matches('/')), "{address}: {at}");
    }
}

#[test]
fn the_film_is_kept_only_by_who_asks_for_it_and_its_words_by_everybody() {
    let worker = SMALL.text("sw.js");
    assert!(!worker.contains("media/pagare-un-avviso"));
    for name in ["captions", "chapters", "poster"] {
        assert!(worker.contains(&format!("guarda/pagare-un-avviso/{name}-")), "{name}");
    }
}

#[test]
fn every_sentence_can_be_read_and_every_part_be_gone_to() {
    let page = page(FILMED[0]);
    let places: Vec<String> = all(&page, "[data-act=place]").into_iter().map(words).collect();
    assert_eq!(places, ["Inizio", "Passo 1", "Passo 2", "Passo 3", "Passo 4", "Fine"]);
    let captions = SMALL.files.iter().find(|(path, _)| path.ends_with(".vtt")).unwrap();
    let captions = std::str::from_utf8(captions.1).unwrap();
    let sentences = all(&page, "[data-sentence]");
    assert_eq!(sentences.len(), captions.matches("-->").count());
    for sentence in sentences {
        assert!(captions.contains(&words(sentence)));
    }
}

#[test]
fn where_nothing_was_recorded_there_is_no_place_for_it() {
    let page = page("/pillole/entrare-con-spid/");
    assert!(all(&page, "#guarda, video, a[href='#guarda']").is_empty());
    assert_eq!(all(&page, ".form-tabs .segment").len(), 4);
    let page = self::page(FILMED[0]);
    assert_eq!(all(&page, ".form-tabs .segment").len(), 5);
}
