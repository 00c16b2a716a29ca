//! What is rendered only when the site is built, and reaches the browser as markup: the frame around
//! every page (header, footer), the text of a lesson with its figures, the points of help.
//!
//! None of it changes while a page lives, so the app need not carry the code that makes it.

pub mod facts;
pub mod figure;
pub mod footer;
pub mod head;
pub mod header;
mod listen;
mod owner;
pub mod paper;
pub mod paper_test;
pub mod practice;
pub mod print;
pub mod question;
pub mod reading;
pub mod skip_links;
pub mod stage;
pub mod step;
pub mod together;
pub mod watch;

use crate::routes::Page;
use crate::state::documents::{BankQuestion, LessonData, QuestionData};
use crate::state::known::Known;
use crate::state::language::{Dictionary, Words, key, use_words};
use leptos::prelude::*;
use pillole_core::assessment::PaperRow;
use pillole_core::catalogue::{Card, Html, Pillola};
use pillole_core::practice::CannotPerform;
use pillole_core::question::Item;
use pillole_core::screen::Screen;
use pillole_core::site::SiteOwner;
use std::sync::Arc;

/// Renders fixed parts of pages in one language, for one owner.
#[derive(Debug)]
pub struct Renderer<'a> {
    /// The words.
    pub dictionary: &'a Dictionary,
    /// Who owns the site.
    pub owner: &'a SiteOwner,
}

impl Renderer<'_> {
    /// What stands above every page: skip links and header. `page` is where one is; `None` for
    /// addresses that lead nowhere.
    #[must_use]
    pub fn top(&self, page: Option<&Page>) -> Html {
        let page = page.cloned();
        self.markup(move || {
            view! {
                <skip_links::SkipLinks/>
                <header::Header page/>
            }
        })
    }

    /// What stands below every page: the footer.
    #[must_use]
    pub fn bottom(&self) -> Html {
        self.markup(|| view! { <footer::Footer/> })
    }

    /// The ways in for groups, and where people help in person.
    #[must_use]
    pub fn together(&self) -> Html {
        self.markup(|| view! { <together::Together/> })
    }

    /// The button that has a page of text read aloud.
    #[must_use]
    pub fn listen(&self) -> Html {
        self.markup(|| listen::all("testo", use_words().t(key::SPOKEN_PAGE)))
    }

    /// A pillola as its page needs it; `next` are the cards of those that follow it.
    #[must_use]
    pub fn lesson(&self, pillola: &Pillola, next: Vec<Card>) -> LessonData {
        let (text, facts, paper) = (pillola.clone(), pillola.clone(), pillola.clone());
        let total = pillola.questions.iter().filter(|item| item.beside().is_none()).count();
        let mut number = 0;
        let question = |item: &Item| {
            // What is asked beside another question is drawn with that one.
            if item.beside().is_some() {
                return Arc::new(QuestionData { item: item.clone(), html: Html::default() });
            }
            number += 1;
            let sure = pillola.questions.iter().find(|other| other.beside() == Some(&item.id));
            let card = || question::card::card(item, sure, number, total, &pillola.screens);
            Arc::new(QuestionData { item: item.clone(), html: self.markup(card) })
        };
        let (exercise, card) = (pillola.exercise.clone(), pillola.card.clone());
        let watch = pillola.video.clone().map(|video| {
            let title = pillola.card.title.clone();
            self.markup(move || view! { <watch::Watch title video/> })
        });
        LessonData {
            card: pillola.card.clone(),
            head: self.markup(move || view! { <head::LessonHead card/> }),
            watch: watch.unwrap_or_default(),
            reading: self.markup(move || view! { <reading::Reading pillola=text/> }),
            facts: self.markup(move || view! { <facts::Facts pillola=facts/> }),
            practice: self.markup(move || view! { <practice::Try exercise/> }),
            exercise: Arc::new(pillola.exercise.clone()),
            questions: Known(pillola.questions.iter().map(question).collect()),
            numbered: pillola.numbered.clone(),
            print: self.markup(|| view! { <print::PrintBox slug=&pillola.card.slug/> }),
            paper: self.markup(move || view! { <paper::PaperQuestions pillola=paper/> }),
            next,
        }
    }

    /// A question of the adaptive test, whose words are in the language `lang`; `screens` are those on
    /// which places are to be found in it.
    #[must_use]
    pub fn bank_question(
        &self,
        item: &Item,
        lang: &'static str,
        screens: &[Screen],
    ) -> BankQuestion {
        BankQuestion {
            item: item.clone(),
            language: lang.to_owned(),
            html: self.markup(|| question::test::card(item, screens, lang)),
            answers: self.markup(|| question::answers::list(item, lang)),
        }
    }

    /// The sheets of the test on paper, with their key.
    #[must_use]
    pub fn paper_test(&self, questions: Vec<(Item, &'static str, PaperRow)>) -> Html {
        self.markup(move || view! { <paper_test::PaperTestSheets questions/> })
    }

    /// The stage of a pillola's video; `end` is what is said when it is over.
    ///
    /// # Errors
    /// The first step that cannot be performed.
    pub fn stage(&self, pillola: &Pillola, end: &str) -> Result<Html, CannotPerform> {
        // Told before anything is drawn.
        pillola.exercise.perform()?;
        let portal = self.owner.portal.as_str();
        Ok(self.markup(|| stage::stage(pillola, portal, end).ok()))
    }

    /// The markup of a view, without the marks that hydration would need.
    fn markup<V: IntoView>(&self, view: impl FnOnce() -> V) -> Html {
        let scope = Owner::new();
        let html = scope.with(|| {
            Words::provide(self.dictionary.clone());
            owner::provide(self.owner.clone());
            view().to_html()
        });
        scope.cleanup();
        Html(html.replace("<!>", ""))
    }
}
