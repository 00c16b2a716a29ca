//! Lists in lists: as deep as serde_json goes, and never so deep that the stack runs out.

use pillole_core::json::{DEEPEST, parse};

fn nested(open: &str, close: &str, depth: usize) -> String {
    open.repeat(depth) + "1" + &close.repeat(depth)
}

#[test]
fn it_ends_where_serde_json_ends() {
    let deepest = usize::from(DEEPEST);
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"[{"a":"#, "}]")] {
        for depth in [1, 2, 62, 63, 64, 65, 126, 127, 128, 129] {
            let text = nested(open, close, depth);
            let levels = depth * close.len();
            assert_eq!(parse(&text).is_some(), levels <= deepest, "{open} {depth}");
            assert_eq!(
                serde_json::from_str::<serde_json::Value>(&text).is_ok(),
                levels <= deepest,
                "{open} {depth}"
            );
        }
        assert_eq!(parse(&nested(open, close, 1_000_000)), None);
        assert_eq!(parse(&open.repeat(1_000_000)), None);
    }
}

#[test]
fn many_lists_beside_each_other_are_not_deep() {
    let text = format!("[{}[]]", "[[]],".repeat(1_000));
    assert_eq!(parse(&text).unwrap().to_json(), text);
}

/// The browser gives the app a stack of 1 MB; this is half of it, and without optimisation.
#[test]
fn the_deepest_value_needs_little_of_the_stack() {
    let text = nested(r#"{"a":"#, "}", DEEPEST.into());
    let same = text.clone();
    let thread = std::thread::Builder::new().stack_size(512 * 1024);
    let written = thread.spawn(move || parse(&same).map(|value| value.to_json())).unwrap();
    assert_eq!(written.join().unwrap(), Some(text));
}
