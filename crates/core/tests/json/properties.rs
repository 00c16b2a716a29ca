//! Whatever the value and whatever the text: serde_json says the same.

use crate::generate::{a_text, a_value};
use crate::ours;
use pillole_core::json::parse;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_value_is_read_and_written_the_same(value in a_value()) {
        let text = value.to_string();
        prop_assert_eq!(parse(&text), Some(ours(&value)));
        prop_assert_eq!(ours(&value).to_json(), text);
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(parse(&pretty), Some(ours(&value)));
    }

    #[test]
    fn any_text_is_read_or_refused_the_same(text in a_text()) {
        match (parse(&text), serde_json::from_str::<serde_json::Value>(&text)) {
            (Some(value), Ok(oracle)) => {
                let written: serde_json::Value = serde_json::from_str(&value.to_json()).unwrap();
                prop_assert_eq!(written, oracle);
            }
            // Numbers stay texts here, and texts have no largest.
            (Some(_), Err(error)) => {
                prop_assert!(error.to_string().contains("number out of range"), "{}", error);
            }
            (None, oracle) => prop_assert!(oracle.is_err(), "{:?}", oracle),
        }
    }
}
