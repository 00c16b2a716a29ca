//! The tasks of an assignment as a list: what, how far, what is left.

use super::test_words;
use crate::components::assessment::wanted::asking_for;
use crate::components::icon::SPRITE;
use crate::components::live_text::escape;
use crate::components::markup::wrap;
use crate::routes::Page;
use crate::state::language::{Words, key};
use pillole_core::session::doing::Doing;
use pillole_core::session::{Progress, Test};

/// The rows as markup.
#[must_use]
pub fn task_list(tasks: &[Doing<'_>], w: Words) -> String {
    let mut markup = String::new();
    for task in tasks {
        match task {
            Doing::Pillola(card, progress) => {
                let href = w.href(&Page::Pillola(card.slug.clone()).path());
                let facts = w.with(key::MINUTES, "n", card.minutes);
                row(&mut markup, &href, Some("it"), &card.title, &facts, *progress, w);
            }
            Doing::Test(test, progress) => {
                let page = match test {
                    Test::Ability(_) => Page::Test,
                    Test::Reflection(_) => Page::Reflection,
                };
                let href = w.href(&page.path()) + &asking_for(*test);
                row(&mut markup, &href, None, &test_words(*test, w), "", *progress, w);
            }
            Doing::Gone(number) => {
                let text = escape(&w.with(key::SESSION_GONE, "n", number.0));
                wrap(&mut markup, "<li class=\"gone\">", &text, "</li>");
            }
        }
    }
    markup
}

fn row(
    markup: &mut String,
    href: &str,
    lang: Option<&str>,
    title: &str,
    facts: &str,
    progress: Progress,
    w: Words,
) {
    let (icon, words) = match progress {
        Progress::None => ("dot-off", key::STATE_NOT_STARTED),
        Progress::Begun => ("dot-on", key::STATE_STARTED),
        Progress::Done => ("check", key::STATE_DONE),
    };
    wrap(
        markup,
        "<li><svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"",
        SPRITE,
        "#",
    );
    wrap(markup, icon, "\"></use></svg><a href=\"", href);
    if let Some(lang) = lang {
        wrap(markup, "\" lang=\"", lang, "");
    }
    wrap(markup, "\">", &escape(title), "</a> ");
    if !facts.is_empty() {
        wrap(markup, "<span class=\"fact\">", &escape(facts), "</span> ");
    }
    wrap(markup, "<span class=\"state\">", &escape(&w.t(words)), "</span></li>");
}
