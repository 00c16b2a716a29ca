//! Who publishes the portal: the names, contacts and help points that its pages show.
//!
//! Everything an adopting body changes is here and comes from one file, `content/site.toml`.

use serde::{Deserialize, Serialize};

/// The owner of a published portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteOwner {
    /// The portal's name.
    pub portal: String,
    /// The public body, as it signs.
    pub owner: String,
    /// Where the portal is published, `https://…` without a slash at the end.
    pub address: String,
    /// The owner's emblem: a file's path below `public/`.
    pub logo: Option<String>,
    /// How to reach the owner.
    pub contacts: Contacts,
    /// What the law wants to be found on every page.
    pub links: LegalLinks,
    /// The owner's legal details: seat, tax code.
    pub legal: String,
    /// Where people help in person; may be empty.
    pub points: Vec<HelpPoint>,
}

/// How to reach the owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contacts {
    /// Ordinary mail.
    pub email: String,
    /// Telephone, as it is written.
    pub phone: String,
    /// Certified mail.
    pub pec: Option<String>,
}

/// What the law wants to be found on every page: an `https://` address or a page of the portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalLinks {
    /// How personal data are treated.
    pub privacy: String,
    /// The declaration of accessibility.
    pub accessibility: String,
}

/// A point of digital facilitation: where people help in person, for free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpPoint {
    /// What it is called.
    pub name: String,
    /// Street and town.
    pub address: String,
    /// When it is open, one line each.
    pub hours: Vec<String>,
    /// Telephone, as it is written; may be empty.
    pub phone: String,
    /// What else to know (by appointment, step-free entrance); may be empty.
    pub notes: String,
}
