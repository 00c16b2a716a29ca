//! The pieces that pages are made of: one file each. A piece knows how it looks and what it is
//! called for a screen reader; what is true it asks the core, what is remembered the state.

pub mod aloud;
pub mod assessment;
pub mod capsule;
pub mod card;
pub mod form_tabs;
pub mod icon;
pub mod in_turn;
pub mod live_text;
pub mod loading;
pub mod markup;
pub mod notices;
pub mod page_head;
pub mod pane;
pub mod practice;
pub mod present;
pub mod qr;
pub mod question;
pub mod ready_made;
pub mod record_files;
pub mod screen;
pub mod search_box;
pub mod session;
pub mod shared_device;
pub mod stored;
pub mod term;
pub mod watch;
