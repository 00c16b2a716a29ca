//! Links in the text lead somewhere.

use crate::article::Part;
use crate::link::Targets;
use crate::source::File;

pub(super) fn check<'p, 'a: 'p>(
    file: &File<'_>,
    parts: impl IntoIterator<Item = &'p Part<'a>>,
    targets: &Targets<'_>,
) {
    for link in parts.into_iter().flat_map(|part| part.links()) {
        if let Some(problem) = targets.problem(link.value) {
            file.report(file.find(&link.span, link.value), problem);
        }
    }
}
