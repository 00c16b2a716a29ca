//! Our own scripts as they are sent.

/// A script without what is only for who reads its source: comments that have a line of their own, and the
/// room before each line. Lines stay lines, so what follows `//` on one ends with it.
pub(crate) fn as_sent(source: &str) -> String {
    let lines = source.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with("//")).fold(
        String::new(),
        |mut script, line| {
            script.push_str(line);
            script.push('\n');
            script
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_stays_and_what_explains_goes() {
        let source = "// Why.\nf(() => {\n\n  // How.\n  g(); // now\n});\n";
        assert_eq!(as_sent(source), "f(() => {\ng(); // now\n});\n");
    }

    #[test]
    fn no_script_has_a_text_of_several_lines_which_would_change() {
        for script in
            [include_str!("prepaint.js"), include_str!("boot.js"), include_str!("below.js")]
        {
            let opened = script.lines().filter(|line| line.matches('`').count() % 2 == 1);
            let opened: Vec<_> = opened.filter(|line| !line.trim().starts_with("//")).collect();
            assert!(opened.is_empty(), "{opened:?}");
        }
    }
}
