//! A device that many use: its idle clock, and the turns of those who use it.

#![allow(clippy::unwrap_used, reason = "a test that meets what it does not expect has to fail")]

mod idle;
mod turn;
