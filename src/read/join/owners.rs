//! Owners of indicators as rows name them: chains of objectives, measures and what else gathers rows.

use super::builder::{OwnerMut, ProgrammeBuilder};
use super::role::{Role, state};
use crate::model::{Code, Level, Origin, Sourced, Stated};
use crate::read::record::{OwnerName, Rank};
use crate::text::fold;

impl ProgrammeBuilder<'_> {
    /// The code of the last owner of a chain, which begins with the outermost; each is made where it is not known yet,
    /// and takes the titles of the row. Gives the code that is no owner's where there is one.
    pub fn ensure_chain(&mut self, chain: &[OwnerName], role: Role) -> Result<Option<Code>, Code> {
        let mut above: Option<Code> = None;
        for owner in chain {
            let code = match (&owner.code, &owner.title) {
                (Some(code), _) => self.code_under(&code.value, above.as_ref()),
                (None, Some(title)) => self.code_of_title(&title.value, above.as_ref()),
                (None, None) => continue,
            };
            if !self.ensure_ranked(&code, owner.rank, above.as_ref()) {
                return Err(code);
            }
            if let (Some(_), Some(title)) = (&owner.code, &owner.title) {
                self.give_title(&code, title, role);
            }
            above = Some(code);
        }
        Ok(above)
    }

    /// The code, or where it is a measure's of another objective already, the code behind that of its own.
    fn code_under(&mut self, code: &Code, above: Option<&Code>) -> Code {
        let Some(above) = above.filter(|above| !code.numbers().starts_with(above.numbers()) || above.is_name()) else {
            return code.clone();
        };
        if self.is_free_or_within(code, above) {
            return code.clone();
        }
        let joined = Code::from_numbers(&[above.numbers(), code.numbers()].concat());
        let named = || Code::from_name(&format!("{above} / {code}"));
        joined.filter(|_| above.depth() > 0 && code.depth() > 0).unwrap_or_else(named)
    }

    /// A name as a code: the title as it is first met, and with what it belongs to where the same title is also elsewhere.
    fn code_of_title(&mut self, title: &str, above: Option<&Code>) -> Code {
        let key = (above.cloned(), fold(title).into_owned());
        if let Some(code) = self.by_title().get(&key) {
            return code.clone();
        }
        let plain = Code::from_name(title);
        let code = match above {
            Some(above) if !self.is_free_or_within(&plain, above) => Code::from_name(&format!("{above} / {title}")),
            _ => plain,
        };
        self.by_title().insert(key, code.clone());
        code
    }

    /// Makes the owner of that code and rank where it is not known yet; false when the code is no owner's.
    fn ensure_ranked(&mut self, code: &Code, rank: Option<Rank>, above: Option<&Code>) -> bool {
        if self.get(code).is_some() {
            return true;
        }
        match rank {
            Some(Rank::Objective(level)) => {
                self.add_objective(code, level);
            }
            Some(Rank::Measure) if above.is_some() || code.depth() > 1 => {
                self.add_measure(code, above);
            }
            // A name below another owner is a measure's.
            None if above.is_some() && code.is_name() => {
                self.add_measure(code, above);
            }
            _ if self.ensure_owner(code) => {}
            _ if above.is_some() => {
                self.add_measure(code, above);
            }
            _ => return false,
        }
        true
    }

    /// A title from a row of an indicator; rows that describe the owner itself go before it.
    fn give_title(&mut self, code: &Code, title: &Sourced<String>, role: Role) {
        let Some(owner) = self.get(code) else { return };
        let (known, origin): (&mut Stated<String>, &mut Option<Origin>) = match owner {
            OwnerMut::Objective(objective) => (&mut objective.title, &mut objective.origin),
            OwnerMut::Measure(measure) => (&mut measure.title, &mut measure.origin),
        };
        if known.sourced().is_none() {
            state(known, Some(title.clone()), role);
            origin.get_or_insert(title.origin.whole_row());
        }
    }

    /// Sets the levels of objectives with fewer numbers than specific ones have: what specific objectives are below is an
    /// overall objective, the others are specific.
    pub fn settle_levels(&mut self) {
        let depth = self.objective_depth();
        let codes = self.objectives_mut().iter().map(|objective| objective.code.clone());
        let deep: Vec<Code> = codes.filter(|code| code.depth() == depth).collect();
        for objective in self.objectives_mut() {
            let code = &objective.code;
            let is_shallow = code.depth() > 0 && code.depth() < depth;
            if is_shallow
                && objective.measures.is_empty()
                && deep.iter().any(|inner| inner.numbers().starts_with(code.numbers()))
            {
                objective.level = Level::Overall;
            }
        }
    }
}
