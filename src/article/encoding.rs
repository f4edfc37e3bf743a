//! Bytes of web pages and feeds as text: UTF-8, or the encoding that a mark or a declaration names.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::Input;
use crate::error::{Error, Result};

/// How far into a page a declaration is looked for, as browsers do.
const DECLARATION_WITHIN: usize = 1024;

/// The text, decoded by its byte order mark, else by what it declares, else as UTF-8.
pub(super) fn decode(input: Input<'_>) -> Result<Cow<'_, str>> {
    if let Some((name, fix)) = super::read::foreign(input.bytes) {
        return Err(Error::input(input.place, format!("is {name}, not text"), fix));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(input.bytes) {
        return with(input, encoding, &input.bytes[mark..]);
    }
    if let Ok(text) = std::str::from_utf8(input.bytes) {
        return Ok(Cow::Borrowed(text));
    }
    let Some(label) = declared(input.bytes) else {
        return with(input, UTF_8, input.bytes);
    };
    match Encoding::for_label(label.as_bytes()) {
        Some(encoding) => with(input, encoding, input.bytes),
        None => Err(Error::input(input.place, format!("declares the encoding `{label}`, which is not known"), "convert the file to UTF-8")),
    }
}

fn with<'a>(input: Input<'a>, encoding: &'static Encoding, bytes: &'a [u8]) -> Result<Cow<'a, str>> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or_else(|| {
        Error::input(
            input.place,
            format!("is not {}, as it says or as is usual", encoding.name()),
            "declare its encoding, or convert it to UTF-8",
        )
    })
}

/// The label after `charset=` or `encoding=` in the head of the bytes.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION_WITHIN)]).to_ascii_lowercase();
    let at = ["charset=", "encoding="].iter().filter_map(|name| head.find(name).map(|at| at + name.len())).min()?;
    let label = head[at..].trim_start_matches(['"', '\'']);
    let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c)).unwrap_or(label.len());
    (end > 0).then(|| label[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expect: &str) {
        let found = decode(Input { place: "page.html", bytes });
        match found {
            Ok(text) => assert_eq!(text, expect),
            Err(error) => assert!(error.to_string().contains(expect), "{error}"),
        }
    }

    #[test]
    fn encodings() {
        check("Café".as_bytes(), "Café");
        check(b"\xEF\xBB\xBFCaf\xC3\xA9", "Café");
        check(b"<meta charset=\"windows-1252\">Caf\xE9 \x93x\x94", "<meta charset=\"windows-1252\">Café “x”");
        check(b"<?xml version='1.0' encoding='iso-8859-2'?>\xB1", "<?xml version='1.0' encoding='iso-8859-2'?>ą");
        check(b"\xFF\xFEC\0a\0f\0\xE9\0", "Café");
        check(b"<meta charset=klingon>\xE9", "`klingon`, which is not known");
        check(b"Caf\xE9", "is not UTF-8");
    }
}
