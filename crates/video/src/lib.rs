//! Guarda: the script of a pillola performed on its own screens, narrated, captioned and encoded.
//!
//! What is decided about a video is decided here in plain code, before anything runs: what is said
//! ([`narration`]), how the voice says it ([`pronunciation`], [`phonemes`]), what happens when
//! ([`timeline`]), its captions ([`captions`]), what it is made from ([`inputs`]). Then other programs
//! do the heavy work, each asked by one module of [`studio`]: the voice model, Chromium as the camera,
//! ffmpeg. What comes out replaces the old video whole or not at all ([`shelf`]).
//!
//! What does not live here: drawing screens (the app, by `pillole-site`), installing those programs
//! and saying how far they are (xtask), playing a video (the app).

pub mod captions;
pub mod inputs;
pub mod narration;
pub mod phonemes;
pub mod pronunciation;
pub mod shelf;
pub mod sound;
pub mod studio;
pub mod timeline;
