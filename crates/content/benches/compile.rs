//! How long a large catalogue takes: `cargo bench -p pillole-content`, with the number of pillole
//! as an argument (1000 when left out).

use pillole_content::numbers::assign_in;
use pillole_content::{Folder, compile_folder};
use pillole_core::date::Date;
use std::path::PathBuf;
use std::time::Instant;

/// The small valid folder of the tests: its pillole are copied as often as it takes.
const FIXTURE: &str = "../../tests/fixtures/content";

fn main() {
    let count = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(1000_usize);
    // Asked at run time: checkouts that share a target folder share this program.
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let mut folder = Folder::read(&package.join(FIXTURE));
    let Some(pillola) = folder.files.get("pillole/pagare-un-avviso.md").cloned() else {
        return eprintln!("no fixture at {FIXTURE}");
    };
    for number in 0..count {
        folder.files.insert(format!("pillole/copia-{number}.md"), pillola.clone());
    }
    let Some(today) = Date::new(2026, 11, 21) else { return };
    let start = Instant::now();
    let assigned = assign_in(&mut folder).is_ok();
    println!("numbers for {count} pillole: {:?} (given: {assigned})", start.elapsed());
    let start = Instant::now();
    let compiled = compile_folder(&folder, today).is_ok();
    println!("compiling {count} pillole: {:?} (without faults: {compiled})", start.elapsed());
}
