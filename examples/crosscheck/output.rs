//! Writing the report.

use std::io::{IsTerminal, Write};
use std::path::Path;

use corroborate::report::TextStyle;
use corroborate::{Report, Verifier};

use super::{Args, Color, Format};

/// What is wrong with a file to write when its folder is not there: told before the work is done, not after it.
pub fn no_folder(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir())?;
    Some(format!("`{}`: cannot be written: there is no folder `{}`; make it first", path.display(), folder.display()))
}

/// Writes the report to the file or to standard output.
pub fn write(args: &Args, report: &Report, verifier: &Verifier) -> Result<(), String> {
    let text = match args.format {
        Format::Text => report.to_text(verifier.articles(), style(args)),
        Format::Json => report.to_json(),
        Format::Html => report.to_html(verifier.articles()),
        Format::Markdown => report.to_markdown(verifier.articles()),
        Format::Csv => report.to_csv(verifier.articles()),
        Format::Claimreview => report.to_claimreview(verifier.articles()),
        Format::Annotations => report.to_annotations(verifier.articles()),
    };
    match &args.out {
        Some(path) => std::fs::write(path, text)
            .map_err(|e| format!("`{}`: cannot be written ({e}); check the folder and its permissions", path.display())),
        None => match std::io::stdout().lock().write_all(text.as_bytes()) {
            // The reader (`head`, a pager) has seen enough.
            Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            written => written.map_err(|e| format!("standard output: cannot be written ({e})")),
        },
    }
}

fn style(args: &Args) -> TextStyle {
    let to_terminal = args.out.is_none() && std::io::stdout().is_terminal();
    let colour = match args.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => args.out.is_none() && anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never,
    };
    let columns = || if to_terminal { terminal_size::terminal_size().map(|(width, _)| width.0 as usize) } else { None };
    TextStyle { width: args.width.or_else(columns).unwrap_or(100).clamp(40, 120), colour, all: args.all, snippets: true }
}
