//! What can be wrong with the recorded videos.

use strum::{IntoStaticStr, VariantNames};
use thiserror::Error;

/// What can be wrong with the recorded videos.
#[derive(Debug, Clone, PartialEq, Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "each message says what its variant is")]
pub enum VideoProblem {
    #[error(
        "the list of what was recorded cannot be read: {why}\n\
         It is written by `cargo xtask video {slug}`: record the video again, or delete the folder."
    )]
    DamagedRecording { slug: String, why: String },

    #[error(
        "there is no pillola `{slug}`\n\
         Delete the folder, or give it the name of the pillola that it is a video of."
    )]
    VideoOfNothing { slug: String },
}
