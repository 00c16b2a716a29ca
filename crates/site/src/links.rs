//! The links in a pillola's texts. They are compiled once, with the addresses of the Italian pages;
//! on a page of another language they lead to the pages of that language.

use pillole::state::language::Language;
use pillole_core::catalogue::{Html, Pillola};

/// The pillola with its links leading to the pages of `language`.
pub(crate) fn in_language(pillola: &Pillola, language: Language) -> Pillola {
    let mut pillola = pillola.clone();
    let texts = std::iter::once(&mut pillola.intro)
        .chain(pillola.sections.iter_mut().map(|section| &mut section.html))
        .chain(pillola.steps_html.iter_mut().flat_map(|step| [&mut step.say, &mut step.why]));
    for text in texts {
        lead(text, language);
    }
    pillola
}

fn lead(html: &mut Html, language: Language) {
    // In texts a quotation mark is always escaped, so this is never anything but an attribute.
    html.0 = html.0.replace("href=\"/", &format!("href=\"{}/", language.base()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_to_the_portal_change() {
        let italian = "<a href=\"/aiuto/\">a</a> <a href=\"https://a.it/\">href=&quot;/</a>";
        let english = "<a href=\"/en/aiuto/\">a</a> <a href=\"https://a.it/\">href=&quot;/</a>";
        for (language, expected) in [(Language::En, english), (Language::It, italian)] {
            let mut html = Html(italian.to_owned());
            lead(&mut html, language);
            assert_eq!(html.0, expected);
        }
    }
}
