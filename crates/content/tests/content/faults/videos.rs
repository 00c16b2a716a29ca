//! The recorded videos.

use super::{Case, case};
use crate::fixture::Change::Write;

const FILE: &str = "media/pagare-un-avviso/recording.json";

pub(super) const CASES: &[Case] = &[
    case("damaged-recording", &["damaged-recording"], &[Write(FILE, b"{ \"made_from\": 3 }")]),
    case(
        "recording-without-a-film",
        &["damaged-recording"],
        &[Write(FILE, b"{\"made_from\":{},\"files\":{},\"milliseconds\":60000,\"chapters\":[]}")],
    ),
    case(
        "video-of-nothing",
        &["video-of-nothing"],
        &[Write("media/pagare-un-aviso/recording.json", b"{}")],
    ),
];
