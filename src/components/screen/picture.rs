//! The drawn signs that stand for the pictures of screens.

use pillole_core::screen::Icon as Picture;

/// The sprite's symbol for a picture of a screen.
pub(super) fn picture_name(picture: Picture) -> &'static str {
    match picture {
        Picture::Person => "person",
        Picture::Phone => "phone",
        Picture::Message => "message",
        Picture::Mail => "mail",
        Picture::Bank => "bank",
        Picture::Parcel => "parcel",
        Picture::Town => "town",
        Picture::School => "school",
        Picture::Health => "health",
        Picture::Card => "card",
        Picture::Euro => "euro",
        Picture::Document => "document",
        Picture::Folder => "folder",
        Picture::Photo => "photo",
        Picture::Camera => "camera",
        Picture::Calendar => "calendar",
        Picture::Clock => "clock",
        Picture::Bell => "bell",
        Picture::Lock => "lock",
        Picture::Key => "key",
        Picture::Fingerprint => "fingerprint",
        Picture::Search => "search",
        Picture::Settings => "settings",
        Picture::Wifi => "wifi",
        Picture::Signal => "signal",
        Picture::Plane => "plane",
        Picture::Router => "router",
        Picture::Globe => "globe",
        Picture::News => "news",
        Picture::Download => "download",
        Picture::Trash => "trash",
        Picture::Home => "home",
        Picture::Warning => "warning",
        Picture::Check => "check",
        Picture::Cross => "cross",
        Picture::Flag => "flag",
        Picture::Star => "star",
    }
}
