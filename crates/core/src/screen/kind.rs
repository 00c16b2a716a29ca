//! What a place on a screen is, and what stands on it. How it looks is the app's business.

use super::Icon;
use serde::{Deserialize, Serialize};

/// What a place is, and what stands on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The bar at the top of an app: its title, with a "back" arrow if `back`.
    Bar {
        /// The title.
        text: String,
        /// Whether one can go back.
        back: bool,
    },
    /// A browser's address bar.
    Address {
        /// The address as shown.
        text: String,
        /// The lock beside it.
        lock: Lock,
    },
    /// Who a message or a call comes from.
    Sender {
        /// Name or number.
        text: String,
        /// A second line: a number, an address, a time.
        detail: Option<String>,
    },
    /// A message in a conversation.
    Message {
        /// What it says.
        text: String,
        /// Which side it is on.
        from: Side,
    },
    /// Something that opens another page.
    Link {
        /// Its words.
        text: String,
    },
    /// A heading on the page.
    Heading {
        /// Its words.
        text: String,
    },
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// A label with its value: "Importo: 42,00 €".
    Row {
        /// The label.
        label: String,
        /// The value.
        text: String,
    },
    /// Where one types.
    Field {
        /// Its label.
        label: String,
        /// What goes in.
        input: Input,
        /// The invented value that the exercise offers to type.
        offers: String,
    },
    /// A button.
    Button {
        /// Its words.
        text: String,
        /// How much it stands out.
        style: ButtonStyle,
    },
    /// A box to tick.
    Checkbox {
        /// Its label.
        label: String,
        /// Whether it starts ticked.
        on: bool,
    },
    /// A switch.
    Switch {
        /// Its label.
        label: String,
        /// Whether it starts on.
        on: bool,
    },
    /// One choice among several: a menu or round buttons.
    Choice {
        /// Its label.
        label: String,
        /// What can be chosen, two or more.
        options: Vec<String>,
        /// What is chosen at the start, if anything.
        chosen: Option<String>,
    },
    /// A row of a list that opens something: a conversation, a file, a setting, an app.
    Item {
        /// Its words.
        text: String,
        /// A second line.
        detail: Option<String>,
        /// A small picture before it.
        icon: Option<Icon>,
    },
    /// A notice of the system or the page.
    Notice {
        /// What it says.
        text: String,
        /// How it is meant.
        tone: Tone,
    },
    /// A picture.
    Image {
        /// Which of the drawn pictures.
        picture: Icon,
        /// What it shows, for who cannot see it.
        alt: String,
    },
    /// A file that came with a message.
    Attachment {
        /// The file's name.
        text: String,
        /// Its size, as shown.
        detail: Option<String>,
    },
    /// A code to read and copy: a one-time password, a notice's number, a QR square.
    Code {
        /// The code.
        text: String,
        /// Whether it is drawn as a QR square.
        qr: bool,
    },
    /// A tab at the bottom or top of an app.
    Tab {
        /// Its words.
        text: String,
        /// Its picture.
        icon: Option<Icon>,
        /// Whether it is the one shown.
        on: bool,
    },
    /// A window over the rest that wants an answer. Its buttons are places inside it.
    Dialog {
        /// Its title or question.
        text: String,
    },
    /// A cookie banner or another strip over the page. Its buttons are places inside it.
    Banner {
        /// What it says.
        text: String,
    },
    /// A frame around things that belong together.
    Card {
        /// Its title; may be empty.
        text: String,
    },
}

/// The lock beside an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lock {
    /// The connection is encrypted (which says nothing about who is at the other end).
    Closed,
    /// The connection is not encrypted.
    Open,
}

/// Which side of a conversation a message is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The other person.
    Them,
    /// The learner.
    Me,
}

/// What goes into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// Any words.
    #[default]
    Text,
    /// A secret: shown as dots.
    Password,
    /// Digits.
    Number,
    /// An email address.
    Email,
    /// Words to look for.
    Search,
    /// Several lines. Whatever is written there is as good as what the screen offers.
    Long,
    /// Digits on a pad of keys that is drawn under the field.
    Keypad,
}

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ButtonStyle {
    /// The one to press.
    #[default]
    Primary,
    /// Another one.
    Secondary,
    /// One that deletes or ends something.
    Danger,
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// For information.
    #[default]
    Info,
    /// Be careful.
    Warning,
    /// Something failed.
    Error,
    /// Something worked.
    Success,
}

impl Kind {
    /// Whether other places can be inside it.
    #[must_use]
    pub fn holds_places(&self) -> bool {
        matches!(self, Self::Dialog { .. } | Self::Banner { .. } | Self::Card { .. })
    }

    /// The kind's word, as screens are written.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Bar { .. } => "bar",
            Self::Address { .. } => "address",
            Self::Sender { .. } => "sender",
            Self::Message { .. } => "message",
            Self::Link { .. } => "link",
            Self::Heading { .. } => "heading",
            Self::Text { .. } => "text",
            Self::Row { .. } => "row",
            Self::Field { .. } => "field",
            Self::Button { .. } => "button",
            Self::Checkbox { .. } => "checkbox",
            Self::Switch { .. } => "switch",
            Self::Choice { .. } => "choice",
            Self::Item { .. } => "item",
            Self::Notice { .. } => "notice",
            Self::Image { .. } => "image",
            Self::Attachment { .. } => "attachment",
            Self::Code { .. } => "code",
            Self::Tab { .. } => "tab",
            Self::Dialog { .. } => "dialog",
            Self::Banner { .. } => "banner",
            Self::Card { .. } => "card",
        }
    }

    /// The words that name it for a reader: its label or what stands on it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Field { label, .. }
            | Self::Checkbox { label, .. }
            | Self::Switch { label, .. }
            | Self::Choice { label, .. }
            | Self::Row { label, .. } => label,
            Self::Image { alt, .. } => alt,
            Self::Bar { text, .. }
            | Self::Address { text, .. }
            | Self::Sender { text, .. }
            | Self::Message { text, .. }
            | Self::Link { text }
            | Self::Heading { text }
            | Self::Text { text }
            | Self::Button { text, .. }
            | Self::Item { text, .. }
            | Self::Notice { text, .. }
            | Self::Attachment { text, .. }
            | Self::Code { text, .. }
            | Self::Tab { text, .. }
            | Self::Dialog { text }
            | Self::Banner { text }
            | Self::Card { text } => text,
        }
    }
}
