//! The command line: the same analysis on files.

use clap::{Parser, Subcommand, ValueEnum};
use reportlens::analysis::Analysis;
use reportlens::charts::{FigureLanguage, FigureOptions, figures};
use reportlens::limits::{self, MAX_LENGTH};
use serde::Serialize;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Analyse one text and print what was read out of it.
    Analyze {
        /// A UTF-8 text file, or - for standard input.
        file: PathBuf,
        /// What to print.
        #[arg(long, value_enum, default_value_t = Format::Json)]
        format: Format,
    },
    /// Analyse one text and print its figures as JSON, their drawings as SVG.
    Figures {
        /// A UTF-8 text file, or - for standard input.
        file: PathBuf,
        /// The language of titles and numbers.
        #[arg(long, value_enum, default_value_t = Language::Zh)]
        language: Language,
        /// Width in pixels.
        #[arg(long, default_value_t = 640)]
        width: u32,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl From<Language> for FigureLanguage {
    fn from(language: Language) -> FigureLanguage {
        match language {
            Language::Zh => FigureLanguage::Chinese,
            Language::En => FigureLanguage::English,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// The JSON contract, offsets in UTF-16 code units.
    Json,
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    let (file, done) = match &command {
        Command::Analyze { file, format: Format::Json } => (file, analyze(file).and_then(|analysis| print(&analysis))),
        Command::Figures { file, language, width } => {
            let options = FigureOptions { language: (*language).into(), width: *width };
            (file, analyze(file).and_then(|analysis| print(&figures(&analysis, &options))))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // A reader such as `head` that has seen enough is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("reportlens: {}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}

fn analyze(file: &Path) -> io::Result<Analysis> {
    let text = read(file)?;
    limits::check(text.encode_utf16().count()).map_err(|error| io::Error::new(io::ErrorKind::FileTooLarge, error))?;
    Ok(reportlens::analyze_in_utf16(&text, &reportlens::Options::default(), &mut |_| {}))
}

fn print<T: Serialize>(value: &T) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, value)?;
    writeln!(out)?;
    out.flush()
}

/// More bytes than these are more than [`MAX_LENGTH`] UTF-16 code units, whatever they say.
const MAX_BYTES: u64 = MAX_LENGTH as u64 * 3;

/// Reads a text; bytes that are not UTF-8 are an error, since offsets into anything else would mislead. No more is read
/// than shows that a text is too long.
fn read(file: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    let source: Box<dyn Read> =
        if file == Path::new("-") { Box::new(io::stdin().lock()) } else { Box::new(std::fs::File::open(file)?) };
    source.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        let problem = format!("the text is too long: more than {MAX_BYTES} bytes; give it in parts");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, problem));
    }
    String::from_utf8(bytes).map_err(|error| {
        io::Error::new(io::ErrorKind::InvalidData, format!("not UTF-8 from byte {}", error.utf8_error().valid_up_to()))
    })
}
