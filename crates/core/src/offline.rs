//! What the portal's copy on a device, for when there is no connection, is called. The service worker
//! (`offline/worker.js`) makes it; here are only the names that others have to know too.

/// Where it is stored whether somebody wants the copy: [`OFF`], [`ON`], or nothing, which is on unless the
/// connection is dear.
pub const CHOICE: &str = "pillole.offline";

/// The copy is not wanted.
pub const OFF: &str = "off";

/// The copy is wanted, also where the connection is dear.
pub const ON: &str = "on";

/// The cache with the portal itself.
pub const PORTAL: &str = "pillole-portal";

/// The cache with the videos that were kept.
pub const VIDEOS: &str = "pillole-video";
