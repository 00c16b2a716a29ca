//! Names for published files: with a hash of what is in them, so that browsers keep them for ever.

/// The hash that stands in a published file's name: FNV-1a, 64 bits, as 16 hex digits. It tells
/// versions of a file apart; it guards nothing.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// The name `stem-<hash>.extension`.
pub(crate) fn hashed(stem: &str, extension: &str, bytes: &[u8]) -> String {
    format!("{stem}-{}.{extension}", hash(bytes))
}

/// Whether the file's name is one that [`hashed`] made.
pub(crate) fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_follows_the_content() {
        assert_eq!(hashed("data/home", "bin", b""), "data/home-cbf29ce484222325.bin");
        assert_ne!(hash(b"a"), hash(b"b"));
        assert!(is_hashed(&hashed("data/home.it", "bin", b"")));
        for plain in ["index.html", "img/icon-192.png", "a-cbf29ce484222325/b.bin"] {
            assert!(!is_hashed(plain), "{plain}");
        }
    }
}
