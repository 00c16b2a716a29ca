//! Who owns this copy of the portal, for the pages that name them.

use leptos::prelude::*;
use pillole_core::site::SiteOwner;
use std::sync::Arc;

/// A handle on the owner's file; cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct Owner(StoredValue<Arc<SiteOwner>>);

impl Owner {
    /// A handle that every component below can reach with [`use_owner`].
    pub fn provide(owner: SiteOwner) {
        provide_context(Self(StoredValue::new(Arc::new(owner))));
    }
}

/// The owner of the site, if the app was started with one.
#[must_use]
pub fn use_owner() -> Option<Arc<SiteOwner>> {
    use_context::<Owner>().map(|owner| owner.0.get_value())
}
