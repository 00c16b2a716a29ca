// A reader who chose how the portal looks, on an earlier visit.

/// From now on the pages of `context` open with these preferences, as pillole_core::preferences
/// stores them: `{ text_size: "larger", theme: "dark", motion: "reduced" }`.
export async function prefers(context, preferences) {
  await context.addInitScript((text) => {
    // Not in the empty page that a tab begins with: it has no storage.
    if (location.protocol.startsWith("http")) localStorage.setItem("pillole.preferences", text);
  }, JSON.stringify({ version: 1, ...preferences }));
}
