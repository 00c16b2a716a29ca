//! That the same content always makes the same site: what did not change is not fetched again.

use crate::generated::{SMALL, small};

#[test]
fn two_runs_give_the_same_bytes() {
    let again = small();
    let names = |files: &std::collections::BTreeMap<String, Vec<u8>>| -> Vec<String> {
        files.keys().cloned().collect()
    };
    assert_eq!(names(&SMALL.files), names(&again.files));
    for (path, bytes) in &SMALL.files {
        assert!(again.files.get(path) == Some(bytes), "{path} differs");
    }
}

#[test]
fn what_is_compressed_is_the_same_file() {
    let compressed = SMALL.files.keys().filter_map(|path| Some((path, path.strip_suffix(".gz")?)));
    let mut count = 0;
    for (path, plain) in compressed {
        let mut bytes = Vec::new();
        let mut gzip = flate2::read::GzDecoder::new(&*SMALL.files[path]);
        std::io::Read::read_to_end(&mut gzip, &mut bytes).unwrap();
        assert!(bytes == SMALL.files[plain], "{path}");
        bytes.clear();
        brotli::BrotliDecompress(&mut &*SMALL.files[&format!("{plain}.br")], &mut bytes).unwrap();
        assert!(bytes == SMALL.files[plain], "{plain}.br");
        count += 1;
    }
    assert!(count > 40, "{count}");
}
