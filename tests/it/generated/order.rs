//! The columns of a generated table and their order.

use super::choices::{Choices, Extra, Layout, Order, OwnerStyle};
use super::columns::Column;
use super::random::Random;
use super::variation::{GroupShape, PartSet, PartTargets, UnitStyle};

/// The columns of a table, in their order.
pub fn columns(choices: &Choices, random: &mut Random) -> Vec<Column> {
    let owners: &[Column] = match (choices.layout, choices.owners) {
        (Layout::TitleRows, _) | (_, OwnerStyle::NoOwner) => &[],
        (_, OwnerStyle::CodeAndTitle) => &[Column::OwnerCode, Column::Owner],
        (_, OwnerStyle::CodeOnly) => &[Column::OwnerCode],
        (_, OwnerStyle::TwoLevels) => &[Column::Owner, Column::Measure],
        (_, OwnerStyle::Title | OwnerStyle::LevelAndTitle | OwnerStyle::NumberAndTitle) => &[Column::Owner],
    };
    let mut words = vec![Column::Name];
    words.extend(choices.has_unit.then_some(Column::Unit));
    let shape = choices.variation.groups.map(|groups| groups.shape);
    words.extend((shape == Some(GroupShape::Column)).then_some(Column::PartName));
    let mut figures = figures(choices, random);
    if choices.order == Order::AchievedFirst {
        figures.sort_by_key(|column| !matches!(column, Column::Achieved(_)));
    }
    let mut extras = Vec::new();
    for extra in &choices.extras {
        match extra {
            Extra::Money => extras.extend([Column::PlannedMoney, Column::SpentMoney]),
            Extra::Revised => {
                let after = figures.iter().position(|column| *column == Column::Target(1)).unwrap();
                figures.insert(after + 1, Column::Revised);
            }
            Extra::OwnCode => words.insert(0, Column::OwnCode),
            Extra::RowNumber => {}
            Extra::Share => figures.push(Column::Extra(*extra)),
            _ => extras.push(Column::Extra(*extra)),
        }
    }
    random.shuffle(&mut extras);
    let mut all = match choices.order {
        Order::OwnerRight => [&words, &figures, owners, &extras].concat(),
        Order::Usual | Order::AchievedFirst | Order::Shuffled => [owners, &words, &figures, &extras].concat(),
    };
    if choices.order == Order::Shuffled {
        random.shuffle(&mut all);
    }
    if choices.extras.contains(&Extra::RowNumber) {
        all.insert(0, Column::RowNumber);
    }
    if shape == Some(GroupShape::First) {
        all.insert(0, Column::PartName);
    }
    if choices.layout == Layout::YearsAcross && random.chance(40) {
        all.retain(|column| *column != Column::Kind);
        all.insert(0, Column::Kind);
    }
    all
}

fn figures(choices: &Choices, random: &mut Random) -> Vec<Column> {
    let baseline = choices.has_baseline.then_some(Column::Baseline);
    if let Some(parts) = parts_across(choices) {
        return baseline.into_iter().chain(parts).collect();
    }
    let years = (0..3).map(Column::ValueOfYear);
    match choices.layout {
        Layout::Flat | Layout::Transposed | Layout::TitleRows => {
            let parts_of_share = choices.variation.units == Some(UnitStyle::Numerators);
            let parts_of_share = if parts_of_share { vec![Column::Numerator, Column::Denominator] } else { Vec::new() };
            baseline.into_iter().chain([Column::Target(1)]).chain(parts_of_share).chain([Column::Achieved(1)]).collect()
        }
        Layout::FlatYears if random.chance(50) => {
            let pairs =
                [Column::Target(0), Column::Achieved(0), Column::Target(1), Column::Achieved(1), Column::Target(2)];
            baseline.into_iter().chain(pairs).collect()
        }
        Layout::FlatYears | Layout::TwoRows => {
            let targets = (0..3).map(Column::Target);
            baseline.into_iter().chain(targets).chain((0..2).map(Column::Achieved)).collect()
        }
        Layout::LongPeriod => {
            let part = has_part_column(choices).then_some(Column::PartName);
            let period = [Column::Period].into_iter().chain(part);
            baseline.into_iter().chain(period).chain([Column::TargetOfRow, Column::AchievedOfRow]).collect()
        }
        Layout::LongKind => vec![Column::Period, Column::Kind, Column::ValueOfRow],
        Layout::Alternating | Layout::YearsAcross => baseline.into_iter().chain([Column::Kind]).chain(years).collect(),
    }
}

/// Whether quarters have a column beside that of the year.
pub fn has_part_column(choices: &Choices) -> bool {
    let variation = &choices.variation;
    choices.layout == Layout::LongPeriod
        && variation.parts.is_some_and(|parts| !parts.is_across)
        && variation.form.is_multiple_of(3)
}

/// The figures of a table with columns for parts, if it has any.
fn parts_across(choices: &Choices) -> Option<Vec<Column>> {
    let variation = &choices.variation;
    let (count, has_whole, has_own_targets) = if let Some(parts) = variation.parts.filter(|parts| parts.is_across) {
        let count = match parts.set {
            PartSet::One => 1,
            PartSet::Incomplete => parts.length.count() - 1,
            _ => parts.length.count(),
        };
        let has_whole = matches!(parts.set, PartSet::WithTotal | PartSet::WithYearToDate);
        (count, has_whole, parts.targets == PartTargets::Own)
    } else {
        let groups = variation.groups.filter(|groups| groups.shape == GroupShape::Headers)?;
        (if groups.is_one { 1 } else { groups.count() }, groups.has_whole, groups.has_own_targets)
    };
    let has_target = !has_own_targets || has_whole;
    let mut columns: Vec<Column> = has_target.then_some(Column::Target(1)).into_iter().collect();
    let is_in_pairs = variation.form.is_multiple_of(2) && choices.layout != Layout::TwoRows;
    if has_own_targets && !is_in_pairs {
        columns.extend((0..count).map(Column::TargetOfPart));
    }
    let whole = has_whole.then_some(Column::Achieved(1));
    columns.extend(whole.filter(|_| variation.form % 4 < 2));
    for part in 0..count {
        columns.extend((has_own_targets && is_in_pairs).then_some(Column::TargetOfPart(part)));
        columns.push(Column::AchievedOfPart(part));
    }
    columns.extend(whole.filter(|_| variation.form % 4 >= 2));
    Some(columns)
}
