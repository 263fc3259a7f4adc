//! Parts of what the sentence has named: 12座水库中10座达到Ⅱ类, 10亿元以上项目3个; and what a measure before 的 is of:
//! 投资3亿元的引水工程.

use super::before::is_nominal;
use super::earlier::{MEASURES, is_rank};
use super::those::BEFORE_NUMBER;
use super::{Labels, Last, MAX_LABEL, Part, concat};
use crate::analysis::{Bound, Kind, Quantity};
use crate::quantities::amount::Amount;
use crate::quantities::clause::Scope;
use crate::text::Chars;
use crate::text::phrases::ends_with;
use crate::words::{Dictionary, Tag, Token};

impl Labels<'_> {
    /// What is part of what the amount before was about, or that amount at another time.
    // A function of its own, as the caller is large.
    #[inline(never)]
    pub(super) fn of_part(
        &self,
        index: usize,
        scope: Scope,
        last: Option<Last>,
        earlier: &[Quantity],
    ) -> Option<String> {
        let amount = &self.amounts[index];
        let Some(last) = last else { return self.share_of_group(amount, scope) };
        if self.is_led_from(amount, last.amount) && !last.label.is_empty() {
            return Some(last.label.to_owned());
        }
        self.of_limited(index, scope, last, earlier)
            .or_else(|| self.of_group(amount, scope, last))
            .or_else(|| match amount.kind {
                Kind::Count => {
                    self.not_yet(amount, scope, last).or_else(|| self.those_that_do(index, scope, last, earlier))
                }
                _ => None,
            })
            .or_else(|| self.share_of_group(amount, scope))
    }

    /// 参演单位中,四成首次参与: the group is named without its number.
    fn share_of_group(&self, amount: &Amount, scope: Scope) -> Option<String> {
        const REACH: usize = 20;
        if !matches!(amount.kind, Kind::Percent | Kind::Ratio) {
            return None;
        }
        let chars = &self.document.chars;
        let before = &chars[scope.sentence..amount.range.start];
        let leads = before.iter().rev().take(3).take_while(|c| **c == ',' || BEFORE_NUMBER.contains(c)).count();
        let among =
            amount.range.start.checked_sub(leads + 1).filter(|&at| at >= scope.sentence && chars[at] == '中')?;
        // 其中四成
        if among == scope.sentence || chars[among - 1] == '其' {
            return None;
        }
        let from = scope.sentence.max(among.saturating_sub(REACH));
        let from = (from..among).rev().find(|&at| chars[at] == ',').map_or(from, |at| at + 1);
        let group = self.phrase(from, among).filter(|group| group.end == among && group.len() < 12)?;
        let said = self.document.trim(amount.range.end..scope.clause_end.max(amount.range.end));
        self.those(said, &self.text(group)).map(|label| self.share_of(&label))
    }

    /// 集体经济收入10万元以上的村达到156个, 60岁以上的占三成: the limit right before the number says which of them.
    fn of_limited(&self, index: usize, scope: Scope, last: Last, earlier: &[Quantity]) -> Option<String> {
        const LONGEST_GAP: usize = 18;
        const LONGEST_MEASURE: usize = 10;
        let (amount, limit) = (&self.amounts[index], last.amount);
        let chars = &self.document.chars;
        let behind = limit.range.end..amount.range.start;
        let of = chars.get(behind.start) == Some(&'的');
        // 日均到访不足10人的有19个
        let told = || {
            of && matches!(
                chars[limit.range.start],
                '不' | '超' | '低' | '高' | '大' | '小' | '少' | '达' | '達' | '未'
            )
        };
        // 纳税过1亿元的企业达30家
        let over = || {
            let over = limit.range.start > 0 && chars[limit.range.start - 1] == '过';
            let within = limit.range.len() > 1 && matches!(chars[limit.range.start], '超' | '过' | '過');
            (over || within) && (of || limit.kind == Kind::Money)
        };
        // 平均年龄45岁,30岁以下不足一成
        let aged = limit.range.end == amount.range.start && matches!(&*limit.unit, "岁" | "周岁" | "歲" | "週歲");
        if aged && limit.bound != Bound::Exact && matches!(amount.kind, Kind::Percent | Kind::Ratio) {
            return Some(self.share_of(&self.text(limit.range.clone())));
        }
        let limits = (limit.bound != Bound::Exact || over())
            && (over() || matches!(chars[limit.range.clone()], [.., '以', '上' | '下' | '内' | '內']) || told())
            && (1..=LONGEST_GAP).contains(&behind.len())
            && limit.range.start >= scope.clause
            && !matches!(amount.kind, Kind::Money | Kind::Duration);
        let plain = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c) || matches!(c, '“' | '”' | ' ' | '\n');
        if !limits || !chars[behind.clone()].iter().all(plain) {
            return None;
        }
        let noun = self.phrase(behind.start, behind.end);
        // 全员4876人中45岁以上的
        let before = index.checked_sub(2).map_or(0, |before| self.amounts[before].range.end);
        let measure = self.phrase(self.behind_group(scope.clause.max(before), limit), limit.range.start);
        let measure = measure.filter(|measure| measure.len() <= LONGEST_MEASURE);
        let start = measure.as_ref().map_or(limit.range.start, |measure| measure.start);
        let Some(noun) = noun else {
            if behind.len() == 1
                && let Some(label) = self.within_limit(start, amount, scope)
            {
                return Some(label);
            }
            // 深度超过5米的必须组织不少于5名专家论证
            let said = &chars[behind.start + usize::from(of)..behind.end];
            let alone = matches!(amount.kind, Kind::Percent | Kind::Ratio | Kind::Count)
                && !matches!(said, ['必' | '应' | '應', ..]);
            let owner = index.checked_sub(2).filter(|&of| self.amounts[of].range.end > scope.sentence);
            let counted = owner.is_some_and(|of| self.amounts[of].unit == amount.unit);
            let owner = owner.map_or("", |of| self.without_attribute(&earlier[of].label));
            // 年收入20万元以上的村7个,5万元以下的4个
            let owner = owner.rsplit_once('的').map_or(owner, |(_, noun)| noun);
            let owner = if owner.chars().count() < 8 && (counted || start == limit.range.start) { owner } else { "" };
            let joint = if counted && measure.is_some() && !owner.is_empty() { "的" } else { "" };
            // 完成年度任务30%以上的有4个县区,低于20%的有2个县区
            let share = limit.kind == Kind::Percent && amount.kind == Kind::Count;
            let things = if share {
                self.noun(amount.range.end, scope.clause_end.clamp(amount.range.end, amount.range.end + MAX_LABEL))
            } else {
                None
            };
            let things = things.map(|things| self.text(things));
            let owner = things.as_deref().unwrap_or(owner);
            let joint = if things.is_some() { "的" } else { joint };
            let again = index.checked_sub(1).filter(|_| share || limit.kind == Kind::Money && counted);
            let again = || {
                let again = again.map_or("", |again| &*earlier[again].label);
                if again.ends_with(owner) { String::new() } else { again.to_owned() }
            };
            let measure = measure.map_or_else(again, |measure| self.text(measure));
            let limit = self.text(limit.range.clone());
            let label = format!("{measure}{limit}{joint}{owner}");
            return alone.then(|| if label.chars().count() <= MAX_LABEL { label } else { concat(&limit, joint) });
        };
        // A noun that says enough alone does without: 40岁以下青年教师.
        let whole = start..noun.end;
        let generic = noun.len() == 1 || self.words.is(&chars[noun.clone()], Part::Generic);
        (generic && whole.len() <= MAX_LABEL && noun.start <= behind.start + 1).then(|| self.text(whole))
    }

    /// 12座水库中,10座达到Ⅱ类标准; 68家单位中,主要负责人办理的有61家: which of those named before.
    fn of_group(&self, amount: &Amount, scope: Scope, last: Last) -> Option<String> {
        const LONGEST_GROUP: usize = 14;
        const LONGEST: usize = 14;
        if !matches!(amount.kind, Kind::Count | Kind::Percent | Kind::Ratio) || last.amount.kind != Kind::Count {
            return None;
        }
        let chars = &self.document.chars;
        let gap = last.amount.range.end..amount.range.start;
        let near = gap.start..gap.end.min(gap.start + LONGEST_GROUP);
        let among = near.start + chars.get(near.clone())?.iter().position(|&c| c == '中')?;
        // 中 ends the group: 8个集中供养点.
        let next = *chars.get(among + 1)?;
        let ends = among + 1 == gap.end || matches!(next, ',') || BEFORE_NUMBER.contains(&next) || {
            let token = self.tokens.within(among..among + 1).first()?;
            token.start as usize == among && token.end as usize == among + 1
        };
        let group = self.phrase(gap.start, among).filter(|group| ends && group.end == among)?;
        if chars[group.clone()].iter().any(|c| matches!(c, ',' | '。' | ';' | '、')) {
            return None;
        }
        let named = self.text(group);
        let whole = last.label.ends_with(&named) && last.label.chars().count() <= LONGEST;
        let named = if whole { last.label } else { &named };
        let from = self.document.trim(among + 1 + usize::from(next == ',')..gap.end);
        let mut end = from.end;
        while end > from.start && BEFORE_NUMBER.contains(&chars[end - 1]) {
            end -= 1;
        }
        let said = from.start..end;
        let said = match chars[said.clone()] {
            [] if amount.kind == Kind::Count && !self.is_same_count(amount, last.amount) => return None,
            [] => self.document.trim(amount.range.end..scope.clause_end.max(amount.range.end)),
            [.., '的'] => said.start..said.end - 1,
            // 31家机构中,盈利5家
            [_, _] if self.is_same_count(amount, last.amount) && self.is_deed(&said) => said,
            _ => return None,
        };
        let label = self.those(said, named)?;
        Some(if amount.kind == Kind::Count { label } else { self.share_of(&label) })
    }

    /// Whether what stands at `at`, behind 的, demands something of those that are so: 必须论证, 应当旁站.
    #[inline(never)]
    pub(super) fn demands_at(&self, at: usize) -> bool {
        matches!(
            self.document.chars[at..],
            ['应', '当' | '由' | '按' | '及', ..] | ['必', '须', ..] | ['一', '律', ..] | ['不', '得', ..]
        )
    }

    /// 供应商2318家,其中境外143家; 城市标准670元,农村560元: another class of what was named before.
    pub(super) fn of_class(&self, text: &str, amount: &Amount, last: Last) -> Option<String> {
        let share = matches!(amount.kind, Kind::Percent | Kind::Ratio) && last.amount.kind == Kind::Count;
        if last.label.is_empty() || !(share || amount.unit == last.amount.unit) {
            return None;
        }
        // 课题立项省级2项、市级5项
        if is_rank(text)
            && let Some((at, _)) = last.label.char_indices().rev().nth(1).filter(|(at, _)| *at > 0)
            && is_rank(&last.label[at..])
        {
            return Some(concat(&last.label[..at], text));
        }
        let (class, rest) = self.class_of(text)?;
        let label = match self.class_of(last.label) {
            Some((_, noun)) => noun.starts_with(rest).then_some(noun),
            // 零售额增长8%,工业增长5%: a rate is one of the same only where it is said to be.
            None if amount.kind == Kind::Percent
                && !share
                && !self.is_among(last.amount.range.end, amount.range.start) =>
            {
                None
            }
            // 华南区310家,海外45家: beside a place it is another.
            None if rest.is_empty() && self.measure_of_place(last).is_some() => self.measure_of_place(last),
            None if last.label.ends_with(['区', '市', '县', '省', '州', '區', '縣']) => None,
            None => rest.is_empty().then(|| self.without_verb(last.label)),
        };
        let label = label.filter(|label| label.chars().count() > 1 && !label.contains(class))?;
        (class.chars().count() + label.chars().count() <= MAX_LABEL).then(|| concat(class, label))
    }

    /// 日均客运量19万人次,其中红线12万人次: whose part of the measure named before.
    pub(super) fn of_measure(&self, phrase: &Chars, amount: &Amount, last: Last) -> Option<String> {
        const LONGEST_MEASURE: usize = 8;
        let chars = &self.document.chars;
        let among =
            matches!(chars[..phrase.start], [.., '其', '中'] | [.., '其', '中', ',' | ':']) && phrase.len() <= 4;
        if amount.kind == Kind::Money {
            return self.of_money(phrase, amount, last, among);
        }
        let goes_on = !among && amount.kind == Kind::Percent && self.goes_on_with_parts(phrase, last);
        // 发电量221亿千瓦时,下降5.2%,其中水电增长14.8%
        let grown = || {
            let said = chars.get(phrase.end..amount.range.start).unwrap_or_default();
            amount.unit == "%" && said.iter().any(|c| matches!(c, '涨' | '漲' | '降' | '增' | '升' | '跌'))
        };
        if !(among || goes_on) || amount.unit != last.amount.unit && !grown() {
            return None;
        }
        let measure = last.label.trim_start_matches("总体").trim_start_matches("全年");
        // 有色金属产量下降2.7%,其中铜增长14%,锌增长3.6%
        let measure = if goes_on || phrase.len() == 1 { end_word(measure) } else { measure };
        let length = measure.chars().count();
        let measures =
            measure.ends_with(['率', '量']) && !measure.ends_with("当量") && (2..=LONGEST_MEASURE).contains(&length);
        let part = self.text(phrase.clone());
        let ending = chars[phrase.end.saturating_sub(2)..phrase.end].iter().collect::<String>();
        // 粮食产量398万吨,其中夏粮96万吨
        let again = part.chars().last().and_then(|last| measure.chars().take(2).position(|c| c == last));
        let measure = match again.and_then(|_| measure.char_indices().nth(2)) {
            Some((at, _)) if length > 3 => &measure[at..],
            _ => measure,
        };
        let apart = !measure.contains(&ending) && !part.ends_with(['率', '量', '额', '額']);
        (measures && apart).then(|| concat(&part, measure))
    }

    /// 医疗总收入5.8亿元,其中门诊2.1亿元,住院3.7亿元: what part of a sum is of, and what goes on with such a part.
    fn of_money(&self, phrase: &Chars, amount: &Amount, last: Last, among: bool) -> Option<String> {
        const SUMS: &[&str] =
            &["收入", "支出", "投资", "费用", "投資", "費用", "产值", "產值", "贷款", "存款", "贸易额"];
        let chars = &self.document.chars;
        let sum = SUMS.iter().find(|sum| last.label.ends_with(**sum))?;
        let part = &chars[phrase.clone()];
        let start = last.amount.range.start;
        // 门诊 of 门诊收入
        let listed = matches!(chars.get(last.amount.range.end..phrase.start), Some([',' | '、' | ';'])) && {
            let stem = last.label.strip_suffix(sum).unwrap_or_default();
            let length = stem.chars().count();
            (1..=4).contains(&length)
                && start >= length
                && chars[start - length..start].iter().copied().eq(stem.chars())
        };
        let is_part = (among || listed) && amount.unit == last.amount.unit && (2..=4).contains(&part.len());
        let named = is_part
            && !part.last().is_some_and(|c| {
                MEASURES.contains(c) || matches!(c, '资' | '資' | '款' | '金' | '出' | '本' | '润' | '税')
            })
            && !self.names_place(phrase)
            && self.inside(phrase.start, phrase.end).iter().all(is_nominal);
        named.then(|| concat(&self.text(phrase.clone()), sum))
    }

    /// 其中铜增长14%,锌增长3.6%: whether another part of what was measured is told, each with its own verb.
    fn goes_on_with_parts(&self, phrase: &Chars, last: Last) -> bool {
        const REACH: usize = 48;
        const LONGEST: usize = 3;
        let chars = &self.document.chars;
        let before = &chars[phrase.start.saturating_sub(REACH)..phrase.start];
        let told = |two: &[char]| two == ['其', '中'];
        let noun = self.inside(phrase.start, phrase.end).iter().all(is_nominal);
        phrase.len() <= LONGEST
            && noun
            && last.label.ends_with('量')
            && last.amount.range.end + 1 == phrase.start
            && before.windows(2).rposition(told).is_some_and(|at| !before[at..].iter().any(|c| matches!(c, '。' | ';')))
    }

    /// 食品价格上涨3.0%,衣着上涨0.4%; 播种面积4.6万亩,油菜1.5万亩; 新能源汽车零售额增长62.8%,通讯器材类增长15.2%: another
    /// part of what the measure named before was of.
    pub(super) fn of_shared(&self, phrase: &Chars, amount: &Amount, last: Last) -> Option<String> {
        const LONGEST: usize = 7;
        let chars = &self.document.chars;
        let part = &chars[phrase.clone()];
        if part.len() > LONGEST || amount.unit != last.amount.unit {
            return None;
        }
        let changes = || {
            let said = &chars[phrase.end..amount.range.start.max(phrase.end)];
            said.iter().any(|c| matches!(c, '涨' | '漲' | '降' | '增' | '升' | '跌'))
        };
        let measure = match amount.kind {
            Kind::Measure => {
                ["面积", "产量", "面積", "產量"].into_iter().find(|area| part.len() <= 3 && last.label.ends_with(area))
            }
            Kind::Percent => {
                let class = matches!(part.last(), Some('类' | '類'));
                let measures = ["价格", "價格", "零售额", "零售額", "销售额", "銷售額"];
                let measures = if class { &measures[..] } else { &measures[..2] };
                measures.iter().copied().find(|measure| last.label.ends_with(measure)).filter(|_| changes())
            }
            _ => None,
        }?;
        // 居住 is one of the eight classes of consumer prices.
        let is_noun = |token: &Token| is_nominal(token) || matches!(chars[token.range()], ['类' | '類'] | ['居', '住']);
        let names = !ends_with(part, measure)
            && !part.last().is_some_and(|c| MEASURES.contains(c))
            && self.inside(phrase.start, phrase.end).iter().all(is_noun);
        names.then(|| concat(&self.text(phrase.clone()), measure))
    }

    /// 博士 of 引进博士, but 阅读活动 whole.
    fn without_verb<'l>(&self, label: &'l str) -> &'l str {
        let mut chars = label.char_indices();
        let (Some((_, first)), Some((_, second))) = (chars.next(), chars.next()) else { return label };
        let governs = [Part::Verb, Part::Light, Part::Kept].iter().any(|&part| self.words.is(&[first, second], part));
        // 处理案件
        let does = || {
            let word = Dictionary::embedded().get([first, second]);
            label.chars().count() == 4 && word.is_some_and(|word| word.tag == Tag::Verb)
        };
        if governs || does() { chars.as_str() } else { label }
    }

    /// Whether what stands between two amounts says that the second is part of the first: 其中, or a bracket.
    fn is_among(&self, from: usize, to: usize) -> bool {
        let between = &self.document.chars[from.min(to)..to];
        between.contains(&'(') || between.windows(2).any(|two| two == ['其', '中'])
    }

    /// Whether a name is that of a class and nothing else: 乡村, 限额以下.
    pub(super) fn is_class(&self, name: &[char]) -> bool {
        const LONGEST: usize = 3;
        matches!(name, [_, _, .., '以', '上' | '下']) || name.len() <= LONGEST && self.words.is(name, Part::Class)
    }

    /// 城镇零售额498亿元;乡村88亿元, 限额以上单位零售额增长7%;限额以下增长5%: what `label` measures of the class beside the one that is `named`.
    pub(super) fn measure_of_class<'l>(&self, named: &[char], label: &'l str) -> Option<&'l str> {
        let other = match named {
            [.., '以', '下'] => Some('上'),
            [.., '以', '上'] => Some('下'),
            _ => None,
        };
        if let Some(other) = other {
            let mut rest = label.chars();
            let same = named[..named.len() - 1].iter().all(|c| rest.next() == Some(*c)) && rest.next() == Some(other);
            return Some(rest.as_str()).filter(|rest| same && rest.chars().count() > 1);
        }
        let (class, rest) = self.class_of(label)?;
        (rest.chars().count() > 1 && !class.chars().eq(named.iter().copied())).then_some(rest)
    }

    /// The class that `text` begins with, and what follows it.
    fn class_of<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let mut chars = text.chars();
        let (first, second) = (chars.next()?, chars.next()?);
        let two = text.len() - chars.as_str().len();
        // 固定资产 are no class of assets here, but one word.
        if first == '固' && chars.as_str().starts_with("资产") {
            return None;
        }
        let three = chars.next().filter(|&third| self.words.is(&[first, second, third], Part::Class));
        if three.is_some() {
            return Some(text.split_at(text.len() - chars.as_str().len()));
        }
        self.words.is(&[first, second], Part::Class).then(|| text.split_at(two))
    }

    /// 仍未完工, 已达标: without the words of time at the start.
    pub(super) fn without_aspect(&self, said: Chars) -> Chars {
        let aspect = |c: &&char| matches!(c, '已' | '仍' | '尚' | '均' | '还' | '還' | '为' | '為' | '都' | '是');
        let length = self.document.chars[said.clone()].iter().take_while(aspect).count();
        let lasting = length > 0 && self.document.chars.get(said.start + length) == Some(&'在');
        said.start + length + usize::from(lasting)..said.end
    }

    /// 投资3.6亿元的引水工程, 规模5亿元的基金: what the measure before an amount belongs to.
    pub(super) fn of_measured(&self, amount: &Amount, scope: Scope, before: &Chars) -> Option<String> {
        let chars = &self.document.chars;
        let of = chars.get(amount.range.end) == Some(&'的') && matches!(amount.kind, Kind::Money | Kind::Measure);
        if !of || before.len() > 8 {
            return None;
        }
        // 日处理2万吨的污水处理厂
        let does = match chars[..amount.range.start] {
            [.., '日' | '年', '处' | '處', '理'] | [.., '日' | '年', '供', '水'] | [.., '日' | '年', '加', '工'] => {
                3
            }
            [.., '日' | '年', '产' | '產'] => 2,
            // 日处理鲜果30吨的初加工厂
            [.., '日' | '年', '处' | '處' | '加', '理' | '工', _, _] => 5,
            [.., '日' | '年', '处' | '處' | '加', '理' | '工', _, _, _, _] => 7,
            _ => 0,
        };
        if does > 0 {
            let noun = self.noun_behind(amount.range.end + 1, scope.clause_end)?;
            let does = amount.range.start - does..amount.range.start;
            return (noun.chars().count() <= 14).then(|| concat(&noun, &self.text(does)));
        }
        let tokens = self.inside(before.start, before.end);
        let (measure, verbs) = tokens.split_last()?;
        let whole = self.words.is(&chars[before.clone()], Part::Attribute);
        let (measure, verbs) = if whole { (before.clone(), &verbs[..0]) } else { (measure.range(), verbs) };
        let measures = whole
            || self.words.is(&chars[measure.clone()], Part::Attribute)
            || matches!(chars[measure.clone()], ['投', '资' | '資']);
        let done = |token: &crate::words::Token| {
            token.word.is_some_and(|word| matches!(word.tag, Tag::Verb | Tag::VerbalNoun | Tag::Function))
        };
        if !measures || !verbs.iter().all(done) {
            return None;
        }
        let start = amount.range.end + 1;
        let noun = self.noun(start, scope.clause_end.min(start + MAX_LABEL))?;
        // 高度超过8米的应当旁站
        if self.demands_at(start) {
            return None;
        }
        let goal = ["目标", "目標", "标准", "標準", "水平", "比例", "部分", "任务", "计划", "预算"];
        let told = self.text(noun.clone());
        let fits = noun.len() + measure.len() <= MAX_LABEL && noun.len() > 1;
        (fits && !goal.iter().any(|goal| told.ends_with(goal))).then(|| concat(&told, &self.text(measure)))
    }

    /// 由17个精简为10个, 从3毫秒恶化到2秒: nothing but a verb leads from the amount before to this one.
    fn is_led_from(&self, amount: &Amount, last: &Amount) -> bool {
        let gap = self.document.chars.get(last.range.end..amount.range.start).unwrap_or_default();
        let verb = gap.iter().all(|c| ('\u{4e00}'..='\u{9fff}').contains(c) || *c == ' ');
        (2..=5).contains(&gap.len())
            && verb
            && matches!(gap.last(), Some('至' | '到' | '为' | '為' | '成'))
            && amount.unit == last.unit
    }
}

/// The word that a measure's name ends with: 发电量 of 水电发电量.
fn end_word(measure: &str) -> &str {
    let mut ends = measure.char_indices().rev().skip(1).take(2);
    let (two, three) = (ends.next(), ends.next());
    let word = |at: &(usize, char)| Dictionary::embedded().get(measure[at.0..].chars()).is_some();
    three.filter(word).or(two).map_or(measure, |at| &measure[at.0..])
}

/// 二等奖 after 比赛省一等奖 is 比赛省二等奖: the label with its last characters replaced by another class of the same.
pub(super) fn replaced_class(label: &str, text: &str) -> Option<String> {
    let last = text.chars().next_back()?;
    if !matches!(last, '奖' | '獎' | '级' | '級' | '等' | '金' | '名') || !label.ends_with(last) {
        return None;
    }
    let (label, text): (Vec<char>, Vec<char>) = (label.chars().collect(), text.chars().collect());
    if text.len() > 4 || label.len() <= text.len() + 2 {
        return None;
    }
    Some(label[..label.len() - text.len()].iter().chain(&text).collect())
}

/// 技能大赛金牌 of 技能大赛中获得金牌.
pub(super) fn without_winning(text: &str) -> Option<String> {
    let (contest, prize) =
        ["中荣获", "中获得", "共获得", "中获", "获得", "荣获", "获"].iter().find_map(|verb| text.split_once(verb))?;
    // 在竞赛中获奖: no prize is named.
    if prize == "奖" {
        return Some(format!("{contest}获奖"));
    }
    Some(format!("{contest}{prize}"))
}
