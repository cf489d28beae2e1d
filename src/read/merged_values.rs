//! Figures in cells that are merged over the rows of several indicators or activities: each row has them, and that is
//! reported.

use std::collections::{BTreeMap, HashSet};

use crate::finding::{Finding, rule};
use crate::model::{Indicator, Origin, Programme, Quantity, SourceId};
use crate::sheet::Opened;

/// A warning on each cell whose figure several rows use since it is merged over them.
pub fn findings(opened: &Opened, programme: &Programme) -> Vec<Finding> {
    let sheets = opened.workbooks.iter().flat_map(|workbook| &workbook.sheets);
    let merges = sheets.flat_map(|sheet| sheet.merges.iter().map(|merge| (sheet.source, merge)));
    let downwards = merges.filter(|(_, merge)| merge.bottom > merge.top);
    let merged: HashSet<(SourceId, u32, u16)> =
        downwards.map(|(source, merge)| (source, merge.top, merge.left)).collect();
    if merged.is_empty() {
        return Vec::new();
    }
    let mut uses: BTreeMap<Origin, (&Quantity, usize)> = BTreeMap::new();
    let of_indicators = programme.indicators().flat_map(|(_, row)| Indicator::figures(row));
    let funds = programme
        .activities()
        .flat_map(|(_, row)| row.funding.iter())
        .flat_map(|line| line.funds.iter().map(|(_, funds)| funds));
    for figure in of_indicators.chain(funds).filter(|figure| !figure.is_missing()) {
        uses.entry(figure.origin).or_insert((figure, 0)).1 += 1;
    }
    let is_merged = |at: &Origin| {
        let place = at.row_index().zip(at.column_index());
        place.is_some_and(|(row, column)| merged.contains(&(at.source_id(), row, column)))
    };
    let several = uses.into_iter().filter(|(at, (_, uses))| *uses > 1 && is_merged(at));
    let finding = |(at, (figure, uses)): (Origin, (&Quantity, usize))| {
        Finding::new(&rule::VALUE_MERGED).at(at).with("text", &*figure.printed).with("rows", uses)
    };
    several.map(finding).collect()
}
