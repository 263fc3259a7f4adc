//! Magnitudes of earthquakes, whose unit is a designation elsewhere: 5级以上地震, but 三级医院.

use super::amount::{Measured, Reader};
use super::numeral::Form;
use crate::analysis::Kind;
use crate::text::phrases::{ends_with_any, starts_with_any};

/// What has a magnitude.
const QUAKES: &[&str] = &[
    "地震",
    "强震",
    "強震",
    "余震",
    "餘震",
    "中强地震",
    "强烈地震",
    "破坏性地震",
    "破壞性地震",
    "有感地震",
    "强地震",
    "浅源地震",
];

/// What has one behind a bound only: 7级以上大震, but 7级大震活动.
const GREAT: &[&str] = &["大震", "大地震", "震"];

/// Words before a magnitude.
const SCALES: &[&str] =
    &["里氏", "里氏震级", "震级", "震级为", "震级达", "震级达到", "震級", "震級為", "芮氏規模", "震级是"];

impl Reader<'_> {
    /// The unit at `at` of a number that says how strong an earthquake is: 7.3级强震, 抗御6级左右地震, 里氏5.6级.
    pub fn magnitude(&self, start: usize, at: usize, form: Form) -> Option<Measured> {
        const BOUNDS: &[&str] = &["以上", "及以上", "以下", "左右", "上下"];
        if !matches!(self.peek(at), Some('级' | '級')) || matches!(form, Form::Words) {
            return None;
        }
        let end = at + 1;
        let behind = &self.chars[end..];
        let bound =
            BOUNDS.iter().find(|bound| starts_with_any(behind, &[bound])).map_or(0, |bound| bound.chars().count());
        let noun = &behind[bound..];
        let noun = noun.strip_prefix(&['的']).unwrap_or(noun);
        let quake = starts_with_any(noun, QUAKES)
            || bound > 0 && starts_with_any(noun, GREAT)
            || ends_with_any(&self.chars[..start], SCALES);
        quake.then(|| Measured::plain("级", Kind::Measure, end))
    }
}
