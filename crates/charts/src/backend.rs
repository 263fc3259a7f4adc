//! plotters' SVG backend, dressed in classes, so that themes work under a content security policy without inline
//! styles, and the same drawing comes out natively, in a worker and in the page.
//!
//! Every element that plotters draws goes through [`SVGBackend`]; its colours are then replaced by one class, and
//! elements of the same mark are enclosed in a group that can be focused, named and clicked:
//!
//! ```text
//! <svg class="chart" role="group" …><title>…</title><desc>…</desc>
//!   <g class="mark" data-mark="ROW" tabindex="0" role="img" aria-label="…"><title>…</title> … </g>
//! ```
//!
//! # Classes for the page's style sheet
//!
//! Nothing has a colour of its own; without a style sheet all is black, so a saved file takes the rules along.
//!
//! | class | element | needs |
//! |---|---|---|
//! | `chart` | svg | the font family; `font-size` is an attribute (12) |
//! | `mark` | g | `:hover` and `:focus-visible` styles, best on its `.hit` |
//! | `hit` | rect, unpainted | the area of a mark: `pointer-events: all`; a `fill` to show hover and focus |
//! | `hit` | polyline, unpainted | the same along a line: `stroke: transparent; stroke-width: 14` |
//! | `label` | text | name of a row |
//! | `value` | text | value beside a mark |
//! | `tick` | text | number on an axis, name of a period, word of a legend |
//! | `axis` | polyline, unpainted | `stroke`: the zero line |
//! | `grid` | polyline, unpainted | `stroke`, faint |
//! | `border` | polyline, unpainted | `stroke`: where a section begins |
//! | `bar` | rect | `fill`: a result, or a count |
//! | `bar-target` | rect, unpainted | `stroke`, or a pale `fill` with it: a target |
//! | `bar-up`, `bar-down` | rect | `fill`: an increase, a decrease |
//! | `range` | rect | `fill`, paler: from the lower to the upper end of a range |
//! | `dot` | circle | `fill`: a result |
//! | `dot-target` | circle, unpainted | `stroke` 2 wide and the background as `fill`: a target |
//! | `bound` | polyline, unpainted | `stroke`: the arm from a dot towards where the value may lie, or a range |
//! | `line-up`, `line-down`, `line-level` | polyline, unpainted | `stroke` 2 wide: an indicator over two periods |
//! | `leader` | polyline, unpainted | `stroke`, faint: ties a label to its mark |
//! | `strip` | rect | `fill`, faint: the whole document as a band |
//! | `occurrence` | rect | `fill`: places of a term in that band |

use super::measure::{FONT_SIZE, clean, text_width};
use plotters::backend::SVGBackend;
use plotters::style::Color;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::fmt::Write;
use std::io;

/// What an element is for; its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Role {
    Axis,
    Bar,
    BarDown,
    BarTarget,
    BarUp,
    Border,
    Bound,
    Dot,
    DotTarget,
    Grid,
    Hit,
    Label,
    Leader,
    LineDown,
    LineLevel,
    LineUp,
    Occurrence,
    Range,
    Strip,
    Tick,
    Value,
}

/// The class of each role, in the order of [`Role`].
const CLASSES: [&str; 21] = [
    "axis",
    "bar",
    "bar-down",
    "bar-target",
    "bar-up",
    "border",
    "bound",
    "dot",
    "dot-target",
    "grid",
    "hit",
    "label",
    "leader",
    "line-down",
    "line-level",
    "line-up",
    "occurrence",
    "range",
    "strip",
    "tick",
    "value",
];

/// What plotters carries as a colour: a role, and the row of the mark that the element belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    role: Role,
    mark: Option<u16>,
}

impl Role {
    /// Ink for an element that is part of the mark of `row`.
    pub fn of(self, row: usize) -> Ink {
        Ink { role: self, mark: u16::try_from(row).ok().filter(|&row| row != NO_MARK) }
    }

    /// Ink for an element that belongs to no mark.
    pub fn plain(self) -> Ink {
        Ink { role: self, mark: None }
    }
}

const NO_MARK: u16 = u16::MAX;

impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        let [high, low] = self.mark.unwrap_or(NO_MARK).to_be_bytes();
        BackendColor { alpha: 1.0, rgb: (self.role as u8, high, low) }
    }
}

/// The class and the mark that a colour carries.
fn read_ink(color: BackendColor) -> (&'static str, Option<u16>) {
    let (role, high, low) = color.rgb;
    let mark = u16::from_be_bytes([high, low]);
    (CLASSES.get(usize::from(role)).copied().unwrap_or("other"), (mark != NO_MARK).then_some(mark))
}

/// Attributes of plotters' elements that are the style sheet's business, or the same everywhere.
const STYLE_ATTRIBUTES: [&str; 6] = ["fill", "stroke", "stroke-width", "opacity", "font-family", "font-size"];

/// The backend: SVG elements with classes, appended to a string.
pub struct Svg<'a> {
    out: &'a mut String,
    size: (u32, u32),
    /// The accessible name of each mark, by row.
    names: &'a [String],
    open: Option<u16>,
}

/// What stands at the head of an SVG.
pub struct Head<'a> {
    /// Name of the drawing.
    pub title: &'a str,
    /// The drawing in words.
    pub description: &'a str,
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
}

/// A complete `<svg>` element with what `draw` draws; `names` are the accessible names of the marks by row. `None`
/// where plotters finds no room for it.
pub fn svg<E>(
    head: &Head,
    names: &[String],
    draw: impl FnOnce(&plotters::drawing::DrawingArea<Svg, plotters::coord::Shift>) -> Result<(), E>,
) -> Option<String> {
    let (width, height) = head.size;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"group\" width=\"{width}\" \
         height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-size=\"{FONT_SIZE}\"><title>"
    );
    push_escaped(&mut out, head.title);
    out.push_str("</title><desc>");
    push_escaped(&mut out, head.description);
    out.push_str("</desc>\n");
    {
        use plotters::drawing::IntoDrawingArea;
        let backend = Svg { out: &mut out, size: head.size, names, open: None };
        let area = backend.into_drawing_area();
        draw(&area).ok()?;
        area.present().ok()?;
    }
    out.push_str("</svg>");
    Some(out)
}

impl Svg<'_> {
    /// Lets plotters' backend write one element and appends it with our class, in the group of its mark.
    fn element(
        &mut self,
        color: BackendColor,
        draw: impl FnOnce(&mut SVGBackend) -> Result<(), DrawingErrorKind<io::Error>>,
    ) -> Result<(), DrawingErrorKind<io::Error>> {
        if color.alpha == 0.0 {
            return Ok(());
        }
        let mut document = String::new();
        {
            let mut inner = SVGBackend::with_string(&mut document, self.size);
            draw(&mut inner)?;
            inner.present()?;
        }
        let (class, mark) = read_ink(color);
        self.turn_to(mark);
        // A line holds `<svg …>`, then comes the element, then `</svg>`.
        if let Some((_, element)) = document.split_once('\n') {
            dress(element.trim_end().trim_end_matches("</svg>"), class, self.out);
        }
        Ok(())
    }

    /// Closes the group of the mark before and opens that of `mark`.
    fn turn_to(&mut self, mark: Option<u16>) {
        if self.open == mark {
            return;
        }
        if self.open.is_some() {
            self.out.push_str("</g>\n");
        }
        self.open = mark;
        let Some(row) = mark else { return };
        let name = self.names.get(usize::from(row)).map_or("", String::as_str);
        write!(self.out, "<g class=\"mark\" data-mark=\"{row}\" tabindex=\"0\" role=\"img\" aria-label=\"").ok();
        push_escaped(self.out, name);
        self.out.push_str("\"><title>");
        push_escaped(self.out, name);
        self.out.push_str("</title>\n");
    }
}

/// Appends `element` as plotters wrote it, with `class` in the place of its colours and fonts.
fn dress(element: &str, class: &str, out: &mut String) {
    let Some((tag, content)) = element.split_once('>') else { return };
    let Some((name, attributes)) = tag.trim_end_matches('/').split_once(' ') else { return };
    write!(out, "{name} class=\"{class}\"").ok();
    // Quotes inside values are escaped, so they alternate: key, value, key, value.
    let mut pieces = attributes.split('"');
    while let (Some(key), Some(value)) = (pieces.next(), pieces.next()) {
        match (key.trim().trim_end_matches('='), value) {
            ("fill", "none") => out.push_str(" fill=\"none\""),
            ("text-anchor", "start") => {}
            // Half an x-height centres lower-case letters; digits, capitals and Han stand taller.
            ("dy", "0.5ex") => out.push_str(" dy=\"0.35em\""),
            (key, _) if STYLE_ATTRIBUTES.contains(&key) => {}
            (key, value) => {
                write!(out, " {key}=\"{}\"", value.trim_end()).ok();
            }
        }
    }
    if tag.ends_with('/') {
        out.push_str("/>\n");
    } else {
        out.push('>');
        out.extend(content.split('\n'));
        out.push('\n');
    }
}

/// Appends `text` as XML text or attribute value, without characters that XML can't hold.
fn push_escaped(out: &mut String, text: &str) {
    for c in clean(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}

impl DrawingBackend for Svg<'_> {
    type ErrorType = io::Error;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<io::Error>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<io::Error>> {
        self.turn_to(None);
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Result<(), DrawingErrorKind<io::Error>> {
        self.element(color, |svg| svg.draw_pixel(point, color))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<io::Error>> {
        self.element(style.color(), |svg| svg.draw_line(from, to, style))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<io::Error>> {
        self.element(style.color(), |svg| svg.draw_rect(upper_left, bottom_right, style, fill))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<io::Error>> {
        self.element(style.color(), |svg| svg.draw_path(path, style))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<io::Error>> {
        self.element(style.color(), |svg| svg.draw_circle(center, radius, style, fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<io::Error>> {
        self.element(style.color(), |svg| svg.fill_polygon(path, style))
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Result<(), DrawingErrorKind<io::Error>> {
        self.element(style.color(), |svg| svg.draw_text(&clean(text), style, pos))
    }

    /// By our own widths: plotters' measuring on wasm32 asks the document, which a worker hasn't.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<io::Error>> {
        let size = style.size();
        Ok(((text_width(text) * size / FONT_SIZE).ceil() as u32, size.ceil() as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_named_after_their_roles() {
        assert_eq!(CLASSES[Role::Value as usize], "value");
        assert_eq!(CLASSES[Role::DotTarget as usize], "dot-target");
        assert_eq!(CLASSES[Role::LineUp as usize], "line-up");
        assert_eq!(CLASSES.len(), Role::Value as usize + 1);
    }

    #[test]
    fn colours_become_classes() {
        let mut out = String::new();
        dress("<rect x=\"1\" y=\"2\" opacity=\"1\" fill=\"#000102\" stroke=\"none\"/>\n", "bar", &mut out);
        assert_eq!(out, "<rect class=\"bar\" x=\"1\" y=\"2\"/>\n");
        out.clear();
        dress("<circle cx=\"1\" opacity=\"1\" fill=\"none\" stroke=\"#000000\"/>\n", "dot-target", &mut out);
        assert_eq!(out, "<circle class=\"dot-target\" cx=\"1\" fill=\"none\"/>\n");
        out.clear();
        dress("<text x=\"1\" dy=\"0.5ex\" font-family=\"a\">\na &lt; b\n</text>\n", "label", &mut out);
        assert_eq!(out, "<text class=\"label\" x=\"1\" dy=\"0.35em\">a &lt; b</text>\n");
    }

    #[test]
    fn ink_survives_the_colour() {
        assert_eq!(read_ink(Role::Grid.plain().to_backend_color()), ("grid", None));
        assert_eq!(read_ink(Role::Bar.of(300).to_backend_color()), ("bar", Some(300)));
    }
}
