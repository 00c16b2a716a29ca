//! Taking over from the pre-rendered page: nothing that the reader was doing is lost.

use super::static_page::{Ear, StaticPage, document};
use pillole::platform::takeover;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlSelectElement};

const QUESTION: &str = r#"
    <fieldset>
        <input type="radio" name="q" id="q-0"><label for="q-0">Uno</label>
        <input type="radio" name="q" id="q-1"><label for="q-1">Due</label>
    </fieldset>
    <button class="check">Controlla</button>"#;

#[wasm_bindgen_test]
fn what_was_ticked_stays_ticked_and_the_app_hears_of_it() {
    let page = StaticPage::new(QUESTION);
    page.field("#q-1").set_checked(true);
    let ear = Ear::on(&page.fresh_field("#q-1"), "change");
    let other = Ear::on(&page.fresh_field("#q-0"), "change");
    page.take_over();
    assert!(page.field("#q-1").checked());
    assert_eq!((ear.heard(), other.heard()), (1, 0));
}

#[wasm_bindgen_test]
fn what_the_reader_did_not_touch_is_as_the_app_has_it() {
    let page = StaticPage::new(QUESTION);
    page.fresh_field("#q-0").set_checked(true);
    let ear = Ear::on(&page.fresh_field("#q-0"), "change");
    page.take_over();
    assert!(page.field("#q-0").checked());
    assert_eq!(ear.heard(), 0);
}

#[wasm_bindgen_test]
fn what_was_typed_stays_with_the_caret_at_its_end() {
    let page = StaticPage::new(r#"<input type="search" id="cerca">"#);
    page.field("#cerca").set_value("città 😀");
    page.field("#cerca").focus().unwrap();
    let ear = Ear::on(&page.fresh_field("#cerca"), "input");
    page.take_over();
    let field = page.field("#cerca");
    assert_eq!(field.value(), "città 😀");
    assert_eq!(ear.heard(), 1);
    assert!(document().active_element().unwrap().is_same_node(Some(&field)));
    assert_eq!(field.selection_start().unwrap(), Some(8));
}

#[wasm_bindgen_test]
fn what_was_chosen_stays_chosen() {
    let page = StaticPage::new(
        r#"<select id="area"><option value="">Tutto</option><option value="4">Sicurezza</option></select>"#,
    );
    let chosen = |page: &StaticPage| page.shown("#area").unchecked_into::<HtmlSelectElement>();
    chosen(&page).set_value("4");
    let ear = Ear::on(&page.fresh.query_selector("select").unwrap().unwrap(), "change");
    page.take_over();
    assert_eq!(chosen(&page).value(), "4");
    assert_eq!(ear.heard(), 1);
}

#[wasm_bindgen_test]
fn what_was_opened_stays_open_and_the_rest_closed() {
    let page = StaticPage::new(
        "<section><details><summary>a</summary></details></section>\
         <section><details><summary>b</summary></details></section>",
    );
    page.shown("section:last-child details").set_attribute("open", "").unwrap();
    page.take_over();
    assert!(page.shown("section:last-child details").has_attribute("open"));
    assert!(!page.shown("section:first-child details").has_attribute("open"));
}

#[wasm_bindgen_test]
fn the_focus_stays_with_what_has_no_name_also_in_a_translated_page() {
    let app = r#"<nav><a href="/">Inizio</a></nav><main id="contenuto"><p>Uno</p><p><a href="/a/">Due</a> e <a href="/b/">tre</a></p></main>"#;
    let translated = r#"<nav><a href="/"><font><font>HOME</font></font></a></nav><main id="contenuto"><p><font><font>ONE</font></font></p><p><a href="/a/"><font><font>TWO</font></font></a><font><font> AND </font></font><a href="/b/"><font><font>THREE</font></font></a></p></main>"#;
    let page = StaticPage::with_app(translated, app);
    page.shown(r#"a[href="/b/"]"#).unchecked_into::<HtmlElement>().focus().unwrap();
    page.take_over();
    let focused = document().active_element().unwrap();
    assert_eq!(focused.get_attribute("href").as_deref(), Some("/b/"));
    assert!(page.fresh.contains(Some(&focused)));
}

#[wasm_bindgen_test]
fn media_that_may_be_playing_is_the_very_same() {
    let page = StaticPage::new(r#"<figure><video id="guarda" controls></video></figure>"#);
    let playing = page.shown("video");
    page.take_over();
    assert!(page.shown("video").is_same_node(Some(&playing)));
    assert_eq!(document().query_selector_all("video").unwrap().length(), 1);
}

#[wasm_bindgen_test]
fn ready_made_texts_are_the_very_same_also_when_they_were_translated() {
    let page = StaticPage::with_app(
        r#"<div id="testo" data-keep=""><p><font>Hello</font></p></div><div id="altro"><p>x</p></div>"#,
        r#"<div id="testo" data-keep=""></div><div id="altro"><p>y</p></div>"#,
    );
    let text = page.shown("#testo");
    page.take_over();
    assert!(page.shown("#testo").is_same_node(Some(&text)));
    assert_eq!(text.inner_html(), "<p><font>Hello</font></p>");
    assert_eq!(page.shown("#altro").text_content().as_deref(), Some("y"));
}

#[wasm_bindgen_test]
fn a_video_in_ready_made_markup_stays_where_it_stands_in_it() {
    let markup =
        r#"<div id="guarda" data-keep=""><p>1</p><video id="filmato"></video><p>2</p></div>"#;
    let page = StaticPage::with_app(markup, r#"<div id="guarda" data-keep=""></div>"#);
    let playing = page.shown("video");
    page.take_over();
    assert!(page.shown("video").is_same_node(Some(&playing)));
    assert!(
        page.shown("#guarda p + video + p").is_same_node(playing.next_element_sibling().as_deref())
    );
}

#[wasm_bindgen_test]
fn what_a_reader_did_in_a_ready_made_text_stays_without_a_word() {
    let question = r#"<div id="domande" data-keep=""><input type="checkbox" id="q"></div>"#;
    let page = StaticPage::with_app(question, r#"<div id="domande" data-keep=""></div>"#);
    page.field("#q").set_checked(true);
    let ear = Ear::on(&page.field("#q"), "change");
    page.take_over();
    assert!(page.field("#q").checked());
    // It is the same box: nothing happened to it.
    assert_eq!(ear.heard(), 0);
}

#[wasm_bindgen_test]
fn a_ready_made_text_is_not_made_again_where_the_page_has_it() {
    let root = document().document_element().unwrap();
    let page = StaticPage::with_app(r#"<p id="testo">qui</p>"#, "");
    assert_eq!(takeover::ready_made("testo", "<b>x</b>"), "");
    assert_eq!(takeover::ready_made("manca", "<b>x</b>"), "<b>x</b>");
    // Once the app is there, what the next page shows is its own.
    root.set_attribute("data-app", "").unwrap();
    assert_eq!(takeover::ready_made("testo", "<b>x</b>"), "<b>x</b>");
    root.remove_attribute("data-app").unwrap();
    drop(page);
}

#[wasm_bindgen_test]
fn what_was_pressed_before_is_pressed_when_the_app_is_there() {
    let page = StaticPage::new(QUESTION);
    page.field("#q-0").set_checked(true);
    page.shown(".check").set_attribute("data-pressed", "").unwrap();
    let ear = Ear::on(&page.fresh.query_selector(".check").unwrap().unwrap(), "click");
    page.take_over();
    assert_eq!(ear.heard(), 1);
}

#[wasm_bindgen_test]
fn without_a_page_to_replace_the_app_begins_on_an_empty_one() {
    let fresh = takeover::detached_root().unwrap();
    fresh.set_inner_html("<p>Ciao</p>");
    takeover::replace_static_page(&fresh);
    assert!(document().body().unwrap().contains(Some(&fresh)));
    fresh.remove();
}
