// Browsers that keep nothing; to be given to a context before its first page.

/// Browsers that block a site's data throw at the first mention of the storage.
export function refuseStorage() {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("denied", "SecurityError");
    },
  });
}

/// Full, from the first byte on.
export function fillStorage() {
  Storage.prototype.setItem = function setItem() {
    throw new DOMException("full", "QuotaExceededError");
  };
}
