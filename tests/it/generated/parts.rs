//! The figures of parts: of the review year, or of the groups that make up the whole.

use super::programme::{KnownIndicator, KnownProgramme, PartFigures, Scale, Tenths, indicator};
use super::random::Random;
use super::variation::{Dimension, Groups, PartSet, PartTargets, Variation, YearParts};
use super::words::Words;

impl Groups {
    pub fn count(self) -> usize {
        match self.dimension {
            Dimension::Sex => 2,
            Dimension::Place | Dimension::Age => 3,
        }
    }
}

/// Gives each indicator the figures of its parts.
pub fn add_parts(programme: &mut KnownProgramme, variation: &Variation, random: &mut Random) {
    for indicator in &mut programme.indicators {
        if variation.parts.is_some() || variation.groups.is_some() || variation.cell_year.is_some() {
            indicator.achieved[1] = indicator.achieved[1].or(Some(indicator.targets[1]));
        }
        if let Some(parts) = variation.parts {
            indicator.parts = year_parts(indicator, parts, random);
        }
        if let Some(groups) = variation.groups {
            indicator.parts = group_parts(indicator, groups, random);
        }
    }
}

/// Makes each indicator one of money that is paid for a measure.
pub fn pay(programme: &mut KnownProgramme, words: &Words, random: &mut Random) {
    for (at, one) in programme.indicators.iter_mut().enumerate() {
        let name = format!("{}: {}", words.amounts.money, words.measures[at]);
        let texts = [name, "EUR".to_owned(), "money".to_owned(), "up".to_owned()];
        let (number, owner, measure) = (one.number, one.owner, one.measure);
        *one = KnownIndicator { number, owner, measure, ..indicator((usize::MAX, texts), random) };
        one.achieved[1] = one.achieved[1].or(Some(one.targets[1]));
    }
}

fn year_parts(indicator: &KnownIndicator, parts: YearParts, random: &mut Random) -> Vec<PartFigures> {
    let (count, achieved) = (parts.length.count(), indicator.achieved[1].unwrap());
    let mut towards = |last: Tenths| {
        if indicator.is_level { course(indicator, last, count) } else { split(last, (count, grain(indicator)), random) }
    };
    let (mut values, targets) = (towards(achieved), towards(indicator.targets[1]));
    if parts.is_cumulative && !indicator.is_level {
        for at in 1..count {
            values[at] += values[at - 1];
        }
    }
    let mut figures = with_targets(values, targets);
    let may_be_blank =
        parts.set == PartSet::Blanks || (parts.targets == PartTargets::Own && parts.set == PartSet::Full);
    if may_be_blank && (random.chance(40) || (parts.set == PartSet::Blanks && indicator.number == 0)) {
        figures[count - 1].achieved = None;
    }
    figures
}

fn group_parts(indicator: &KnownIndicator, groups: Groups, random: &mut Random) -> Vec<PartFigures> {
    let (count, achieved, grain) = (groups.count(), indicator.achieved[1].unwrap(), grain(indicator));
    let mut around = |whole: Tenths| {
        if !indicator.is_level {
            return split(whole, (count, grain), random);
        }
        let mut off = |of: Tenths| of + random.between(-3, 3) * grain;
        (0..count).map(|_| off(whole)).collect()
    };
    let (values, targets) = (around(achieved), around(indicator.targets[1]));
    with_targets(values, targets)
}

fn with_targets(values: Vec<Tenths>, targets: Vec<Tenths>) -> Vec<PartFigures> {
    values.into_iter().zip(targets).map(|(value, target)| PartFigures { target, achieved: Some(value) }).collect()
}

/// Levels on the way from the baseline to the last.
fn course(indicator: &KnownIndicator, last: Tenths, count: usize) -> Vec<Tenths> {
    let (grain, count) = (grain(indicator), i64::try_from(count).unwrap());
    let way = last - indicator.baseline;
    (1..=count)
        .map(|at| if at == count { last } else { indicator.baseline + way * at / count / grain * grain })
        .collect()
}

/// So many pieces of a sum, none of them below zero.
fn split(sum: Tenths, (count, grain): (usize, Tenths), random: &mut Random) -> Vec<Tenths> {
    let mut pieces = vec![sum / i64::try_from(count).unwrap() / grain * grain; count];
    pieces[0] += sum - pieces.iter().sum::<Tenths>();
    for at in 1..count {
        let moved = random.between(0, pieces[at - 1] / grain / 3) * grain;
        pieces[at - 1] -= moved;
        pieces[at] += moved;
    }
    pieces
}

fn grain(indicator: &KnownIndicator) -> Tenths {
    match indicator.scale {
        Scale::Percent => 5,
        Scale::Count | Scale::Thousands => 10,
        Scale::Decimal => 1,
        Scale::Money => 1000,
    }
}
