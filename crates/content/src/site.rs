//! `site.toml`: who publishes the portal, how to reach them, where they help in person.

use crate::fault::LinkProblem;
use crate::fields::{Fields, Toml};
use crate::link;
use crate::plain;
use crate::source::{At, File};
use pillole_core::site::{Contacts, HelpPoint, LegalLinks, SiteOwner};

/// Reads the file; `None` when something in it was reported.
pub(crate) fn read(file: &File<'_>) -> Option<SiteOwner> {
    if !file.readable {
        return None;
    }
    let toml = Toml::parse(file, 0..file.text().len(), 0..0)?;
    let mut fields = toml.fields(file, "the site");
    let portal = plain::text(&mut fields, "portal");
    let owner = plain::text(&mut fields, "owner");
    let address = fields.text("address").inspect(|address| check_outside(&fields, address));
    let logo = fields.optional_text("logo").inspect(|logo| check_path(&fields, logo));
    let legal = plain::text(&mut fields, "legal");
    let contacts = fields.table("contacts", "the contacts").and_then(read_contacts);
    let links = fields.table("links", "the links").and_then(read_links);
    let points: Vec<_> = fields.tables("point", "a point").into_iter().map(read_point).collect();
    fields.end();
    Some(SiteOwner {
        portal: portal?.value,
        owner: owner?.value,
        address: address?.value.trim_end_matches('/').to_owned(),
        logo: logo.map(|logo| logo.value),
        contacts: contacts?,
        links: links?,
        legal: legal?.value,
        points: points.into_iter().collect::<Option<_>>()?,
    })
}

fn read_contacts(mut fields: Fields<'_, '_>) -> Option<Contacts> {
    let (email, phone) = (fields.text("email"), plain::text(&mut fields, "phone"));
    let pec = fields.optional_text("pec");
    for address in email.iter().chain(&pec) {
        let parts = address.value.split_once('@');
        if parts.is_none_or(|(name, host)| name.is_empty() || !host.contains('.')) {
            let why = "A mail address is a name, an @, and a site: urp@comune.it.".to_owned();
            let problem = LinkProblem::BadAddress { address: address.value.clone(), why };
            fields.report(address.span.clone(), problem);
        }
    }
    fields.end();
    let pec = pec.map(|pec| pec.value);
    Some(Contacts { email: email?.value, phone: phone?.value, pec })
}

fn read_links(mut fields: Fields<'_, '_>) -> Option<LegalLinks> {
    let (privacy, accessibility) = (fields.text("privacy"), fields.text("accessibility"));
    for address in privacy.iter().chain(&accessibility) {
        // The portal has pages of its own for both.
        if !["/privacy/", "/accessibilita/"].contains(&address.value.as_str()) {
            check_outside(&fields, address);
        }
    }
    fields.end();
    Some(LegalLinks { privacy: privacy?.value, accessibility: accessibility?.value })
}

fn read_point(mut fields: Fields<'_, '_>) -> Option<HelpPoint> {
    let (name, address) = (plain::text(&mut fields, "name"), plain::text(&mut fields, "address"));
    let hours = fields.some_texts("hours");
    let (phone, notes) =
        (plain::optional(&mut fields, "phone"), plain::optional(&mut fields, "notes"));
    fields.end();
    let or_empty = |text: Option<At<String>>| text.map(|at| at.value).unwrap_or_default();
    Some(HelpPoint {
        name: name?.value,
        address: address?.value,
        hours: hours.into_iter().map(|at| at.value).collect(),
        phone: or_empty(phone),
        notes: or_empty(notes),
    })
}

/// The example owner lives at invented addresses, so those pass.
fn check_outside(fields: &Fields<'_, '_>, address: &At<String>) {
    match link::outside_problem(&address.value) {
        None | Some(LinkProblem::InventedAddress { .. }) => {}
        Some(problem) => fields.report(address.span.clone(), problem),
    }
}

fn check_path(fields: &Fields<'_, '_>, path: &At<String>) {
    let bad = path.value.split('/').any(|part| part.is_empty() || part == "." || part == "..")
        || path.value.contains(['\\', ':']);
    if bad {
        fields.report(path.span.clone(), LinkProblem::BadPath { path: path.value.clone() });
    }
}
