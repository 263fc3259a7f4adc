//! The command line: the same analysis on files.

use clap::{Parser, Subcommand, ValueEnum};
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
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// The JSON contract, offsets in UTF-16 code units.
    Json,
}

fn main() -> ExitCode {
    let Command::Analyze { file, format } = Cli::parse().command;
    match analyze(&file, format) {
        Ok(()) => ExitCode::SUCCESS,
        // A reader such as `head` that has seen enough is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("reportlens: {}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}

fn analyze(file: &Path, format: Format) -> io::Result<()> {
    let text = read(file)?;
    let analysis = reportlens::analyze(&text, &reportlens::Options::default()).into_utf16(&text);
    let mut out = io::BufWriter::new(io::stdout().lock());
    match format {
        Format::Json => serde_json::to_writer(&mut out, &analysis)?,
    }
    writeln!(out)?;
    out.flush()
}

/// Reads a text; bytes that are not UTF-8 are an error, since offsets into anything else would mislead.
fn read(file: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        bytes = std::fs::read(file)?;
    }
    String::from_utf8(bytes).map_err(|error| {
        io::Error::new(io::ErrorKind::InvalidData, format!("not UTF-8 from byte {}", error.utf8_error().valid_up_to()))
    })
}
