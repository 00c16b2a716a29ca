//! What a person must be told about what is kept; the app has the words.

/// Something to tell. Each is told once, when it becomes true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Notice {
    /// The browser refuses to keep anything: what is done now is lost when the page is closed.
    /// The way out is to save it to a file.
    StorageRefused,
    /// There is no room left: what is done from now on is lost when the page is closed. What was
    /// kept before is still there.
    StorageFull,
    /// Keeping works again; nothing of what was done meanwhile is lost.
    SavingAgain,
    /// What was kept could not be read. It was set aside, and the copy before the last change is
    /// used instead.
    DamagedRecovered,
    /// What was kept could not be read, nor was there a copy. It was set aside, and the record
    /// starts empty.
    DamagedStartedEmpty,
    /// What is kept was written by a newer edition of the portal. It is not touched; what is done
    /// now is lost when the page is closed. The way out is to load the page again.
    Newer,
    /// Everything was erased in another tab, or by the browser.
    ErasedElsewhere,
    /// Not everything could be erased: the browser refuses. The way out is to clear the site's data
    /// in the browser's settings.
    NotErased,
}
