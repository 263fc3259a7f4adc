//! Magnitudes of earthquakes, whose unit is a designation elsewhere: 5级以上地震, but 三级医院.

use super::amount::{Measured, Reader};
use super::numeral::Form;
use crate::analysis::Kind;
use crate::text::phrases::{ends_with_any, starts_with_any};

impl Reader<'_> {
    /// The unit at `at` of a number that says how strong an earthquake is: 7.3级强震, 抗御6级左右地震, 里氏5.6级.
    pub fn magnitude(&self, start: usize, at: usize, form: Form) -> Option<Measured> {
        /// Characters of the longest noun: 破坏性地震.
        const LONGEST: usize = 6;
        const SCALES: &[&str] = &["里氏", "震级", "震级为", "震级达"];
        if !matches!(self.peek(at), Some('级' | '級')) || matches!(form, Form::Words) {
            return None;
        }
        let end = at + 1;
        let behind = &self.chars[end..self.chars.len().min(end + 2 + LONGEST)];
        let bounded = starts_with_any(behind, &["以上", "以下", "左右"]);
        let noun = &behind[if bounded { 2 } else { 0 }..];
        let noun = noun.iter().position(|&c| c == '震').map_or(&noun[..0], |at| &noun[..at]);
        // 7级大震活动 and 三级防震 are designations.
        let quake = match noun.last() {
            Some('地' | '强' | '強' | '余' | '餘') => true,
            Some('大') => bounded,
            _ => false,
        };
        (quake || ends_with_any(&self.chars[..start], SCALES)).then(|| Measured::plain("级", Kind::Measure, end))
    }
}
