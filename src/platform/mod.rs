//! The browser behind small functions: what it may refuse comes back as a value, never as a panic.
//! Nothing here decides anything about learning; nothing outside here calls `web_sys` directly.

pub mod caches;
pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod controls;
pub mod dialog;
pub mod erase;
pub mod fetch;
pub mod files;
pub mod film;
pub mod frame;
pub mod fullscreen;
pub mod idle;
pub mod keys;
pub mod listen;
pub mod markup;
pub mod offline;
pub mod page;
pub mod persist;
pub mod pieces;
pub mod promise;
pub mod scroll;
pub mod speech;
pub mod spoken;
pub mod storage;
pub mod takeover;
pub mod way_back;
