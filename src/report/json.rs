//! The report as JSON: the public format.

use super::Report;

impl Report {
    /// The report as JSON: keys in a fixed order, finite numbers, a newline at the end (feature `json`).
    ///
    /// ```
    /// let json = corroborate::Report::default().to_json();
    /// assert!(json.ends_with("}\n"));
    /// ```
    pub fn to_json(&self) -> String {
        // Plain structs of text and numbers always serialise; an empty object would still be valid JSON.
        let mut json = serde_json::to_string_pretty(self).unwrap_or_else(|_| "{}".to_owned());
        json.push('\n');
        json
    }

    /// Reads a report back (feature `json`).
    ///
    /// # Errors
    ///
    /// When the text is not a report; the message says where.
    pub fn from_json(json: &str) -> crate::Result<Report> {
        serde_json::from_str(json).map_err(|e| {
            crate::error::Error::input(
                "report",
                format!("is not a report's JSON ({e})"),
                "give the file that `crosscheck --format json` wrote",
            )
        })
    }
}
