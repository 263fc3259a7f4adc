//! What a school, plant or road that the sentence is about holds or costs: 中心幼儿园扩建,增加学位90个.

use super::Labels;
use super::bare::whole;
use super::endings::Endings;
use crate::analysis::Quantity;
use crate::quantities::clause::Scope;
use crate::text::phrases::{contains_any, ends_with_any};

/// What is held or needed by such a place, and says too little alone.
static CAPACITIES: Endings = Endings::new(&[
    "日处理能力",
    "日供水能力",
    "处理能力",
    "供水能力",
    "学位",
    "床位",
    "车位",
    "停车位",
    "泊位",
    "托位",
    "座位",
    "规模",
    "总投资",
    "概算总投资",
    "學位",
    "車位",
    "宿位",
    "規模",
    "總投資",
]);

/// What the names of such places end with.
const FACILITIES: &[&str] = &[
    "小学",
    "中学",
    "学校",
    "幼儿园",
    "医院",
    "院区",
    "校区",
    "停车场",
    "水厂",
    "处理厂",
    "工程",
    "养老院",
    "敬老院",
    "水库",
    "水庫",
    "泵站",
    "卫生院",
    "福利院",
    "体育馆",
    "體育館",
    "图书馆",
    "圖書館",
    "博物馆",
    "博物館",
    "服务中心",
    "服務中心",
    "小學",
    "中學",
    "學校",
    "醫院",
    "停車場",
];

/// Who or what is in institutions that are counted before: 小学31所,招生2738人,在校生2.4万人.
static MEMBERS: Endings =
    Endings::new(&["招生", "在校生", "毕业生", "藏书", "入住", "专任教师", "在园幼儿", "畢業生", "藏書"]);

/// What the names of such institutions end with.
const INSTITUTIONS: &[&str] = &[
    "小学",
    "中学",
    "学校",
    "院校",
    "高校",
    "大学",
    "大學",
    "图书馆",
    "养老机构",
    "養老機構",
    "养老院",
    "敬老院",
    "高中",
    "初中",
    "学院",
];

impl Labels<'_> {
    /// 小学招生 of 小学31所,招生2738人: `label` with the institutions that the sentence has counted first.
    pub(super) fn of_members(&self, label: &str, index: usize, scope: Scope, earlier: &[Quantity]) -> Option<String> {
        const AMOUNTS: usize = 4;
        if !MEMBERS.has(label) {
            return None;
        }
        let before = (index.saturating_sub(AMOUNTS)..index).rev();
        let before = before.take_while(|&at| self.amounts[at].range.start >= scope.sentence);
        let counted = |&at: &usize| matches!(&*self.amounts[at].unit, "所" | "个" | "家" | "個");
        let institutions = &earlier[{ before }.find(counted)?].label;
        let named = INSTITUTIONS.iter().any(|kind| institutions.ends_with(kind)) && institutions != "学校";
        if named { whole(institutions, label) } else { None }
    }

    /// 中心幼儿园学位 of 中心幼儿园扩建,增加学位90个: `label` with the place that a clause before it in the sentence begins with.
    pub(super) fn of_facility(&self, label: &str, start: usize, scope: Scope) -> Option<String> {
        const CLAUSES: usize = 3;
        const REACH: usize = 80;
        let owner = CAPACITIES.before(label)?;
        let capacity = &label[owner.len()..];
        if !matches!(owner, "" | "建") && CAPACITIES.before(owner).is_none() {
            return None;
        }
        let chars = &self.document.chars;
        // 16所学校350个学位
        if chars[scope.clause.min(start)..start].iter().any(char::is_ascii_digit) {
            return None;
        }
        let lowest = scope.sentence.max(scope.clause.saturating_sub(REACH));
        let mut end = scope.clause;
        for _ in 0..CLAUSES {
            end = end.checked_sub(1).filter(|&end| end > lowest)?;
            let start =
                chars[lowest..end].iter().rposition(|c| matches!(c, ',' | ':')).map_or(lowest, |at| lowest + at + 1);
            if let Some(place) = self.facility(start, end) {
                return whole(&place, capacity);
            }
            end = start;
        }
        None
    }

    /// The place that `start..end` begins with: 滨河实验学校 of 其中滨河实验学校主体封顶.
    fn facility(&self, start: usize, end: usize) -> Option<String> {
        const REACH: usize = 16;
        const SHORTEST: usize = 4;
        let chars = &self.document.chars;
        let last = end.min(start + REACH);
        // 县医院通过三级医院评审
        let local = matches!(chars[start..end], ['县' | '市' | '区' | '省' | '镇' | '州' | '縣' | '區' | '鎮', ..]);
        let shortest = SHORTEST - usize::from(local);
        let stop = (start + shortest..=last).find(|&stop| ends_with_any(&chars[start..stop], FACILITIES))?;
        // 新建城区小学2所: counted, and none of them.
        let dated = chars[stop..end].iter().take(3).any(|&c| c == '月');
        let counted = !dated && chars[stop..end].first().is_some_and(char::is_ascii_digit);
        // 东湖幼儿园等3个项目, 所有公办学校
        let listed = matches!(chars[stop..], ['等' | '和' | '及' | '与' | '與' | '建' | '的', ..]);
        let place = self.phrase(start, stop).filter(|place| !(counted || listed) && place.end == stop)?;
        let all = contains_any(&chars[place.clone()], &["所有", "公办", "各", "全部", "加大", "民办", "教育"]);
        let figures = chars[place.clone()].iter().any(char::is_ascii_digit);
        (place.len() >= shortest && !(all || figures)).then(|| self.text(place))
    }
}
