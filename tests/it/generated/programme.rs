//! Programmes whose verdicts are known: each target is on the way from the baseline, so the direction is clear.

use super::random::Random;
use super::words::Words;

/// The place of the average in the words of each language.
const AVERAGE: usize = 2;

/// A figure in tenths: 125 is 12.5.
pub type Tenths = i64;

/// What an indicator's figures look like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scale {
    Percent,
    Count,
    Thousands,
    Decimal,
    /// In thousands of the currency.
    Money,
}

#[derive(Clone)]
pub struct KnownIndicator {
    /// From 0, over the whole programme.
    pub number: usize,
    pub owner: usize,
    /// The measure of the owner.
    pub measure: usize,
    pub name: String,
    pub unit: String,
    pub scale: Scale,
    pub grows: bool,
    /// The state at a time, which no sum of its parts is: percentages and averages.
    pub is_level: bool,
    pub baseline: Tenths,
    /// Of the year before the review year, the review year and the year after it.
    pub targets: [Tenths; 3],
    /// What takes the place of the review year's target.
    pub revised: Option<Tenths>,
    /// Of the year before the review year and the review year.
    pub achieved: [Option<Tenths>; 2],
    /// Of the parts of the review year, or of the groups that make up the whole.
    pub parts: Vec<PartFigures>,
}

/// The figures of a part.
#[derive(Clone, Copy)]
pub struct PartFigures {
    pub target: Tenths,
    pub achieved: Option<Tenths>,
}

impl KnownIndicator {
    /// The target of the review year that counts.
    pub fn target(&self) -> Tenths {
        self.revised.unwrap_or(self.targets[1])
    }

    /// Whether the target of the review year is reached; none without an achieved value.
    pub fn is_achieved(&self) -> Option<bool> {
        self.reaches(self.target(), self.achieved[1])
    }

    pub fn reaches(&self, target: Tenths, achieved: Option<Tenths>) -> Option<bool> {
        Some(if self.grows { achieved? >= target } else { achieved? <= target })
    }
}

pub struct KnownProgramme {
    /// Titles of the owners.
    pub owners: Vec<String>,
    /// Titles of the measures below them.
    pub measures: Vec<String>,
    pub indicators: Vec<KnownIndicator>,
    pub review_year: i64,
    pub baseline_year: i64,
}

impl KnownProgramme {
    pub fn generate(words: &Words, random: &mut Random) -> Self {
        let mut places: Vec<usize> = (0..words.titles.len()).collect();
        random.shuffle(&mut places);
        places.truncate(random.below(3) + 2);
        let owners: Vec<String> = places.iter().map(|place| words.titles[*place].clone()).collect();
        let measures = places.iter().flat_map(|place| words.measures[place * 2..place * 2 + 2].to_vec()).collect();
        let mut list: Vec<(usize, [String; 4])> = words.indicators.clone().into_iter().enumerate().collect();
        random.shuffle(&mut list);
        let mut list = list.into_iter();
        let mut indicators: Vec<KnownIndicator> = Vec::new();
        for owner in 0..owners.len() {
            let (count, first) = (random.between(1, 3), indicators.len());
            for _ in 0..count {
                let second = indicators.len() > first && random.chance(60);
                let mut one = indicator(list.next().unwrap(), random);
                let measure = indicators[first..].last().map_or(owner * 2, |above| above.measure);
                (one.owner, one.number) = (owner, indicators.len());
                one.measure = if second { owner * 2 + 1 } else { measure };
                indicators.push(one);
            }
        }
        indicators[0].achieved[1] = indicators[0].achieved[1].or(Some(indicators[0].targets[1]));
        let review_year = random.between(2016, 2029);
        Self { owners, measures, indicators, review_year, baseline_year: review_year - random.between(2, 4) }
    }

    /// The indicators of an owner.
    pub fn of_owner(&self, owner: usize) -> impl Iterator<Item = &KnownIndicator> {
        self.indicators.iter().filter(move |indicator| indicator.owner == owner)
    }
}

pub fn indicator((place, [name, unit, scale, way]): (usize, [String; 4]), random: &mut Random) -> KnownIndicator {
    let scale = match scale.as_str() {
        "percent" => Scale::Percent,
        "count" => Scale::Count,
        "thousands" => Scale::Thousands,
        "money" => Scale::Money,
        _ => Scale::Decimal,
    };
    let grows = way == "up";
    // Whole numbers, except for percentages and decimals.
    let (low, high, grain) = match scale {
        Scale::Percent => (80, 250, 5),
        Scale::Count => (100, 900, 10),
        Scale::Thousands => (12_000, 180_000, 10),
        Scale::Decimal => (90, 600, 1),
        Scale::Money => (12_000, 90_000, 1000),
    };
    let rounded = |value: Tenths| value / grain * grain;
    let baseline = rounded(random.between(low, high));
    let step = rounded((baseline * random.between(16, 27) / 100).max(grain * 2));
    let sign = if grows { 1 } else { -1 };
    let targets = [1, 2, 3].map(|years| baseline + sign * step * years);
    let mut reached = |target: Tenths| {
        let off = rounded((step * random.between(10, 60) / 100).max(grain));
        if random.chance(15) { target } else { target + if random.chance(50) { off } else { -off } }
    };
    let achieved = [Some(reached(targets[0])), Some(reached(targets[1]))];
    let achieved = if random.chance(10) { [achieved[0], None] } else { achieved };
    let revised = random.chance(50).then(|| targets[1] - sign * rounded(step / 2));
    let (number, owner, measure) = (0, 0, 0);
    let is_level = scale == Scale::Percent || place == AVERAGE;
    KnownIndicator {
        number,
        owner,
        measure,
        name,
        unit,
        scale,
        grows,
        is_level,
        baseline,
        targets,
        revised,
        achieved,
        parts: Vec::new(),
    }
}
