//! Sums that name no currency: 医药费3.8万, 发放额突破1.68亿.

use super::amount::{Measured, Reader};
use crate::text::is_han;
use crate::text::phrases::ends_with_any;

/// What sums are called, by how it ends.
#[rustfmt::skip]
const SUMS: &[&str] = &[
    "费", "費", "欠款", "贷款", "貸款", "存款", "货款", "貨款", "罚款", "罰款", "善款", "拨款", "撥款", "借款", "工程款", "款项", "款項", "金额", "金額", "发放额", "發放額", "销售额", "銷售額", "交易额", "交易額", "成交额", "成交額", "总额", "總額", "余额", "餘額",
    "总价", "總價", "售价", "售價", "税", "稅", "资金", "資金", "奖金", "租金", "补偿金", "保证金", "保證金", "收入", "支出", "投资", "投資", "投入", "利润", "利潤", "产值", "產值", "成本", "补贴", "补助", "工资", "工資",
];

impl Reader<'_> {
    /// The unit of the number from `start` to `end`, which has none of its own, where what stands before it is called a sum of money.
    pub fn unnamed_money(&self, start: usize, end: usize) -> Option<Measured> {
        /// Characters between the name and the number: 突破, 达到了.
        const REACH: usize = 3;
        let names = |gap: usize| ends_with_any(&self.chars[..start - gap], SUMS);
        let leads =
            |gap: &usize| self.chars[start - gap..start].iter().all(|c| "为達达到约約近超过突破共计有了:".contains(*c));
        let counts = self.peek(end).is_some_and(|c| is_han(c) && c != '的');
        let named = !counts && (0..=REACH.min(start)).filter(leads).any(names);
        let yuan = self.units.longest(&['元'], 0).filter(|_| named)?;
        Some(Measured::of(yuan, end))
    }
}
