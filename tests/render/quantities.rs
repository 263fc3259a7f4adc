use reportlens::analysis::{Bound, Change, Status};
use std::fmt::Write;

/// A quantity a line: the text, then value, unit, kind, and bound, change and status where they are not the usual
/// ones, then the label, and what else is known of it.
pub fn quantities(text: &str) -> String {
    let mut out = String::new();
    for quantity in super::analyze(text).quantities {
        write!(out, "{} = {}", quantity.text, quantity.exact).unwrap();
        if let Some(max) = &quantity.exact_max {
            write!(out, "..{max}").unwrap();
        }
        write!(out, " {}", if quantity.unit.is_empty() { "-" } else { &quantity.unit }).unwrap();
        write!(out, " {}", format!("{:?}", quantity.kind).to_lowercase()).unwrap();
        if quantity.bound != Bound::Exact {
            write!(out, " {}", format!("{:?}", quantity.bound).to_lowercase()).unwrap();
        }
        if quantity.change != Change::Level {
            write!(out, " {}", format!("{:?}", quantity.change).to_lowercase()).unwrap();
        }
        if quantity.status != Status::Actual {
            write!(out, " target").unwrap();
        }
        write!(out, " | {}", quantity.label).unwrap();
        if let Some(relative_to) = &quantity.relative_to {
            write!(out, " | than {relative_to}").unwrap();
        }
        if let Some(period) = &quantity.period {
            write!(out, " | {} {}", if period.inherited { "in*" } else { "in" }, period.text).unwrap();
        }
        out.push('\n');
    }
    out
}
