//! The roles that a header's words give, and how words that meet change them: `Indicator code` is a code, `% achieved`
//! a share of the target, `Source of target` a source.

use super::evidence::{HeaderEvidence, RoleEvidence};
use super::reading::{Reading, is_percent_sign};
use crate::model::{PartOfYear, ReportingPeriod};
use crate::read::words::meaning::Meaning;
use crate::read::words::stems::{Found, Qualifier, Sense, UnitWord};
use crate::read::words::tokens::Gap;
use crate::read::words::vocabulary;
use crate::text::fold;

/// A role with the tokens that say so.
#[derive(Debug, Clone, Copy)]
struct Role {
    meaning: Meaning,
    weight: u8,
    from: usize,
    to: usize,
}

/// The roles of a header, the likeliest first.
pub(super) fn of(reading: &mut Reading<'_>, evidence: &HeaderEvidence) -> Vec<RoleEvidence> {
    let mut roles = Roles { roles: said(reading) };
    let is_role = |entry: &&Found| entry.is(|sense| matches!(sense, Sense::Role(..)));
    let places: Vec<(usize, usize)> = reading.live().filter(is_role).map(|entry| (entry.from, entry.to)).collect();
    places.into_iter().for_each(|(from, to)| reading.understood[from..to].fill(true));
    let single = roles.roles.clone();
    roles.compose(reading, evidence);
    let mut found: Vec<RoleEvidence> = roles
        .roles
        .iter()
        .filter(|role| role.weight > 0)
        .map(|role| RoleEvidence {
            meaning: role.meaning,
            weight: role.weight,
            word: reading.text(role.from, role.to),
            whole: false,
        })
        .collect();
    // A value of the middle or end of a year is an achieved one, as its words say.
    let is_said = |meaning: &Meaning| *meaning == Meaning::Value && is_in_year(evidence);
    if let Some(meaning) = whole(reading).filter(|meaning| !is_said(meaning)) {
        let weight = whole_weight(meaning, &single, reading, evidence);
        found.retain(|role| role.meaning != meaning && role.meaning != as_said_by_words(meaning));
        found.push(RoleEvidence { meaning, weight, word: reading.printed.trim().to_owned(), whole: true });
        (0..reading.tokens.len()).filter(|at| !reading.taken[*at]).for_each(|at| reading.understood[at] = true);
    }
    found.sort_by_key(|role| (std::cmp::Reverse(role.weight), !role.whole, role.meaning));
    found
}

/// Whether the header says the middle or the end of a year, or a day.
fn is_in_year(evidence: &HeaderEvidence) -> bool {
    let is_day = matches!(evidence.period, Some(ReportingPeriod::Day(_)));
    is_day || matches!(evidence.part, Some(PartOfYear::MidYear | PartOfYear::YearEnd))
}

/// The vocabulary's meaning of the whole header, or of all but its period and language.
fn whole(reading: &Reading<'_>) -> Option<Meaning> {
    let vocabulary = vocabulary::all_languages();
    vocabulary.header(&fold(reading.printed)).or_else(|| {
        let rest = reading.tokens.iter().zip(&reading.taken).filter(|(_, taken)| !**taken);
        let rest: Vec<&str> = rest.map(|(token, _)| token.text.as_str()).collect();
        vocabulary.header(&rest.join(" "))
    })
}

/// A known header says what it says; one of words that may mean another thing weighs as they do.
fn whole_weight(meaning: Meaning, single: &[Role], reading: &Reading<'_>, evidence: &HeaderEvidence) -> u8 {
    let weight = |is_own: bool| {
        let own = |role: &&Role| (role.meaning == as_said_by_words(meaning)) == is_own;
        single.iter().filter(own).map(|role| role.weight).max().unwrap_or(0)
    };
    let is_one_word = reading.taken.iter().filter(|taken| !**taken).count() == 1;
    let is_owner = as_said_by_words(meaning) == Meaning::Owner;
    let is_target = single.iter().any(|role| role.meaning == Meaning::Target);
    match (weight(true), weight(false)) {
        (1.., _) if is_owner && is_target && evidence.period.is_some() => 45,
        (0, 0..50) | (1.., 0..40) => 95,
        (0, _) if is_one_word => 60,
        (0, _) => 90,
        (own, _) => (own + 5).clamp(60, 95),
    }
}

/// The meaning that the stems give for a meaning of whole headers.
pub(super) fn as_said_by_words(meaning: Meaning) -> Meaning {
    match meaning {
        Meaning::Objective | Meaning::Measure => Meaning::Owner,
        Meaning::ObjectiveCode | Meaning::MeasureCode => Meaning::OwnerCode,
        Meaning::TargetOrComment => Meaning::Target,
        other => other,
    }
}

/// What each entry says by itself, the highest weight of each meaning; words in brackets weigh less than those outside.
fn said(reading: &Reading<'_>) -> Vec<Role> {
    let is_role = |entry: &&Found| entry.is(|sense| matches!(sense, Sense::Role(..)));
    let has_outside = reading.live().any(|entry| is_role(&entry) && reading.is_outside(entry.from));
    let mut roles: Vec<Role> = Vec::new();
    for entry in reading.live().filter(is_role) {
        let in_bracket = !reading.is_outside(entry.from);
        // What a bracket says of the unit is nothing else.
        if in_bracket && has_outside && reading.understood[entry.from] && entry.unit().is_some() {
            continue;
        }
        for sense in &entry.senses {
            let Sense::Role(meaning, weight) = *sense else { continue };
            let weight = if in_bracket && has_outside { weight / 5 * 3 } else { weight };
            match roles.iter_mut().find(|role| role.meaning == meaning) {
                Some(role) if role.weight >= weight => {}
                Some(role) => *role = Role { meaning, weight, from: entry.from, to: entry.to },
                None => roles.push(Role { meaning, weight, from: entry.from, to: entry.to }),
            }
        }
    }
    roles
}

/// What a meaning is to others in the same header: an attribute is of a figure or a thing, a figure of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Thing,
    Figure,
    Attribute,
}

fn rank(meaning: Meaning) -> Rank {
    use Meaning as M;
    match meaning {
        M::Objective | M::Measure | M::Title | M::Indicator | M::Activity | M::Part | M::Owner | M::Year => Rank::Thing,
        M::Baseline | M::Target | M::TargetMin | M::TargetMax | M::TargetOriginal | M::TargetOrComment => Rank::Figure,
        M::Achieved | M::PercentAchieved | M::Numerator | M::Denominator | M::Value => Rank::Figure,
        M::Code | M::OwnerCode | M::MeasureCode | M::ObjectiveCode | M::OwnId | M::Unit | M::Weight => Rank::Attribute,
        M::SourceOfVerification | M::BaselineYear | M::TargetYear | M::ValueKind | M::Direction => Rank::Attribute,
        M::Institution | M::Partners | M::Deadline | M::Status | M::Relevance | M::Effectiveness => Rank::Attribute,
        M::Remark | M::Comment | M::NextSteps | M::Verdict | M::Kind | M::Validity | M::Level => Rank::Attribute,
        M::FundingSource | M::BudgetReference | M::Funds | M::Key | M::Origin => Rank::Attribute,
        M::PublishedAchieved | M::PublishedNotAchieved => Rank::Attribute,
    }
}

struct Roles {
    roles: Vec<Role>,
}

impl Roles {
    fn get(&self, meaning: Meaning) -> Option<Role> {
        self.roles.iter().find(|role| role.meaning == meaning).copied()
    }

    fn weight(&self, meaning: Meaning) -> u8 {
        self.get(meaning).map_or(0, |role| role.weight)
    }

    /// Sets the weight of a meaning, with the words of another one where it has none.
    fn set(&mut self, meaning: Meaning, weight: u8, words: Role) {
        match self.roles.iter_mut().find(|role| role.meaning == meaning) {
            Some(role) => role.weight = weight,
            None => self.roles.push(Role { meaning, weight, ..words }),
        }
    }

    fn lower(&mut self, meanings: &[Meaning], percent: u32) {
        for role in self.roles.iter_mut().filter(|role| meanings.contains(&role.meaning)) {
            role.weight = u8::try_from(u32::from(role.weight) * percent / 100).unwrap_or(role.weight);
        }
    }

    fn compose(&mut self, reading: &Reading<'_>, evidence: &HeaderEvidence) {
        self.goals(evidence);
        self.codes();
        self.names();
        self.years(reading);
        self.target_years(evidence);
        self.sources();
        self.attributes();
        self.shares(reading, evidence);
        self.target_and_achieved(reading);
        self.qualified(reading, evidence);
        self.values_in_year(evidence);
        let is_figure = |role: &Role| rank(role.meaning) == Rank::Figure && role.meaning != Meaning::Value;
        if self.roles.iter().any(|role| is_figure(role) && role.weight >= 40) {
            self.lower(&[Meaning::Value], 30);
        }
    }

    /// A word for a goal with a period or a revision is a target: `Goal 2025`, `Objectif révisé`.
    fn goals(&mut self, evidence: &HeaderEvidence) {
        let (Some(target), Some(owner)) = (self.get(Meaning::Target), self.get(Meaning::Owner)) else { return };
        let is_dated = evidence.period.is_some() || evidence.qualifiers.has(Qualifier::Revised);
        if is_dated && target.from == owner.from {
            self.set(Meaning::Target, target.weight.saturating_add(25).min(90), target);
            self.set(Meaning::Owner, owner.weight.min(45), owner);
        }
    }

    /// `Indicator code` is the row's, `Objective code` its owner's or its own.
    fn codes(&mut self) {
        let Some(code) = self.get(Meaning::Code) else { return };
        let (indicator, owner) = (self.weight(Meaning::Indicator), self.weight(Meaning::Owner));
        if indicator == 0 && owner == 0 {
            return;
        }
        let (own, owners) = match owner {
            _ if indicator >= owner => (90, owner),
            ..60 => (75, 60),
            _ => (60, 75),
        };
        self.set(Meaning::Code, own.max(code.weight.min(60)), code);
        if owners > 0 {
            self.set(Meaning::OwnerCode, owners, code);
        }
    }

    /// `Name of objective` is an owner, `Name of indicator` an indicator.
    fn names(&mut self) {
        if self.weight(Meaning::Title) == 0 {
            return;
        }
        for meaning in [Meaning::Owner, Meaning::Indicator, Meaning::Activity, Meaning::Part] {
            if let Some(role) = self.get(meaning) {
                self.set(meaning, role.weight.saturating_add(10).min(95), role);
                self.lower(&[Meaning::Title, Meaning::Target, Meaning::Achieved], 40);
            }
        }
    }

    /// A word for `year` next to the baseline: the year of the baseline.
    fn years(&mut self, reading: &Reading<'_>) {
        let (Some(year), Some(baseline)) = (self.get(Meaning::Year), self.get(Meaning::Baseline)) else { return };
        let (first, last) = if year.from < baseline.from { (year, baseline) } else { (baseline, year) };
        let is_joining = |at: usize| {
            let entry = reading.found.iter().find(|entry| entry.from == at);
            entry.is_none_or(|entry| entry.is(|sense| *sense == Sense::Joining))
        };
        if (first.to..last.from).all(is_joining) {
            self.set(Meaning::BaselineYear, 85, year);
            self.lower(&[Meaning::Year], 40);
        }
    }

    /// With a year behind it, `Target year 2022`, the header is of the targets of that year, unless years are below it.
    fn target_years(&mut self, evidence: &HeaderEvidence) {
        if let (Some(year), true) = (self.get(Meaning::TargetYear), evidence.period.is_some()) {
            let weight = self.weight(Meaning::Target).max(year.weight.min(85));
            self.set(Meaning::Target, weight, year);
        }
    }

    /// The year of a source is no year of a value.
    fn sources(&mut self) {
        if self.weight(Meaning::SourceOfVerification) >= 50 {
            self.lower(&[Meaning::BaselineYear, Meaning::TargetYear, Meaning::Year], 30);
        }
    }

    /// What is an attribute of something is not the thing, and a figure of a thing is not the thing either.
    fn attributes(&mut self) {
        let Some(highest) = self.roles.iter().filter(|role| role.weight >= 40).map(|role| rank(role.meaning)).max()
        else {
            return;
        };
        // A word that has meanings of several ranks keeps them: `goal` alone is an owner or a target.
        let heads: Vec<Role> =
            self.roles.iter().filter(|role| rank(role.meaning) == highest && role.weight >= 40).copied().collect();
        for role in &mut self.roles {
            let is_same_word = heads.iter().any(|head| head.from == role.from);
            if rank(role.meaning) < highest && !is_same_word {
                role.weight /= 2;
            }
        }
        // A thing beside a figure of one word: `goal value` is a target, the owner is out.
        if self.roles.iter().any(|role| rank(role.meaning) > Rank::Thing && role.meaning != Meaning::Value) {
            return;
        }
        if self.weight(Meaning::Value) >= 50 {
            self.lower(&[Meaning::Owner], 50);
        }
    }

    /// Percentages of what was to be achieved.
    fn shares(&mut self, reading: &Reading<'_>, evidence: &HeaderEvidence) {
        if self.weight(Meaning::PercentAchieved) >= 80 {
            self.lower(&[Meaning::Target], 50);
        }
        let Some(achieved) = self.get(Meaning::Achieved) else { return };
        let is_percent = |at: &usize| {
            let token = &reading.tokens[*at];
            let entry = reading.found.iter().find(|entry| (entry.from..entry.to).contains(at));
            token.bracket.is_none()
                && (is_percent_sign(token) || entry.is_some_and(|entry| entry.unit() == Some(UnitWord::Percent)))
        };
        let before = (0..achieved.from).any(|at| is_percent(&at));
        let behind = (achieved.to..reading.tokens.len()).any(|at| is_percent(&at));
        let share = self.weight(Meaning::PercentAchieved);
        if share >= 80 && self.get(Meaning::PercentAchieved).is_some_and(|role| role.from != achieved.from) {
            self.set(Meaning::Achieved, achieved.weight.min(50), achieved);
        } else if before || evidence.qualifiers.has(Qualifier::ShareOf) {
            self.set(Meaning::PercentAchieved, share.max(85), achieved);
            self.set(Meaning::Achieved, achieved.weight.min(45), achieved);
        } else if behind {
            self.set(Meaning::PercentAchieved, share.max(65), achieved);
            self.set(Meaning::Achieved, achieved.weight.min(65), achieved);
        } else if evidence.is_percent && share > 0 {
            self.set(Meaning::PercentAchieved, share.saturating_add(20).min(95), achieved);
        }
    }

    /// Both in one header: an achieved target, a comparison of both, or the kind of the row's values.
    fn target_and_achieved(&mut self, reading: &Reading<'_>) {
        let (Some(target), Some(achieved)) = (self.get(Meaning::Target), self.get(Meaning::Achieved)) else { return };
        if target.from == achieved.from || target.weight < 40 || achieved.weight < 40 {
            return;
        }
        let second = target.from.max(achieved.from);
        let first_end = target.to.min(achieved.to);
        let is_slashed = reading.tokens[second].gap == Gap::Slash;
        if is_slashed || second > first_end {
            self.set(Meaning::ValueKind, 60, target);
            self.lower(&[Meaning::Target, Meaning::Achieved], 60);
        } else {
            self.set(Meaning::Verdict, 45, achieved);
            self.set(Meaning::Achieved, achieved.weight.min(65), achieved);
            self.lower(&[Meaning::Target], 40);
        }
    }

    /// A value of the middle or end of the year is an achieved one.
    fn values_in_year(&mut self, evidence: &HeaderEvidence) {
        let is_figure = |role: &Role| rank(role.meaning) == Rank::Figure && role.meaning != Meaning::Value;
        if let Some(value) = self.get(Meaning::Value).filter(|value| value.weight >= 50)
            && is_in_year(evidence)
            && !self.roles.iter().any(is_figure)
        {
            self.set(Meaning::Achieved, 75, value);
        }
    }

    fn qualified(&mut self, reading: &Reading<'_>, evidence: &HeaderEvidence) {
        let has = |qualifier| evidence.qualifiers.has(qualifier);
        if let Some(target) = self.get(Meaning::Target).filter(|target| target.weight >= 40) {
            for (qualifier, meaning) in
                [(Qualifier::Minimum, Meaning::TargetMin), (Qualifier::Maximum, Meaning::TargetMax)]
            {
                if has(qualifier) {
                    self.set(meaning, 85, target);
                    self.set(Meaning::Target, target.weight.min(60), target);
                }
            }
            if has(Qualifier::Original) {
                self.set(Meaning::TargetOriginal, 75, target);
                self.set(Meaning::Target, target.weight.min(70), target);
            }
        } else if has(Qualifier::Milestone) && !self.roles.iter().any(|role| rank(role.meaning) > Rank::Thing) {
            let is_milestone = |entry: &&Found| entry.is(|sense| *sense == Sense::Qualifier(Qualifier::Milestone));
            if let Some(entry) = reading.live().find(is_milestone) {
                let words = Role { meaning: Meaning::Target, weight: 70, from: entry.from, to: entry.to };
                self.set(Meaning::Target, 70, words);
            }
        }
        if has(Qualifier::Projection) || has(Qualifier::Threshold) {
            self.lower(&[Meaning::Target, Meaning::Achieved, Meaning::Value, Meaning::Baseline], 40);
        }
    }
}
