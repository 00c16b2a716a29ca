//! Everything the compiler refuses or warns of, with what to do about it: one file for each subject.
//!
//! A problem's kind is its variant's name in kebab case and stays the same when the wording changes.
//! The first line of each message says what is wrong, the rest what to do.

mod bank;
mod blocks;
mod files;
mod front_matter;
mod links;
mod numbers;
mod questions;
mod screens;
mod script;
mod statements;
mod templates;
mod text;
mod toml;
mod videos;

pub use bank::BankProblem;
pub use blocks::BlockProblem;
pub use files::FileProblem;
pub use front_matter::FrontMatterProblem;
pub use links::LinkProblem;
pub use numbers::NumberProblem;
pub use questions::QuestionProblem;
pub use screens::ScreenProblem;
pub use script::ScriptProblem;
pub use statements::StatementProblem;
pub use templates::TemplateProblem;
pub use text::TextProblem;
pub use toml::TomlProblem;
pub use videos::VideoProblem;

use strum::VariantNames as _;
use thiserror::Error;

macro_rules! subjects {
    ($($(#[$doc:meta])* $subject:ident: $problem:ident,)*) => {
        /// What can be wrong.
        #[derive(Debug, Clone, PartialEq, Error)]
        pub enum Problem {
            $($(#[$doc])* #[error(transparent)] $subject(#[from] $problem),)*
        }

        impl Problem {
            /// Its stable name: `unknown-key`.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$subject(problem) => problem.into(),)* }
            }

            /// The names of all kinds of problem.
            pub fn kinds() -> impl Iterator<Item = &'static str> {
                [$($problem::VARIANTS,)*].into_iter().flatten().copied()
            }
        }
    };
}

subjects! {
    /// The files as such.
    File: FileProblem,
    /// What is written in TOML.
    Toml: TomlProblem,
    /// The front matter.
    FrontMatter: FrontMatterProblem,
    /// Where words and links lead.
    Link: LinkProblem,
    /// Running text.
    Text: TextProblem,
    /// The fenced blocks.
    Block: BlockProblem,
    /// Scripts.
    Script: ScriptProblem,
    /// Questions.
    Question: QuestionProblem,
    /// The questions of the adaptive test.
    Bank: BankProblem,
    /// The statements of the self-reflection.
    Statement: StatementProblem,
    /// The session templates.
    Template: TemplateProblem,
    /// Simulated screens.
    Screen: ScreenProblem,
    /// The short numbers.
    Number: NumberProblem,
    /// The recorded videos.
    Video: VideoProblem,
}

impl Problem {
    /// What is wrong, in one line.
    #[must_use]
    pub fn what(&self) -> String {
        let message = self.to_string();
        message.split_once('\n').map(|(what, _)| what.to_owned()).unwrap_or(message)
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        self.to_string().split_once('\n').map(|(_, help)| help.to_owned()).unwrap_or_default()
    }

    /// Whether the content can be published all the same.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::Text(TextProblem::LongSentence { .. })
                | Self::Screen(ScreenProblem::UnusedScreen)
                | Self::Bank(BankProblem::NotTranslated { .. })
        )
    }
}
