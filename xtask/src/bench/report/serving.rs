//! The section about serving.

use super::super::serving::{Figures, Serving};
use super::table::thousands;

/// What the Wi-Fi of a room brings to all in it together, in bits a second: a bound, not a measure.
const ROOM: f64 = 30e6;

/// What follows where and when it was.
pub(super) fn section(found: &Serving) -> String {
    let Serving { nginx_version, connections, seconds, ours, nginx, class, class_of_nginx } = found;
    let row = |name: &str, of: fn(&Figures) -> f64| {
        let (ours, nginx) = (of(ours), of(nginx));
        format!("| {name} | {} | {} | {:.2} |\n", thousands(ours), thousands(nginx), ours / nginx)
    };
    let rows: String = [
        row("a page, requests a second", |it| it.page),
        row("the WebAssembly, requests a second", |it| it.wasm),
        row("a file of data, requests a second", |it| it.data),
        row("memory at most, KB", |it| it.memory_kb as f64),
    ]
    .concat();
    let all = class.bytes_each as f64 * class.devices as f64;
    format!(
        " nginx {nginx_version}, a worker a core; ours uses one core. \
         The same files with the same headers, those that gzip pressed; wrk asks over {connections} \
         connections for {seconds} s each, on the same machine, and takes its share of it.\n\n\
         | | ours | nginx | ratio |\n|---|---|---|---|\n{rows}\n\
         ### A class opens the portal at once\n\n{} devices ask for everything that a first view of a \
         pillola fetches ({} requests, {} bytes each), each over six connections as browsers do. All are \
         on the same machine as the server: this is the server's part of the wait. nginx, as it is \
         packaged, sends what gzip pressed, which is more bytes than brotli's.\n\n\
         | | half of the devices have all | the last one has |\n|---|---|---|\n\
         | ours | {:.0} ms | {:.0} ms |\n| nginx | {:.0} ms | {:.0} ms |\n\n\
         The {} MB of the whole class need at least {:.1} s on a Wi-Fi that brings 30 Mbit/s to all \
         together, whatever the server: a bound from the bytes, not a measure.\n",
        class.devices,
        class.requests_each,
        thousands(class.bytes_each as f64),
        class.median_ms,
        class.last_ms,
        class_of_nginx.median_ms,
        class_of_nginx.last_ms,
        thousands(all / 1e6),
        all * 8.0 / ROOM,
    )
}
