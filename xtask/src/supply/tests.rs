use super::*;

/// A lockfile of npm with one package, of which `change` is said too.
fn npm(change: &str, shipped: &[&str]) -> Npm {
    let lock = format!(
        r#"{{"packages": {{"": {{"name": "pillole"}}, "node_modules/@a/b": {{"version": "1.2.0"{change}}}}}}}"#
    );
    Npm::from(&lock, shipped.iter().map(|name| (*name).to_owned()).collect()).unwrap()
}

/// What cargo would tell of a program of ours that uses one crate.
fn crates(licence: &str, source: &str, asked: &str) -> Crates {
    let text = format!(
        r#"{{"packages": [
            {{"id": "p", "name": "pillole", "version": "0.1.0", "license": "EUPL-1.2", "source": null,
              "manifest_path": "/p/Cargo.toml", "dependencies": [{{"name": "x", "req": "{asked}"}},
              {{"name": "pillole-core", "req": "*", "path": "/c"}}]}},
            {{"id": "x", "name": "x", "version": "2.0.0", "license": {licence}, "source": "{source}",
              "manifest_path": "/x/Cargo.toml", "dependencies": [{{"name": "y", "req": "*"}}]}}],
            "resolve": {{"nodes": [
                {{"id": "p", "deps": [{{"pkg": "x", "dep_kinds": [{{"kind": null}}]}}]}},
                {{"id": "x", "deps": []}}]}}}}"#
    );
    serde_json::from_str(&text).unwrap()
}

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn rules() -> Rules {
    Rules::read(&Layout::find().unwrap()).unwrap()
}

#[test]
fn what_is_there_may_be_there() {
    supply(&Layout::find().unwrap()).unwrap();
}

#[test]
fn a_crate_comes_from_its_registry_under_a_licence_that_may_be_there() {
    let faults = |licence: &str, source: &str, asked: &str| {
        rules().of_crates(&crates(licence, source, asked))
    };
    for licence in ["MIT", "MIT/Apache-2.0", "LGPL-3.0-only OR Zlib", "MIT AND Unicode-3.0"] {
        let none = faults(&format!("\"{licence}\""), CRATES_IO, "^2");
        assert_eq!(none, Vec::<String>::new(), "{licence}");
    }
    for licence in ["AGPL-3.0-only", "MIT AND GPL-3.0-only", "GPL-2.0-only WITH GCC-exception-2.0"]
    {
        let found = faults(&format!("\"{licence}\""), CRATES_IO, "^2");
        let fault = format!("the crate x 2.0.0 is under {licence}, which deny.toml does not allow");
        assert_eq!(found, [fault]);
    }
    assert_eq!(faults("null", CRATES_IO, "^2"), ["the crate x 2.0.0 names no licence"]);
    let found = faults("\"do what you like\"", CRATES_IO, "^2");
    assert_eq!(found.len(), 1, "{found:?}");
    let found = faults("\"MIT\"", "git+https://example.org/x", "^2");
    assert_eq!(found, ["the crate x 2.0.0 comes from git+https://example.org/x"]);
    let found = faults("\"MIT\"", CRATES_IO, "*");
    assert_eq!(found, ["pillole asks for any version of x"]);
}

#[test]
fn a_package_of_npm_has_a_hash_and_a_licence_and_more_is_asked_of_what_is_shipped() {
    let faults = |change: &str, shipped: &[&str]| rules().of_npm(&npm(change, shipped));
    let with = |licence: &str| format!(r#", "license": "{licence}", "integrity": "sha512-x""#);
    for (licence, tool, shipped) in [
        ("MIT", true, true),
        ("BSD-2-Clause", true, false),
        ("OFL-1.1", false, true),
        ("GPL-3.0-only", false, false),
    ] {
        assert_eq!(faults(&with(licence), &[]).is_empty(), tool, "{licence}");
        assert_eq!(faults(&with(licence), &["@a/b"]).is_empty(), shipped, "{licence}");
    }
    assert_eq!(faults(r#", "integrity": "sha512-x""#, &[]), ["npm's @a/b 1.2.0 names no licence"]);
    let found = faults(r#", "license": "MIT""#, &[]);
    assert_eq!(found, ["npm's @a/b 1.2.0 has no hash in the lockfile"]);
    let elsewhere = with("MIT") + r#", "resolved": "https://example.org/b.tgz""#;
    let found = faults(&elsewhere, &[]);
    assert_eq!(found, ["npm's @a/b 1.2.0 does not come from npm's registry"]);
    let found = faults(&with("MIT"), &["@a/b", "c"]);
    assert_eq!(found, ["package.json says that c is shipped; the lockfile does not have it"]);
}

#[test]
fn what_uses_and_what_is_used_is_given_away() {
    let crates = crates("\"MIT\"", CRATES_IO, "^2");
    let given = crates.given();
    let names: Vec<_> = given.iter().map(|(package, _)| package.name.as_str()).collect();
    assert_eq!(names, ["pillole", "x"]);
    assert_eq!(given[0].1.len(), 1);
}
