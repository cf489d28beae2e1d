//! OpenDocument workbooks, packed or as one flat XML file.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use crate::error::Result;
use crate::finding::{Finding, rule};
use crate::model::{Origin, SourceKind};
use crate::sheet::annotations::Note;
use crate::sheet::archive::Archive;
use crate::sheet::builder::{SheetBuilder, cell_column, ensure_some, spanned};
use crate::sheet::fault::{Fault, Read, Refusal};
use crate::sheet::format::Format;
use crate::sheet::intake::{Intake, MAX_COLUMNS, MAX_ROWS, words};
use crate::sheet::number;
use crate::sheet::number_format::{NumberFormat, quarter, with_decimals};
use crate::sheet::runs::{Height, Look, PassedOver, RunText, ShownText};
use crate::sheet::xml::{self, BytesStart, Step, Walk, attribute};
use crate::sheet::{Content, Sheet};

/// A row or cell with content that repeats more often is filler, and is taken once.
const MAX_REPEATS: u32 = 2_000;

/// OpenDocument workbooks.
pub(super) const FORMAT: Format = Format {
    endings: &["ods"],
    is_binary: true,
    detect: |probe| probe.has_part("content.xml", &[]) || probe.has_part("mimetype", &[]),
    open,
};

/// The same as one XML file.
pub(super) const FLAT_FORMAT: Format = Format {
    endings: &["fods"],
    is_binary: false,
    detect: |probe| probe.has_xml(&["<office:document"]),
    open: |bytes, intake| read(&xml::decode(bytes.to_vec()).text, Looks::new(), intake),
};

fn open(bytes: &[u8], intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let mut archive = Archive::from_bytes(bytes).map_err(|fault| intake.refuse_for(fault))?;
    if let Some((what, fix)) = refusal(&mut archive) {
        return Err(intake.refuse(what, fix));
    }
    let content = archive.text("content.xml").map_err(|fault| intake.refuse_for(fault))?;
    // Without its named styles a workbook still has its cells.
    let named = archive.text("styles.xml").and_then(|part| looks(&part.text)).unwrap_or_default();
    read(&content.text, named, intake)
}

/// How the text of each style looks.
type Looks = HashMap<String, Look>;

/// The looks of the named styles.
fn looks(text: &str) -> Read<Looks> {
    let mut walk = Walk::new(text);
    let (mut looks, mut style) = (Looks::new(), String::new());
    while let Some(element) = walk.next_element()? {
        match element.local_name().as_ref() {
            "style" => style = begin_style(&element, &mut looks),
            "text-properties" => take_look(&element, &style, &mut looks),
            _ => {}
        }
    }
    Ok(looks)
}

/// The name of the style that has just begun, which looks as the one that it is made from.
fn begin_style(element: &BytesStart<'_>, looks: &mut Looks) -> String {
    let name = attribute(element, "name").unwrap_or_default();
    let parent = attribute(element, "parent-style-name").and_then(|parent| looks.get(&parent).copied());
    if let Some(look) = parent {
        looks.insert(name.clone(), look);
    }
    name
}

/// Takes what the properties of a style say of its text.
fn take_look(element: &BytesStart<'_>, style: &str, looks: &mut Looks) {
    let mut look = looks.get(style).copied().unwrap_or_default();
    if let Some(line) =
        attribute(element, "text-line-through-style").or_else(|| attribute(element, "text-line-through-type"))
    {
        look.is_struck_out = line != "none";
    }
    if let Some(position) = attribute(element, "text-position") {
        let offset = position.split_whitespace().next().unwrap_or_default();
        let percent = offset.trim_end_matches('%').parse::<f32>().unwrap_or(0.0);
        look.height = match offset {
            "super" => Height::Raised,
            "sub" => Height::Lowered,
            _ if percent > 0.0 => Height::Raised,
            _ if percent < 0.0 => Height::Lowered,
            _ => Height::Line,
        };
    }
    if let Some(display) = attribute(element, "display") {
        look.is_hidden = display == "none";
    }
    if look != Look::default() || looks.contains_key(style) {
        looks.insert(style.to_owned(), look);
    }
}

/// Why an OpenDocument file holds no workbook that can be read.
fn refusal(archive: &mut Archive<'_>) -> Option<Refusal> {
    let manifest = archive.text("META-INF/manifest.xml").map(|part| part.text).unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Some(Fault::Locked.words());
    }
    if !archive.has("content.xml") {
        return Some((
            "it is an OpenDocument file without its content",
            "Open it in the program that made it and save it again",
        ));
    }
    let kind = archive.text("mimetype").map(|part| part.text).unwrap_or_default();
    if kind.contains("opendocument.text") {
        return Some(("it is an OpenDocument text", "Save it as .docx"));
    }
    (kind.contains("presentation") || kind.contains("graphics"))
        .then_some(("it is an OpenDocument presentation or drawing", "Copy its tables into a spreadsheet"))
}

/// All sheets of the workbook's content.
fn read(text: &str, mut looks: Looks, intake: &mut Intake<'_>) -> Result<Vec<Sheet>> {
    let mut walk = Walk::new(text);
    let mut hidden_styles = HashSet::new();
    let (mut style, mut sheets) = (String::new(), Vec::new());
    while let Some(element) = walk.next_element().map_err(|fault| intake.refuse_for(fault))? {
        match element.local_name().as_ref() {
            "style" => style = begin_style(&element, &mut looks),
            "text-properties" => take_look(&element, &style, &mut looks),
            "table-properties" if attribute(&element, "display").is_some_and(|value| value == "false") => {
                hidden_styles.insert(style.clone());
            }
            "tracked-changes" | "dde-links" => walk.skip().map_err(|fault| intake.refuse_for(fault))?,
            "table" => {
                let name = attribute(&element, "name").unwrap_or_default();
                let is_hidden = attribute(&element, "style-name").is_some_and(|style| hidden_styles.contains(&style));
                let builder = SheetBuilder::new(Some(&name), SourceKind::Sheet, intake)?;
                let mut table = Table { builder, looks: &looks, row: 0, column: 0 };
                table.builder.set_hidden(is_hidden);
                if intake.options.with_annotations {
                    table.builder.begin_annotations();
                }
                table.read(&mut walk, intake).map_err(|fault| intake.refuse_for(fault))?;
                sheets.push(table.builder.finish(intake));
            }
            _ => {}
        }
    }
    ensure_some(sheets, intake)
}

/// Whether a row or a column is hidden, by hand or by a filter.
fn is_hidden(element: &BytesStart<'_>) -> bool {
    attribute(element, "visibility").is_some_and(|shown| shown != "visible")
}

struct Table<'l> {
    builder: SheetBuilder,
    looks: &'l Looks,
    row: u32,
    /// The next column of which the file says how it looks.
    column: u32,
}

/// A cell of a row and how often it occurs there.
struct Placed {
    column: u32,
    times: u32,
    content: Content,
}

impl Table<'_> {
    fn read(&mut self, walk: &mut Walk<'_>, intake: &mut Intake<'_>) -> Read<()> {
        let outside = walk.outside();
        while let Some(element) = walk.next_inside(outside)? {
            match element.local_name().as_ref() {
                "table-column" => self.read_column(&element),
                "table-row" => self.read_row(&element, walk, intake)?,
                "shapes" | "forms" | "named-expressions" => walk.skip()?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Of columns only that they are hidden.
    fn read_column(&mut self, element: &BytesStart<'_>) {
        let first = self.column;
        self.column = first.saturating_add(count(element, "number-columns-repeated"));
        if is_hidden(element) && self.column > first {
            self.builder.hide_columns(first, self.column - 1);
        }
    }

    fn read_row(&mut self, row: &BytesStart<'_>, walk: &mut Walk<'_>, intake: &mut Intake<'_>) -> Read<()> {
        let outside = walk.outside();
        let (mut column, mut placed) = (0u32, Vec::new());
        while let Some(element) = walk.next_inside(outside)? {
            match element.local_name().as_ref() {
                "table-cell" | "covered-table-cell" => {
                    let times = count(&element, "number-columns-repeated");
                    let rows = count(&element, "number-rows-spanned");
                    let columns = count(&element, "number-columns-spanned");
                    spanned((self.row, column), rows, columns).map_or(Ok(()), |merge| self.builder.merge(merge))?;
                    if let Some(content) = self.read_cell(&element, column, walk, intake)? {
                        placed.push(Placed { column, times, content });
                    }
                    column = column.saturating_add(times);
                }
                _ => walk.skip()?,
            }
        }
        let times = count(row, "number-rows-repeated");
        if is_hidden(row) && !placed.is_empty() {
            let last = self.row.saturating_add(times.min(MAX_REPEATS));
            (self.row..last).for_each(|row| self.builder.hide_row(row));
        }
        self.put(placed, times, intake)?;
        self.row = self.row.saturating_add(times);
        Ok(())
    }

    fn put(&mut self, placed: Vec<Placed>, rows: u32, intake: &mut Intake<'_>) -> Read<()> {
        if placed.is_empty() {
            return Ok(());
        }
        let rows = self.followed(rows, None, intake);
        let ends: Vec<u32> = placed
            .iter()
            .map(|cell| cell.column.saturating_add(self.followed(cell.times, Some(cell.column), intake)))
            .collect();
        for row in self.row..self.row.saturating_add(rows) {
            for (cell, end) in placed.iter().zip(&ends) {
                for column in cell.column..*end {
                    // Behind a place that no sheet has, the other repeats are further out.
                    if !self.builder.put_within(intake, (row, column), cell.content.clone())? {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// How many of so many repeats are followed.
    fn followed(&self, times: u32, column: Option<u32>, intake: &mut Intake<'_>) -> u32 {
        if times <= MAX_REPEATS {
            return times;
        }
        let place = match column.and_then(|column| u16::try_from(column).ok()) {
            Some(column) => Origin::cell(self.builder.source(), self.row, column),
            None => Origin::row(self.builder.source(), self.row),
        };
        intake.report(Finding::new(&rule::REPEAT_NOT_FOLLOWED).with("count", times as usize), place);
        1
    }

    fn read_cell(
        &mut self,
        element: &BytesStart<'_>,
        column: u32,
        walk: &mut Walk<'_>,
        intake: &mut Intake<'_>,
    ) -> Read<Option<Content>> {
        let (shown, remarks) = shown_text(walk, self.looks)?;
        if intake.options.with_annotations {
            self.take_annotations(column, remarks, attribute(element, "formula").is_some());
        }
        let content = self.content(element, column, shown.text, intake);
        let look = || attribute(element, "style-name").and_then(|style| self.looks.get(&style).copied());
        let is_struck_out = || look().is_some_and(|look| look.is_struck_out);
        let passed_over = shown.passed_over.or_else(|| is_struck_out().then_some(PassedOver::All));
        if let (Some(content), Some(passed_over), Some(column)) = (&content, passed_over, cell_column(column)) {
            self.builder.pass_over(intake, (self.row, column), content, passed_over);
        }
        Ok(content)
    }

    /// What a cell that shows that text holds.
    fn content(
        &self,
        element: &BytesStart<'_>,
        column: u32,
        shown: String,
        intake: &mut Intake<'_>,
    ) -> Option<Content> {
        let get = |name: &str| attribute(element, name);
        let mut kind = None;
        let mut is_error = false;
        for attribute in element.attributes().with_checks(false).flatten() {
            match attribute.key.as_ref() {
                "calcext:value-type" => is_error = attribute.value == "error",
                _ if attribute.key.local_name().as_ref() == "value-type" => kind = Some(attribute.value.into_owned()),
                _ => {}
            }
        }
        let Some(kind) = kind else {
            let formula = get("formula").filter(|_| shown.trim().is_empty());
            return match formula {
                Some(formula) => {
                    Some(Content::Uncomputed(formula.get(formula.find('=').unwrap_or(0)..).unwrap_or_default().into()))
                }
                None => words(shown),
            };
        };
        let origin = Origin::cell(self.builder.source(), self.row, u16::try_from(column).unwrap_or(MAX_COLUMNS));
        let stored = || number::from_text(&get("value").unwrap_or_default());
        let content = match kind.as_str() {
            _ if is_error => Some(Content::Error(shown.as_str().into())),
            "float" | "currency" => stored().map(|number| Content::Number(with_decimals(number, decimals_of(&shown)))),
            "percentage" => stored().map(|number| NumberFormat::Percent.content(number, false)),
            "date" => get("date-value").and_then(|date| number::date_from_text(&date)).map(|date| dated(date, &shown)),
            "boolean" => get("boolean-value").map(|value| Content::Bool(value == "true")),
            "time" => return words(if shown.is_empty() { get("time-value").unwrap_or_default() } else { shown }),
            _ => return words(if shown.is_empty() { get("string-value").unwrap_or_default() } else { shown }),
        };
        match &content {
            None => {
                let value = get("value").or_else(|| get("date-value")).unwrap_or_else(|| shown.clone());
                intake.report(Finding::new(&rule::CELL_UNREADABLE).with("value", value.as_str()), origin);
                return Some(Content::Error(value.into()));
            }
            Some(Content::Number(value)) if differs(&shown, *value) => {
                intake.report(Finding::new(&rule::SHOWN_DIFFERS).with("shown", shown).with("value", *value), origin);
            }
            Some(_) => {}
        }
        content
    }
}

/// How many decimals a figure shows: of `1,10` two; none where its mark may be one of thousands.
fn decimals_of(shown: &str) -> u32 {
    let shown = shown.trim();
    let Some((whole, decimals)) = shown.rsplit_once(['.', ',']) else { return 0 };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = are_digits(whole.trim_start_matches(['-', '−'])) && are_digits(decimals) && decimals.len() != 3;
    if is_plain { u32::try_from(decimals.len().min(9)).unwrap_or(0) } else { 0 }
}

/// A date as its cell shows it: the day, the year alone, or the words shown where they leave out the day, `Q2 2021`.
fn dated((year, month, day): (u16, u8, u8), shown: &str) -> Content {
    let date = Content::Date(year, month, day);
    let is_number = |group: &&str| !group.is_empty();
    let numbers = shown.split(|letter: char| !letter.is_ascii_digit()).filter(is_number);
    let mut numbers: Vec<u16> = numbers.map_while(|group| group.parse().ok()).collect();
    if numbers.is_empty() || numbers.len() > 2 {
        return date;
    }
    let has_words = shown.chars().any(char::is_alphabetic);
    let year_shown = numbers
        .iter()
        .rposition(|number| *number == year)
        .or_else(|| numbers.iter().rposition(|number| *number == year % 100));
    if numbers.len() == 2
        && !has_words
        && numbers.contains(&day.into())
        && numbers.contains(&month.into())
        && !numbers.contains(&year)
    {
        return date;
    }
    let Some(at) = year_shown else { return date };
    numbers.remove(at);
    match numbers.first() {
        None if !has_words => Content::Number(year.into()),
        // `1. Quartal 2021` and `1. Januar 2021` of the same date: the words say which.
        Some(number) if has_words && *number == u16::from(day) && *number != u16::from(quarter(month)) => date,
        _ => Content::Text(shown.trim().into()),
    }
}

impl Table<'_> {
    fn take_annotations(&mut self, column: u32, remarks: Vec<Remark>, is_formula: bool) {
        let Some(column) = cell_column(column) else { return };
        let row = self.row;
        self.builder.notes(remarks.into_iter().map(|(author, text)| Note { row, column, author, text }));
        if is_formula {
            self.builder.formula(row, column);
        }
    }
}

/// An annotation: who wrote it, if it says so, and its words.
type Remark = (Option<String>, String);

/// The author and the words of the annotation that has just begun.
fn remark(walk: &mut Walk<'_>) -> Read<Option<Remark>> {
    let outside = walk.depth() - 1;
    let (mut author, mut text) = (None, String::new());
    let (mut in_name, mut in_words) = (false, false);
    loop {
        match walk.step()? {
            Step::Start(element) => {
                let name = element.local_name();
                in_name = name.as_ref() == "creator";
                match name.as_ref() {
                    "p" => {
                        in_words = true;
                        if !text.is_empty() {
                            text.push('\n');
                        }
                    }
                    "s" => text.push_str(&" ".repeat(count(&element, "c").min(200) as usize)),
                    "tab" => text.push(' '),
                    "line-break" => text.push('\n'),
                    "date" | "date-string" => walk.skip()?,
                    _ => {}
                }
            }
            Step::Text(words) if in_name => author = Some(words.trim().to_owned()).filter(|name| !name.is_empty()),
            Step::Text(words) if in_words => text.push_str(&words),
            Step::End if walk.depth() <= outside => {
                let text = text.trim().to_owned();
                return Ok((!text.is_empty()).then_some((author, text)));
            }
            Step::End => in_name = false,
            Step::Done => return Err(Fault::Broken),
            Step::Text(_) => {}
        }
    }
}

/// How often something occurs, or how far it spans; at least once.
fn count(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, MAX_ROWS)
}

/// The paragraphs of the cell that has just begun without drawings, and its notes.
fn shown_text(walk: &mut Walk<'_>, looks: &Looks) -> Read<(ShownText, Vec<Remark>)> {
    let mut remarks = Vec::new();
    let outside = walk.depth() - 1;
    let mut shown = RunText::default();
    // The spans that are open, by the depth of each.
    let mut spans: Vec<(usize, Look)> = Vec::new();
    let mut paragraphs = 0;
    loop {
        match walk.step()? {
            Step::Start(element) => match element.local_name().as_ref() {
                "p" => {
                    if paragraphs > 0 {
                        shown.push_plain("\n");
                    }
                    paragraphs += 1;
                }
                "span" => {
                    let style = attribute(&element, "style-name").unwrap_or_default();
                    spans.push((walk.depth(), looks.get(&style).copied().unwrap_or_default()));
                }
                "s" => shown.push_plain(&" ".repeat(count(&element, "c").min(200) as usize)),
                "tab" => shown.push_plain(" "),
                "line-break" => shown.push_plain("\n"),
                "annotation" => remarks.extend(remark(walk)?),
                "frame" | "custom-shape" | "control" | "table" => walk.skip()?,
                _ => {}
            },
            // Blanks between elements are no content.
            Step::Text(text) if walk.depth() > outside + 1 => {
                shown.push(&text, spans.last().map(|(_, look)| *look).unwrap_or_default());
            }
            Step::End if walk.depth() <= outside => {
                return Ok((shown.finish_with(|text| text.trim_matches('\n').to_owned()), remarks));
            }
            Step::End => spans.retain(|(depth, _)| *depth <= walk.depth()),
            Step::Done => return Err(Fault::Broken),
            _ => {}
        }
    }
}

/// Whether a plain figure that a cell shows is another one than it holds, however its separators are read.
fn differs(shown: &str, value: Decimal) -> bool {
    let shown: String = shown.chars().filter(|letter| !letter.is_whitespace()).collect();
    let figure = shown.strip_prefix(['-', '−']).unwrap_or(&shown);
    let is_plain = figure.starts_with(|first: char| first.is_ascii_digit())
        && figure.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '\''));
    if !is_plain || figure.len() > 24 {
        return false;
    }
    let (whole, decimals) = figure.rsplit_once(['.', ',']).unwrap_or((figure, ""));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let with_decimals = format!("{}.{}", digits(whole), digits(decimals)).trim_end_matches('.').parse::<Decimal>();
    let groups_of_three = figure.split(['.', ',', '\'']).skip(1).all(|group| group.len() == 3);
    let whole_number = digits(figure).parse::<Decimal>().ok().filter(|_| groups_of_three);
    let value = value.abs();
    let fits_decimals =
        with_decimals.is_ok_and(|read| (value - read).abs() <= Decimal::new(5, decimals.len() as u32 + 1));
    let fits_whole = whole_number.is_some_and(|read| (value - read).abs() <= Decimal::new(5, 1));
    !fits_decimals && !fits_whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_what_its_cell_shows() {
        let (date, text) = (Content::Date, |shown: &str| Content::Text(shown.into()));
        for (stored, shown, read) in [
            ((2021, 6, 30), "30.06.2021", date(2021, 6, 30)),
            ((2021, 6, 30), "30. June 2021", date(2021, 6, 30)),
            ((2021, 6, 30), "30.06.", date(2021, 6, 30)),
            ((2021, 6, 30), "", date(2021, 6, 30)),
            ((2021, 6, 30), "2021.", Content::Number(2021.into())),
            ((2021, 6, 30), "21", Content::Number(2021.into())),
            ((2021, 6, 30), "Jun 21", text("Jun 21")),
            ((2021, 6, 6), "06/2021", text("06/2021")),
            ((2021, 4, 1), "Q2 2021", text("Q2 2021")),
            ((2021, 1, 1), "1. Quartal 2021", text("1. Quartal 2021")),
            ((2021, 6, 30), "Target 2021", text("Target 2021")),
        ] {
            assert_eq!(dated(stored, shown), read, "{shown}");
        }
    }

    #[test]
    fn a_figure_shown_otherwise_than_it_is_held_is_noticed() {
        for (shown, value, differ) in [
            ("38,25", "3825", true),
            ("3.825", "3825", false),
            ("38.3", "38.25", false),
            ("1.150.576", "1150576", false),
            ("-5", "-5", false),
            ("0,5", "0.4999", false),
            ("12 km", "12000", false),
            ("120", "12", true),
        ] {
            assert_eq!(differs(shown, value.parse().unwrap()), differ, "{shown}");
        }
    }
}
