//! Who owns this copy of the portal, for the parts of pages that name them.

use leptos::prelude::*;
use pillole_core::site::SiteOwner;
use std::sync::Arc;

/// Makes the owner known to every component below.
pub(super) fn provide(owner: SiteOwner) {
    provide_context(Arc::new(owner));
}

/// The owner of the site.
pub(super) fn use_owner() -> Option<Arc<SiteOwner>> {
    use_context()
}
