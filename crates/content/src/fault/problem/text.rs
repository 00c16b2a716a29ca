//! What can be wrong with running text.

use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with running text.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum TextProblem {
    #[error(
        "raw HTML is not allowed\n\
         Take the tags away. Paragraphs, lists, **bold** and [links](https://…) are written in Markdown."
    )]
    RawHtml,

    #[error(
        "pictures by address are not allowed\n\
         Draw a screen in screens/ and name it in a step."
    )]
    Picture,

    #[error(
        "{what} is not allowed\n\
         Paragraphs, lists, **bold**, *emphasis* and links are enough."
    )]
    MarkupNotAllowed { what: String },

    #[error(
        "`{mark}` is a mark, and `{key}` is plain text\n\
         Take the mark away: this text is also read aloud and searched."
    )]
    MarkInPlainText { key: String, mark: String },

    #[error(
        "only headings with two `##` are used\n\
         Make it `## …`. The title is in the front matter."
    )]
    HeadingLevel,

    #[error(
        "the heading `{heading}` is there twice\n\
         Join the two parts, or give one another heading."
    )]
    RepeatedHeading { heading: String },

    #[error(
        "the part `{heading}` is empty\n\
         Write it, or take the heading away."
    )]
    EmptyPart { heading: String },

    #[error(
        "there is no introduction\n\
         Before the first `##`, say in two or three sentences what one will be able to do."
    )]
    NoIntroduction,

    #[error(
        "the text is too hard: Gulpease {index}, and {of} wants at least {gate}\n\
         Use shorter words and shorter sentences. The hardest ones:\n{hardest}"
    )]
    TooHard { index: String, of: String, gate: u8, hardest: String },

    #[error(
        "a sentence of {words} words\n\
         Split it in two: at most 20 words, better 12."
    )]
    LongSentence { words: usize },

    #[error(
        "the pillola takes {minutes} minutes\n\
         Eight are the limit ({words} words at 120 a minute, 20 seconds a question, 10 seconds a step). Shorten it, or make two of it."
    )]
    TakesTooLong { minutes: usize, words: usize },
}
