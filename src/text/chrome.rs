//! Page chrome: what belongs to the site a text was copied from.

use super::phrases::{Phrases, starts_with_any};
use super::{Chars, Document, furniture, metadata};
use std::sync::OnceLock;

/// Words with which a line of chrome begins.
#[rustfmt::skip]
const LINE_STARTS: &[&str] = &[
    "当前位置", "您当前的位置", "您的位置", "您现在的位置", "您所在的位置", "現在位置", "目前位置", "首页 >",
    "首页>", "首頁 >", "首頁>", "首页 »", "分享到", "分享至", "分享:", "扫一扫", "扫码", "用微信扫", "微信扫",
    "使用微信", "字号", "字體", "字体", "字級", "字级", "【字体", "[字体", "| 字号", "【打印", "[打印", "打印本页", "全文下载", "下载全文",
    "关闭窗口", "关闭本页", "【关闭", "[关闭", "上一篇", "下一篇", "上一條", "下一條", "上一条", "下一条",
    "附件下载", "相关附件", "相关链接", "相关阅读", "相关新闻", "推荐阅读", "网站客服", "版权所有", "主办单位:",
    "承办单位:", "技术支持", "网站标识码", "网站地图", "联系我们", "返回顶部", "返回列表", "回到顶部", "ICP备",
    "京ICP", "Home >", "Home ›", "Home »", "Home /", "You are here", "Skip to", "Share this", "Share on",
    "Print this", "Download PDF", "Download as", "Sign in", "Log in", "Subscribe", "Cookie", "We use cookies",
    "Accept all", "Back to top", "Back to Top", "Back to Reports", "Back to reports", "Back to News", "Back to news", "Back to Home",
    "Back to home", "Back to list", "Back to search", "Back to results", "Back to Publications", "Back to publications", "Back to all", "Back to main", "All rights reserved", "Follow us", "Related articles", "Read more",
    "Advertisement", "Loading", "跳到主要", "跳到主內容", "跳至主要", "跳过导航", "網站導覽", "网站导航", "回上一頁",
    "回上一页", "回首頁", "Skip navigation", "Jump to", "An official website of the", "Here's how you know", "Here’s how you know",
    "Official websites use", "Secure .gov websites", "A .gov website belongs", "Login to", "Log in to", "Leave a comment", "浏览次数", "阅读次数", "点击数", "点击次数", "访问量", "本文来源:",
    "首页 ", "首頁 ", "首 页", "首  页", "符合萬維網聯盟", "符合万维网联盟", "English简体", "English 简体", "亲,该文档", "下载地址:",
    "点击上方", "點擊上方", "点击蓝字", "点击下方", "点击关注", "往期推荐", "往期回顾", "往期精彩", "精彩推荐", "热门推荐", "喜欢就点", "阅读原文",
    "长按识别", "识别二维码", "长按二维码", "长按上方", "长按下方", "微信号:", "投稿邮箱", "在小说阅读器", "预览时标签", "继续滑动看下", "轻触阅读原文",
    "向上滑动看下", "轻点两下取消", "微信扫描", "欢迎您登", "欢迎访问", "欢迎光临", "欢迎来到", "安装后可以在桌面", "搜索文档", "电脑桌面",
];

/// Words that make a short line chrome wherever they stand in it.
#[rustfmt::skip]
const LINE_HOLDS: &[&str] = &[
    "文档由用户上传", "文档内容版权归", "网站客服", "客服QQ", "付费下载", "免责声明", "扫描二维码", "公网安备",
    "ICP备", "分享至好友", "浏览次数:", "阅读次数:", "访问次数:", "字号:", "字号 :", "字体:", "打印本页", "扫一扫",
    "在手机上查看", "手机打开当前页", "点击下载", "下载文档", "立即下载", "收藏本站", "设为首页", "加入收藏",
    "大 中 小", "[大]", "【大", "Share this page", "ページの先頭", "印刷する", "シェアする",
    "無障礙網頁", "无障碍网页", "私隱政策", "隱私權政策", "上传人:", "免费预览", "未读 继续", "最佳瀏覽效果",
    "Adobe Flash Player", "页珍藏版", "页未读", "由会员分享", "人阅读过",
    "本文档由用户", "文档由用户提供", "收益归属内容提供方", "继续免费阅读", "下载本文档", "侵权请", "若内容侵权",
];

/// Lines that are chrome where they are nothing else.
#[rustfmt::skip]
const WHOLE_LINES: &[&str] = &[
    "×", "首页", "登录", "注册", "搜索", "打印", "关闭", "收藏", "分享", "评论", "点赞", "返回", "更多", "更多>>",
    "无障碍", "繁体", "简体", "English", "微信", "微博", "QQ空间", "Share", "Print", "Email", "Menu", "Search",
    "Facebook", "Twitter", "LinkedIn", "Home", "大中小", "(此件公开发布)", "此件公开发布", "附件下载:", "附件:",
    "END", "ENDS", "Ends", "-ENDS-", "- ENDS -", "– ENDS –", "--ENDS--", "- END -", "—END—", "-END-", "THE END", "在看", "分享收藏点赞在看", "去阅读", "赞赏", "网页链接", "網頁指南", "聯絡我們", "重要告示", "资源描述", "下载 相关 举报",
    "文档简介", "文档介绍", "文档描述", "举报", "投诉", "收藏 举报", "收藏 分享 举报", "相关文档", "相关推荐", "最新文档", "每日 推荐", "每日推荐", "猜你喜欢", "为您推荐",
    "付费阅读", "立即阅读", "格式:DOC", "会员免费", "下载", "预览", "全文预览", "阅读全文", "展开全文", "返回首页", "文档预览",
];

/// No line of chrome is longer, but for breadcrumbs.
const LONGEST: usize = 120;

/// Labels of the cells between a site's title and the text, where a paste lost its line breaks.
#[rustfmt::skip]
const CELL_LABELS: &[&str] = &[
    "时间:", "日期:", "阅读:", "浏览:", "点击:", "小编:", "编辑:", "作者:", "来源:", "字号:", "字体:", "【导语】",
    "发布:", "发布时间:", "发布日期:", "人气:", "下载:",
];

/// Ranges of page chrome, in order and disjoint.
pub(super) fn find(document: &Document) -> Vec<Chars> {
    let lines: Vec<Chars> =
        document.lines.iter().map(|line| document.trim(line.clone())).filter(|line| !line.is_empty()).collect();
    let mut is_chrome: Vec<bool> = lines.iter().map(|line| is_chrome_line(&document.chars[line.clone()])).collect();
    fill_box(document, &lines, &mut is_chrome);
    furniture::mark(document, &lines, &mut is_chrome);
    let mut ranges: Vec<Chars> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if is_chrome[index] {
            match ranges.last_mut() {
                Some(last) if index > 0 && is_chrome[index - 1] => last.end = line.end,
                _ => ranges.push(line.clone()),
            }
        } else if index < FIRST_LINES
            && let Some(end) = chrome_cells(&document.chars, line)
        {
            ranges.push(line.start..end);
        }
    }
    ranges
}

/// A line of so many characters may hold chrome and text.
const LONG_LINE: usize = 200;

/// Lines at the head that may.
const FIRST_LINES: usize = 4;

/// Where the chrome at the head of a line that lost its breaks ends: after the last chrome among its first cells.
fn chrome_cells(chars: &[char], line: &Chars) -> Option<usize> {
    if line.len() < LONG_LINE {
        return None;
    }
    let (mut start, mut found, mut end) = (line.start, 0, None);
    for _ in 0..24 {
        start += chars[start..line.end].iter().take_while(|c| **c == ' ').count();
        let length = chars[start..line.end].iter().take(LONGEST_CELL + 1).take_while(|c| **c != ' ').count();
        if length == 0 || length > LONGEST_CELL {
            break;
        }
        let cell = &chars[start..start + length];
        if is_chrome_line(cell) || starts_with_any(cell, CELL_LABELS) {
            found += 1;
            end = Some(start + length);
        }
        start += length;
    }
    end.filter(|_| found >= 2)
}

/// Longest cell of a line of chrome.
const LONGEST_CELL: usize = 60;

type Table = OnceLock<Phrases<()>>;
static STARTS: Table = OnceLock::new();
static WHOLES: Table = OnceLock::new();
static HELD: Table = OnceLock::new();

fn table(table: &'static Table, phrases: &[&'static str]) -> &'static Phrases<()> {
    table.get_or_init(|| Phrases::new(phrases.iter().map(|&phrase| (phrase, ()))))
}

fn is_chrome_line(line: &[char]) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    // Breadcrumbs and menus have two signs between their names at least.
    let parted = line.iter().filter(|c| matches!(c, '|' | '/' | '>' | '»' | '›')).count() >= 2;
    parted && (is_breadcrumb(line) || is_menu(line))
        || is_file_fact(line)
        || is_page_of_preview(line)
        || table(&STARTS, LINE_STARTS).starts(line) && !line.contains(&'。')
        || table(&WHOLES, WHOLE_LINES).starting(line).any(|(whole, ())| whole.len() == line.len())
        || table(&HELD, LINE_HOLDS).is_in(line) && !metadata::begins_with_label(line)
}

/// Names between bars: Home | About us | Contact.
fn is_menu(line: &[char]) -> bool {
    let cells = || line.split(|&c| c == '|');
    cells().count() >= 3
        && line[0] != '|'
        && !line.iter().any(|c| c.is_ascii_digit() || matches!(c, '。' | '-' | ':'))
        && cells().all(|cell| (2..=24).contains(&cell.len()) && cell.iter().any(|c| c.is_alphabetic()))
}

/// Three names or more between > or ».
fn is_breadcrumb(line: &[char]) -> bool {
    const HOMES: &[&str] = &["首页", "首頁", "主页", "主頁", "Home", "ホーム"];
    let slashes = line.windows(3).filter(|three| *three == [' ', '/', ' ']).count();
    if slashes >= 2 && starts_with_any(line, HOMES) {
        return true;
    }
    let arrows = line.iter().enumerate().filter(|&(at, c)| matches!(c, '>' | '»' | '›') && at > 0).count();
    arrows >= 2 && !line.iter().any(|c| matches!(c, '。' | ',' | '=' | '<' | ';'))
}

/// 18.19 KB, 10页, 2021-04-22 发布: facts about a file in a download box.
fn is_file_fact(line: &[char]) -> bool {
    let mut plain = line.iter().filter(|c| !c.is_whitespace() && !matches!(c, '•' | '·' | '-')).peekable();
    if !plain.peek().is_some_and(|c| c.is_ascii_digit()) {
        return false;
    }
    let plain: String = plain.take(17).collect();
    if plain.chars().count() > 16 {
        return false;
    }
    let unit = plain.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    matches!(unit, "KB" | "MB" | "页" | "頁" | "次下载" | "人阅读" | "发布" | "上传")
}

/// 2025年工作总结_第3页: what a document site calls the picture of a page.
fn is_page_of_preview(line: &[char]) -> bool {
    let Some(rest) = line.strip_suffix(&['页']) else { return false };
    let digits = rest.iter().rev().take(4).take_while(|c| c.is_ascii_digit()).count();
    digits > 0 && rest[..rest.len() - digits].ends_with(&['_', '第'])
}

/// What stands between the first and the last line of chrome at the head is chrome as well where the report's own
/// title follows: the site's title, a short line, its list items.
fn fill_box(document: &Document, lines: &[Chars], is_chrome: &mut [bool]) {
    const HEAD: usize = 40;
    let Some(last) = (0..lines.len().min(HEAD)).rev().find(|&index| is_chrome[index]) else { return };
    let first = is_chrome.iter().position(|&chrome| chrome).unwrap_or(last);
    // The buttons to share and print it stand below the title of an English page.
    const BUTTONS: &[&str] = &["Share", "Print", "Download", "Email"];
    if starts_with_any(&document.chars[lines[last].clone()], BUTTONS) {
        return;
    }
    let inside = first..last;
    let short =
        |line: &Chars| line.len() <= 60 && !document.chars[line.clone()].iter().any(|c| matches!(c, '。' | ':'));
    if !inside.clone().all(|index| is_chrome[index] || short(&lines[index]))
        || inside.clone().filter(|&index| !is_chrome[index]).count() > 3
    {
        return;
    }
    let Some(after) = lines.get(last + 1) else { return };
    let words = &document.chars[after.clone()];
    let titled = short(after)
        || words.iter().take(60).collect::<Vec<_>>().windows(2).any(|pair| *pair[0] == ' ' && *pair[1] == ' ');
    if titled {
        is_chrome[inside].fill(true);
    }
}
