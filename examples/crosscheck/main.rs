//! Compares what several publishers wrote about the same events, and writes a report for people or for programs.
//!
//! ```text
//! cargo run --release --example crosscheck -- seeds
//! cargo run --release --example crosscheck -- --format html --out report.html news/*.html
//! ```

mod inputs;
mod output;

use std::io::{ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{CommandFactory, Parser, ValueEnum};
use corroborate::{Article, Report, Verifier};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Says who agrees with whom, who contradicts whom and about what exactly, and who copied whom, across the articles in PATH.
#[derive(Parser)]
#[command(name = "crosscheck", version, after_help = after())]
struct Args {
    /// Files, folders, glob patterns, or `-` for standard input.
    #[arg(required_unless_present = "man", value_name = "PATH")]
    paths: Vec<String>,
    /// The form of the report.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Write the report to this file instead of standard output; its folder must exist.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The day on which every article was published, whatever the articles say: 2024-06-19.
    #[arg(long, value_name = "DATE", value_parser = date)]
    published: Option<String>,
    /// The publisher of every article, whatever the articles say.
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// In text: list every question, answer and quotation, and what was found compatible.
    #[arg(long)]
    all: bool,
    /// In text: columns to fill, from 40 to 120 (default: those of the terminal; 100 where there is none).
    #[arg(long, value_name = "COLUMNS")]
    width: Option<usize>,
    /// Colours: `auto` follows the terminal and NO_COLOR.
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    color: Color,
    /// Print the manual page instead: `crosscheck --man | man -l -`.
    #[arg(long)]
    man: bool,
}

/// The form of the report.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For the terminal: disputes first, with the words they were read from.
    Text,
    /// Everything, for programs; schema/report.schema.json describes it.
    Json,
    /// One self-contained page: the matrix of questions and sources, passages side by side, evidence, timeline, who copied whom.
    Html,
    /// For issues and chat.
    Markdown,
    /// One row a claim and one a relation, for spreadsheets.
    Csv,
    /// schema.org ClaimReview in JSON-LD.
    Claimreview,
    /// W3C Web Annotations: every claim by position and quotation.
    Annotations,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

/// What the help says beneath the options, and the manual page as sections of its own.
const AFTER: [(&str, &str); 3] = [
    (
        "Examples",
        "\
crosscheck seeds                                   a folder, to the terminal
crosscheck --format html --out report.html seeds   a page for the browser
crosscheck 'archive/2024-06-*/*.txt'               a pattern
curl -s https://example.org/feed.jsonl | crosscheck -
crosscheck --format json news.jsonl | jq '.clusters[].label'",
    ),
    (
        "What is read",
        "\
plain text (.txt, .text, .md): headline and dateline are recognised
JSON Lines and JSON arrays (.jsonl, .ndjson, .json): fields id, source, url,
  title, published, text, or their usual other names
web pages (.html, .htm)
RSS, Atom and JSON feeds that carry whole articles (.xml, .rss, .atom, .json)
From a folder, files with these endings are taken, and those of the folders
in it. An article read from a file takes the file's name without its ending
as its id, and as its publisher where none is told.",
    ),
    (
        "Exit status",
        "\
0  the report was written
1  some input could not be read (the rest is reported), no input held an
   article, or the report could not be written
2  the command was not understood",
    ),
];

fn after() -> String {
    AFTER.map(|(heading, text)| format!("{heading}:\n  {}", text.replace('\n', "\n  "))).join("\n\n")
}

/// Writes the manual page, in roff, to standard output.
fn manual() -> ExitCode {
    match page().and_then(|page| std::io::stdout().lock().write_all(&page)) {
        Err(problem) if problem.kind() != ErrorKind::BrokenPipe => {
            eprintln!("error: standard output: cannot be written ({problem})");
            ExitCode::from(1)
        }
        _ => ExitCode::SUCCESS,
    }
}

fn page() -> std::io::Result<Vec<u8>> {
    let man = clap_mangen::Man::new(Args::command());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    for (heading, text) in AFTER {
        // Lines stand as they are; no line may start with a dot or a quote, and a hyphen is one that can be copied.
        let text = text.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
        write!(page, ".SH \"{}\"\n.nf\n{text}\n.fi\n", heading.to_uppercase())?;
    }
    man.render_version_section(&mut page)?;
    Ok(page)
}

fn date(text: &str) -> Result<String, String> {
    Article::new("-", "-").published(text).map(|_| text.to_owned()).map_err(|_| "write it as 2024-06-19".to_owned())
}

fn main() -> ExitCode {
    let args = Args::parse();
    if args.man {
        return manual();
    }
    if let Some(problem) = args.out.as_deref().and_then(output::no_folder) {
        eprintln!("error: {problem}");
        return ExitCode::from(1);
    }
    let mut problems = Vec::new();
    let inputs = inputs::find(&args.paths, &mut problems);
    let verifier = read(&args, &inputs, &mut problems);
    tell(&problems);
    if verifier.articles().next().is_none() {
        eprintln!("error: no article to report on; name files or folders that hold text, JSON Lines or web pages");
        return ExitCode::from(1);
    }
    let report = compare(&verifier);
    if let Err(problem) = output::write(&args, &report, &verifier) {
        eprintln!("error: {problem}");
        return ExitCode::from(1);
    }
    if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

/// Problems told one by one: more say the same of the same file, as a rule.
const PROBLEMS_TOLD: usize = 20;

fn tell(problems: &[String]) {
    for problem in problems.iter().take(PROBLEMS_TOLD) {
        eprintln!("error: {problem}");
    }
    if problems.len() > PROBLEMS_TOLD {
        eprintln!("error: and {} more that could not be read", problems.len() - PROBLEMS_TOLD);
    }
}

/// Reads every input and adds its articles; what cannot be read becomes a problem, and the rest goes on.
fn read(args: &Args, inputs: &[inputs::Found], problems: &mut Vec<String>) -> Verifier {
    let mut verifier = Verifier::new();
    let bar = progress(ProgressBar::new(inputs.len() as u64), "reading {bar:30} {pos}/{len} files, {msg} articles, {eta} left");
    let mut articles = 0;
    for input in inputs {
        match input.read() {
            Ok(found) => {
                for article in found {
                    let added = article.and_then(|article| verifier.add(overridden(args, article)?)).map_err(|e| input.problem(&e));
                    problems.extend(added.err());
                    articles += 1;
                }
            }
            Err(problem) => problems.push(problem),
        }
        bar.set_message(articles.to_string());
        bar.inc(1);
    }
    bar.finish_and_clear();
    verifier
}

/// Makes the report, with a bar that counts articles, because stories are of very different sizes, and tells stories beside them.
fn compare(verifier: &Verifier) -> Report {
    let bar = progress(ProgressBar::new(0), "comparing {bar:30} {msg}, {pos}/{len} articles, {eta} left");
    bar.enable_steady_tick(Duration::from_millis(120));
    let report = verifier.report_with(|progress| {
        bar.set_length(progress.articles as u64);
        bar.set_position(progress.articles_done as u64);
        bar.set_message(format!("{}/{} stories", progress.stories_done, progress.stories));
    });
    bar.finish_and_clear();
    report
}

fn overridden(args: &Args, mut article: Article) -> corroborate::Result<Article> {
    if let Some(date) = &args.published {
        article = article.published(date)?;
    }
    if let Some(source) = &args.source {
        article = article.source_name(source);
    }
    Ok(article)
}

/// Progress goes to standard error, and nowhere when that is not a terminal.
fn progress(bar: ProgressBar, template: &str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
