//! Writing pieces: headings, texts, buttons, fields, lists.

use super::{Piece, TICKED};
use crate::components::live_text::escape;
use crate::components::markup::sign;
use crate::platform::pieces::{ACT, GAP, KEY};

/// A button.
#[derive(Debug, Clone, Copy, Default)]
pub struct Button<'a> {
    /// What it does.
    pub act: &'a str,
    /// To what.
    pub key: &'a str,
    /// Its look: a class of the style sheet.
    pub look: &'a str,
    /// Its sign; none where empty.
    pub icon: &'a str,
    /// Its words.
    pub words: &'a str,
    /// What it is about, for who does not see where it stands.
    pub about: &'a str,
    /// Where what it is about, or the words of a mere sign, change in their place: the gap's name.
    pub gap: &'a str,
    /// Whether the words are only for who does not see the sign.
    pub only_sign: bool,
    /// Of several that exclude each other: whether it is the one.
    pub pressed: Option<bool>,
}

/// A field with its label.
#[derive(Debug, Clone, Copy, Default)]
pub struct Field<'a> {
    /// What becomes of what is typed in it.
    pub act: &'a str,
    /// To what.
    pub key: &'a str,
    /// Its id.
    pub id: &'a str,
    /// Its label.
    pub label: &'a str,
    /// Whether the label is only for who does not see where it stands.
    pub hides_label: bool,
    /// Where its label changes in its place: the gap's name.
    pub gap: &'a str,
    /// What it shows; none for what somebody chooses and nobody keeps.
    pub value: Option<&'a str>,
}

/// What kind of field.
#[derive(Debug, Clone, Copy)]
pub enum Input<'a> {
    /// A line of text of at most so many characters.
    Line(usize),
    /// Several lines, with so many in view, of at most so many characters.
    Lines(u8, usize),
    /// A number between two.
    Number(u32, u32),
    /// A day.
    Day,
    /// One of several: value, words and language of each.
    Choice(&'a [(String, String, Option<&'a str>)]),
}

/// Writes one piece.
#[derive(Debug, Default)]
pub struct Writer {
    piece: Piece,
}

impl Writer {
    /// The piece that was written. It must be one element.
    #[must_use]
    pub fn take(&mut self) -> Piece {
        std::mem::take(&mut self.piece)
    }

    /// Markup as it is.
    pub fn raw(&mut self, markup: &str) -> &mut Self {
        self.piece.frame.push_str(markup);
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.raw(&escape(text))
    }

    /// A text between two pieces of markup.
    pub fn within(&mut self, before: &str, text: &str, after: &str) -> &mut Self {
        self.raw(before).text(text).raw(after)
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        self.within("<p>", text, "</p>")
    }

    /// A text that changes in its place.
    pub fn gap(&mut self, name: &str, text: &str) -> &mut Self {
        self.gap_of_markup(name, escape(text))
    }

    /// Markup that changes in its place, of words and drawings only.
    pub fn gap_of_markup(&mut self, name: &str, markup: String) -> &mut Self {
        self.raw("<span ").attribute(GAP, name).raw("></span>");
        self.piece.gaps.push((name.to_owned(), markup));
        self
    }

    /// A text that is told to screen readers when it changes; its class changes with it.
    pub fn status_of(&mut self, class: &str, name: &str, text: &str) -> &mut Self {
        let mut inner = String::from("<span class=\"");
        inner.push_str(class);
        inner.push_str("\">");
        inner.push_str(&escape(text));
        inner.push_str("</span>");
        self.raw("<p role=\"status\">").gap_of_markup(name, inner).raw("</p>")
    }

    /// A place where a screen reader is told what changes.
    pub fn status(&mut self, name: &str, class: &str, text: &str) -> &mut Self {
        self.raw("<p role=\"status\" ").attribute("class", class).raw(">");
        self.gap(name, text).raw("</p>")
    }

    /// A section with its heading, to be ended with `</section>`.
    pub fn section(&mut self, class: &str, id: &str, title: &str) -> &mut Self {
        self.raw("<section ").attribute("class", class).attribute("aria-labelledby", id);
        self.raw("><h2 tabindex=\"-1\" ").attribute("id", id);
        self.within(">", title, "</h2>")
    }

    /// An attribute.
    pub fn attribute(&mut self, name: &str, value: &str) -> &mut Self {
        self.raw(name).raw("=\"").text(value).raw("\" ")
    }

    /// Words for who does not see where they stand.
    fn hidden(&mut self, before: &str, words: &str, gap: &str) -> &mut Self {
        self.raw("<span class=\"visually-hidden\">").raw(before);
        match gap {
            "" => self.text(words),
            gap => self.gap(gap, words),
        };
        self.raw("</span>")
    }

    /// What a control does, and to what; nothing for what is only read with its form.
    fn acts(&mut self, act: &str, key: &str) -> &mut Self {
        if !act.is_empty() {
            self.attribute(ACT, act);
        }
        if !key.is_empty() {
            self.attribute(KEY, key);
        }
        self
    }

    /// A button.
    pub fn button(&mut self, it: Button<'_>) -> &mut Self {
        self.raw("<button type=\"button\" class=\"btn ").text(it.look).raw("\" ");
        self.acts(it.act, it.key);
        if let Some(pressed) = it.pressed {
            self.attribute("aria-pressed", if pressed { "true" } else { "false" });
        }
        self.raw(">");
        if !it.icon.is_empty() {
            self.raw(&sign(it.icon));
        }
        match it.only_sign {
            true => self.hidden("", it.words, it.gap),
            false => self.text(it.words),
        };
        if !it.about.is_empty() {
            self.hidden(": ", it.about, it.gap);
        }
        self.raw("</button>")
    }

    /// A link to an address of ours; with a `look` it is a button.
    pub fn link(&mut self, look: &str, href: &str, words: &str) -> &mut Self {
        self.raw("<a class=\"").text(look).raw("\" ").attribute("href", href);
        self.within(">", words, "</a>")
    }

    /// A field with its label.
    pub fn field(&mut self, it: Field<'_>, input: Input<'_>) -> &mut Self {
        self.raw("<div class=\"field\"><label ").attribute("for", it.id);
        if it.hides_label {
            self.attribute("class", "visually-hidden");
        }
        self.raw(">");
        match it.gap {
            "" => self.text(it.label),
            gap => self.gap(gap, it.label),
        };
        self.raw("</label>");
        match input {
            Input::Line(_) => self.raw("<input type=\"text\" autocomplete=\"off\" "),
            Input::Number(..) => self.raw("<input type=\"number\" inputmode=\"numeric\" "),
            Input::Day => self.raw("<input type=\"date\" "),
            Input::Lines(..) => self.raw("<textarea "),
            Input::Choice(_) => self.raw("<select "),
        };
        self.attribute("id", it.id).acts(it.act, it.key);
        match input {
            Input::Line(most) => self.attribute("maxlength", &most.to_string()).raw(">"),
            Input::Number(least, most) => {
                self.attribute("min", &least.to_string());
                self.attribute("max", &most.to_string()).raw(">")
            }
            Input::Day => self.raw(">"),
            Input::Lines(rows, most) => {
                self.attribute("rows", &rows.to_string());
                self.attribute("maxlength", &most.to_string()).raw("></textarea>")
            }
            Input::Choice(options) => {
                self.raw(">");
                for (value, words, language) in options {
                    self.raw("<option ").attribute("value", value);
                    if let Some(language) = language {
                        self.attribute("lang", language);
                    }
                    self.within(">", words, "</option>");
                }
                self.raw("</select>")
            }
        };
        if let Some(value) = it.value {
            self.piece.values.push((it.id.to_owned(), value.to_owned()));
        }
        self.raw("</div>")
    }

    /// A box to tick; its words in a language of their own, where they are.
    pub fn tick(&mut self, it: Field<'_>, on: bool, language: Option<&str>) -> &mut Self {
        self.raw("<div class=\"option\"><input type=\"checkbox\" ").attribute("id", it.id);
        self.acts(it.act, it.key).raw("><label ").attribute("for", it.id);
        if let Some(language) = language {
            self.attribute("lang", language);
        }
        self.within(">", it.label, "</label></div>");
        let value = if on { TICKED } else { "" };
        self.piece.values.push((it.id.to_owned(), value.to_owned()));
        self
    }
}
