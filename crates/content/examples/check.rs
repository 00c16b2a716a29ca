//! Checks a content folder: `cargo run -p pillole-content --example check -- content 2026-11-21`.

use pillole_core::date::Date;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(root), Some(Ok(today))) =
        (arguments.next(), arguments.next().map(|day| day.parse::<Date>()))
    else {
        eprintln!("usage: check <content folder> <today, as 2026-11-21>");
        return ExitCode::FAILURE;
    };
    let (faults, warnings) = match pillole_content::compile(root.as_ref(), today) {
        Ok(compiled) => {
            println!("{:?}", compiled.stats);
            (Vec::new(), compiled.warnings)
        }
        Err(found) => (found.faults, found.warnings),
    };
    for fault in warnings.iter().chain(&faults) {
        println!("{}\n", fault.render(false));
    }
    println!("{} faults, {} warnings", faults.len(), warnings.len());
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
