//! Figures as drawings: well formed, themed by classes alone, nothing cut or overlapping.

use proptest::prelude::*;
use reportlens::analysis::{
    Analysis, Bound, Change, DocumentSummary, Heading, HeadingKind, Keyword, Kind, Period, Quantity, SCHEMA, Span,
    Status,
};
use reportlens::charts::{Figure, FigureLanguage, FigureOptions, figures};
use roxmltree::{Document, Node};

const WIDTHS: [u32; 3] = [320, 640, 960];

fn quantity(label: &str, value: f64, unit: &str, kind: Kind) -> Quantity {
    Quantity {
        start: 0,
        end: 0,
        text: format!("{value}{unit}").into(),
        value,
        value_max: None,
        exact: value.to_string().into(),
        exact_max: None,
        unit: unit.to_owned().into(),
        group: unit.to_owned().into(),
        group_value: value,
        kind,
        bound: Bound::Exact,
        change: Change::Level,
        relative_to: None,
        status: Status::Actual,
        label: label.to_owned(),
        period: None,
        section: Some(1),
    }
}

fn heading(start: usize, section_end: usize, level: u32, text: &str, parent: Option<usize>) -> Heading {
    let (marker, title) = text.split_once('、').unwrap_or(("", text));
    Heading {
        start,
        end: start + text.chars().count(),
        level,
        kind: HeadingKind::Heading,
        marker: marker.to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        parent,
        section_end,
    }
}

fn keyword(term: &str, places: &[usize]) -> Keyword {
    let positions = places.iter().map(|&start| Span { start, end: start + term.chars().count() }).collect();
    // What figures don't look at is that of any keyword.
    let any = reportlens::analyze("教育优先，教育为本。", &reportlens::Options::default()).keywords.swap_remove(0);
    Keyword { term: term.to_owned(), count: places.len(), positions, ..any }
}

fn in_period(mut quantity: Quantity, text: &str) -> Quantity {
    quantity.period = Some(Period { text: text.into(), inherited: false });
    quantity
}

/// A report with something for each figure.
fn report() -> Analysis {
    let money = |label, value| quantity(label, value, "元", Kind::Money);
    let percent = |label, value| quantity(label, value, "%", Kind::Percent);
    let count = |label, value| quantity(label, value, "名", Kind::Count);
    let mut quantities = vec![
        money("争取项目资金", 697_000_000.0),
        Quantity {
            bound: Bound::Min,
            ..money("升级改造所有学校网络接入带宽与多媒体教室设备改薄项目的投入", 80_000_000.0)
        },
        Quantity { status: Status::Target, ..money("明年计划投资", 1_640_000_000.0) },
        Quantity {
            value_max: Some(3e8),
            ..money("Annual maintenance of <script>alert(1)</script> \"buildings\"", 2.5e8)
        },
        percent("义务教育优质均衡比例", 84.38),
        Quantity { bound: Bound::Min, status: Status::Target, ..percent("学前三年毛入园率", 95.0) },
        Quantity { bound: Bound::Max, ..percent("辍学率", 0.3) },
        Quantity { bound: Bound::Approx, ..percent("普惠性幼儿园覆盖率", 100.0) },
        Quantity { bound: Bound::Min, ..percent("教师培训参与率", 100.0) },
        percent("预算执行率", 112.0),
        Quantity { value_max: Some(60.0), ..percent("占比区间", 40.0) },
        count("特岗教师", 320.0),
        Quantity {
            bound: Bound::Approx, ..count("培训各级各类教师（含民办幼儿园教师和临时聘用人员）", 30_000.0)
        },
        Quantity { status: Status::Target, ..count("招聘教师", 412.0) },
        Quantity { change: Change::Increase, ..percent("优质学位", 18.75) },
        Quantity { change: Change::Decrease, ..percent("大班额", 12.5) },
        Quantity { change: Change::Decrease, status: Status::Target, ..percent("大班额", 5.0) },
        Quantity { change: Change::Decrease, ..percent("辍学人数较上年同期下降幅度", 3.0) },
        in_period(percent("毛入学率", 92.1), "2019年"),
        in_period(percent("毛入学率", 94.6), "2020年"),
        in_period(percent("巩固率", 97.0), "2019年"),
        in_period(percent("巩固率", 96.2), "2020年"),
        in_period(percent("普惠率", 97.0), "2019年"),
        in_period(percent("普惠率", 97.0), "2020年"),
    ];
    for (at, quantity) in quantities.iter_mut().enumerate() {
        quantity.section = Some(1 + at % 4);
        quantity.start = 210 + 200 * at;
        quantity.end = quantity.start + 5;
    }
    Analysis {
        schema: SCHEMA,
        title: Some("工作总结".to_owned()),
        language: "zh".to_owned(),
        document: DocumentSummary { length: 5000, ..DocumentSummary::default() },
        outline: vec![
            heading(0, 5000, 1, "2020年工作总结", None),
            heading(200, 1500, 2, "一、主要工作完成情况", Some(0)),
            heading(1500, 2400, 2, "二、存在的问题", Some(0)),
            heading(2400, 2500, 2, "三、在疫情防控常态化条件下统筹推进教育改革发展稳定各项任务的下一步打算", Some(0)),
            heading(2500, 5000, 2, "四、Strategic priorities of the coming year", Some(0)),
        ],
        quantities,
        keywords: vec![
            keyword("控辍保学", &[300, 310, 900, 2600, 4000]),
            keyword("互联网+教育", &[301, 302, 303, 304, 1200, 4990]),
            keyword("professional development of rural teachers and headmasters", &[100, 4000]),
            keyword("立德树人", &[0]),
        ],
        notes: Vec::new(),
    }
}

fn all() -> impl Iterator<Item = (u32, Figure)> {
    let languages = [FigureLanguage::Chinese, FigureLanguage::English];
    let options = languages.into_iter().flat_map(|language| WIDTHS.map(|width| FigureOptions { language, width }));
    options.flat_map(|options| figures(&report(), &options).into_iter().map(move |figure| (options.width, figure)))
}

#[test]
fn a_figure_is_well_formed_and_has_its_title_and_description() {
    for (width, figure) in all() {
        let document = Document::parse(&figure.svg).unwrap_or_else(|error| panic!("{}: {error}", figure.id));
        let root = document.root_element();
        assert_eq!(root.attribute("width"), Some(width.to_string().as_str()));
        assert_eq!(root.attribute("role"), Some("group"));
        let child = |name| root.children().find(|node: &Node| node.has_tag_name(name)).and_then(|node| node.text());
        let svg_name = |name| child(("http://www.w3.org/2000/svg", name));
        assert_eq!(svg_name("title"), Some(figure.title.as_str()));
        assert!(svg_name("desc").is_some_and(|text| !text.is_empty()));
    }
}

#[test]
fn classes_stand_in_the_place_of_colours() {
    for (_, figure) in all() {
        let document = Document::parse(&figure.svg).unwrap();
        for node in document.descendants().filter(Node::is_element) {
            assert!(node.attribute("style").is_none() && node.attribute("stroke").is_none(), "{}", figure.svg);
            assert!(matches!(node.attribute("fill"), None | Some("none")), "{}", figure.svg);
            let named = matches!(node.tag_name().name(), "title" | "desc");
            assert!(named || node.attribute("class").is_some_and(|class| class != "other"), "{:?}", node.tag_name());
        }
        assert!(!figure.svg.contains("<script"));
    }
}

#[test]
fn every_row_has_one_mark() {
    for (_, figure) in all() {
        let document = Document::parse(&figure.svg).unwrap();
        let mut marks: Vec<usize> = document
            .descendants()
            .filter_map(|node| node.attribute("data-mark"))
            .map(|row| row.parse().unwrap())
            .collect();
        marks.sort_unstable();
        assert_eq!(marks, (0..figure.rows.len()).collect::<Vec<_>>(), "{}", figure.id);
        for row in &figure.rows {
            assert_eq!(row.cells.len(), figure.columns.len());
        }
    }
}

/// Corners of a text, by widths that no usual sans serif goes beyond.
struct TextBox {
    text: String,
    left: f64,
    right: f64,
    middle: f64,
}

fn char_width(c: char) -> f64 {
    match c {
        _ if " !'()*,./:;I[]filjrt|".contains(c) => 4.0,
        _ if c.is_ascii() => 7.0,
        _ => 12.0,
    }
}

fn text_boxes(document: &Document) -> Vec<TextBox> {
    let texts = document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    texts
        .map(|node| {
            let number = |name| node.attribute(name).unwrap().parse::<f64>().unwrap();
            let text = node.text().unwrap_or_default().to_owned();
            let width: f64 = text.chars().map(char_width).sum();
            let left = match node.attribute("text-anchor") {
                Some("end") => number("x") - width,
                Some("middle") => number("x") - width / 2.0,
                _ => number("x"),
            };
            TextBox { text, left, right: left + width, middle: number("y") }
        })
        .collect()
}

#[test]
fn no_text_is_cut_or_overlaps_another() {
    for (width, figure) in all() {
        let document = Document::parse(&figure.svg).unwrap();
        let height: f64 = document.root_element().attribute("height").unwrap().parse().unwrap();
        let boxes = text_boxes(&document);
        for (at, a) in boxes.iter().enumerate() {
            let inside = a.left >= 0.0 && a.right <= f64::from(width) && a.middle >= 6.0 && a.middle <= height - 6.0;
            assert!(inside, "{} at {width}: {} runs out, {} to {}", figure.id, a.text, a.left, a.right);
            for b in &boxes[at + 1..] {
                let apart = a.right <= b.left || b.right <= a.left || (a.middle - b.middle).abs() >= 12.0;
                assert!(apart, "{} at {width}: {} overlaps {}", figure.id, a.text, b.text);
            }
        }
    }
}

#[test]
fn the_report_has_every_figure() {
    let options = FigureOptions { language: FigureLanguage::Chinese, width: 640 };
    let ids: Vec<String> = figures(&report(), &options).into_iter().map(|figure| figure.id).collect();
    let expected = [
        "quantities-元",
        "percentages",
        "quantities-名",
        "changes-%",
        "slope-%-2019年-2020年",
        "keywords",
        "dispersion",
        "numbers-by-section",
        "section-sizes",
    ];
    assert_eq!(ids, expected);
}

#[test]
fn nothing_to_say_is_no_figure() {
    let mut analysis = report();
    analysis.outline.truncate(2);
    analysis.quantities.truncate(1);
    analysis.keywords.truncate(2);
    assert_eq!(figures(&analysis, &FigureOptions { language: FigureLanguage::Chinese, width: 640 }), []);
}

prop_compose! {
    fn any_quantity()(
        label in "\\PC{0,40}|[一-龥]{0,30}|.{0,12}",
        value in prop_oneof![any::<f64>(), -200.0..200.0f64, 0.0..1e12f64],
        upper in prop::option::of(0.0..1e12f64),
        unit in prop::sample::select(vec!["元", "%", "名", "<&>\"'"]),
        kind in prop::sample::select(vec![Kind::Money, Kind::Percent, Kind::Count]),
        change in prop::sample::select(vec![Change::Level, Change::Level, Change::Increase, Change::Decrease]),
        bound in prop::sample::select(vec![Bound::Exact, Bound::Min, Bound::Max, Bound::Approx]),
        status in prop::sample::select(vec![Status::Actual, Status::Target]),
        period in prop::option::of(prop::sample::select(vec!["2019年", "2020年", "上年", "\0"])),
    ) -> Quantity {
        let quantity = Quantity { value_max: upper, change, bound, status, ..quantity(&label, value, unit, kind) };
        match period {
            Some(period) => in_period(quantity, period),
            None => quantity,
        }
    }
}

proptest! {
    #[test]
    fn whatever_was_read_is_drawn_well_formed(
        quantities in prop::collection::vec(any_quantity(), 0..30),
        terms in prop::collection::vec((".{1,30}", prop::collection::vec(0..5000usize, 2..5)), 0..8),
        width in 0..1500u32,
    ) {
        let mut analysis = report();
        analysis.quantities = quantities;
        analysis.keywords = terms
            .into_iter()
            .map(|(term, mut places)| {
                places.sort_unstable();
                keyword(&term, &places)
            })
            .collect();
        let options = FigureOptions { language: FigureLanguage::English, width };
        for figure in figures(&analysis, &options) {
            let document = Document::parse(&figure.svg);
            prop_assert!(document.is_ok(), "{}: {document:?}", figure.svg);
            let marks = document.iter().flat_map(|svg| svg.descendants()).filter(|node| node.has_attribute("data-mark"));
            prop_assert_eq!(marks.count(), figure.rows.len());
        }
    }
}
