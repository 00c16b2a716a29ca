//! The small pictures that screens can show: their names. The drawings are the app's.

use serde::{Deserialize, Serialize};

/// The small pictures that screens can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "each name says what is drawn")]
pub enum Icon {
    Person,
    Phone,
    Message,
    Mail,
    Bank,
    Parcel,
    Town,
    School,
    Health,
    Card,
    Euro,
    Document,
    Folder,
    Photo,
    Camera,
    Calendar,
    Clock,
    Bell,
    Lock,
    Key,
    Fingerprint,
    Search,
    Settings,
    Wifi,
    Signal,
    Plane,
    Router,
    Globe,
    News,
    Download,
    Trash,
    Home,
    Warning,
    Check,
    Cross,
    Flag,
    Star,
}
