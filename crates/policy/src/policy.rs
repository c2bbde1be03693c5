//! The register at one version of the ledger, as one audience sees it. A page, a figure, an export is a pure function of it.

use std::collections::BTreeSet;
use std::ops::Bound;
use std::sync::Arc;

use imbl::HashMap;
use jiff::civil::Date;
use uuid::Uuid;

use crate::definition::references;
use crate::few::Few;
use crate::kernel::{Code, Ref, Target};
use crate::kinds::{AnyRecord, ForKind, ForRecord, Kind, Tabled, Tables};
use crate::observed::{Noted, Series};
use crate::record::{Audience, Cell, Common, Shared, Stored, View};
use crate::remembered::Remembered;
use crate::settings::Settings;
use crate::table::{ById, Held, Kept, Table};

/// The register. Copies are cheap and share what did not change.
#[derive(Clone)]
pub struct Policy {
    /// Version of the ledger: the sequence number of the last entry applied.
    pub version: i64,
    audience: Audience,
    tables: Tables,
    kinds: ById<Kind>,
    codes: HashMap<Box<str>, Uuid>,
    /// The ids and codes of merged records, each with the record that stands for it now.
    formers: HashMap<Box<str>, Uuid>,
    referrers: ById<Few<(Kind, Uuid)>>,
    remembered: Arc<Remembered>,
}

impl Policy {
    /// A register without records.
    pub fn empty(audience: Audience) -> Self {
        Self {
            version: 0,
            audience,
            tables: Tables::default(),
            kinds: ById::default(),
            codes: HashMap::default(),
            formers: HashMap::default(),
            referrers: ById::default(),
            remembered: Arc::default(),
        }
    }

    /// Whose view of the register this is.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// The records of one kind.
    pub fn table<T: Tabled>(&self) -> &T::Table {
        T::table(&self.tables)
    }

    /// What this version was asked for.
    pub(crate) fn remembered(&self) -> &Remembered {
        &self.remembered
    }

    /// The record that a link points to, when this audience sees it.
    pub fn get<T: Tabled<Table = Table<T>>>(&self, link: Ref<T>) -> Option<&Shared<T>> {
        self.table::<T>().get(link.id())
    }

    /// The record of a kind with this id, whatever the form of its table.
    pub fn one<T: Tabled>(&self, id: Uuid) -> Option<Kept<'_, T>> {
        self.table::<T>().find(id)
    }

    /// The observations of an indicator.
    pub fn observed(&self, indicator: Uuid) -> &Series {
        self.tables.observations.of(indicator)
    }

    /// The record with this id, whatever its kind.
    pub fn any(&self, id: Uuid) -> Option<AnyRecord> {
        struct Get<'a>(&'a Policy, Uuid);
        impl ForKind for Get<'_> {
            type Output = Option<AnyRecord>;
            fn run<R: Tabled>(self) -> Option<AnyRecord> {
                self.0.one::<R>(self.1).map(|kept| R::any(kept.shared()))
            }
        }
        self.kind_of(id)?.with(Get(self, id))
    }

    /// The kind of the record with this id.
    pub fn kind_of(&self, id: Uuid) -> Option<Kind> {
        let observed = || self.tables.observations.has(id);
        self.kinds
            .get(&id)
            .copied()
            .or_else(|| observed().then_some(Kind::Observation))
    }

    /// The id behind a code, or behind an id written out; capitals do not matter.
    pub fn find(&self, code_or_id: &str) -> Option<Uuid> {
        let folded = code_or_id.to_ascii_lowercase();
        if let Some(id) = self.codes.get(folded.as_str()) {
            return Some(*id);
        }
        match Uuid::parse_str(code_or_id) {
            Ok(id) if self.kind_of(id).is_some() => Some(id),
            Ok(id) => self.formers.get(id.to_string().as_str()).copied(),
            Err(_) => self.formers.get(folded.as_str()).copied(),
        }
    }

    /// The record that stands for one that was merged, by its former code or id.
    pub fn stands_for(&self, code_or_id: &str) -> Option<Uuid> {
        let found = self.find(code_or_id)?;
        let former = |name: &str| self.formers.get(name) == Some(&found);
        let folded = code_or_id.to_ascii_lowercase();
        let is_own = self.codes.get(folded.as_str()) == Some(&found);
        let is_former =
            former(&folded) || Uuid::parse_str(code_or_id).is_ok_and(|id| former(&id.to_string()));
        (is_former && !is_own).then_some(found)
    }

    /// The record itself, or the one into which it was merged.
    pub fn now(&self, id: Uuid) -> Uuid {
        match self.kind_of(id).is_some() {
            true => id,
            false => self
                .formers
                .get(id.to_string().as_str())
                .copied()
                .unwrap_or(id),
        }
    }

    /// The code of a record.
    pub fn code(&self, id: Uuid) -> Option<Code> {
        self.any(id)?.code().cloned()
    }

    /// The records of kind `T` that point to this one, oldest first.
    pub fn referring<T: Tabled<Table = Table<T>>>(
        &self,
        id: Uuid,
    ) -> impl Iterator<Item = &Shared<T>> {
        let table = self.table::<T>();
        self.referrers
            .get(&id)
            .into_iter()
            .flat_map(|found| found.starting(Bound::Included(&(T::KIND, Uuid::nil()))))
            .take_while(|(kind, _)| *kind == T::KIND)
            .filter_map(|(_, id)| table.get(*id))
    }

    /// Every record that points to this one, kind by kind, oldest first.
    pub fn referrers(&self, id: Uuid) -> impl Iterator<Item = (Kind, Uuid)> {
        let observed = self.observed(id).newest_first();
        let mut observed: Vec<_> = observed.map(|one| (Kind::Observation, one.id())).collect();
        let found = self.referrers.get(&id).into_iter().flat_map(Few::iter);
        let (before, after): (Vec<_>, Vec<_>) = found
            .copied()
            .partition(|(kind, _)| *kind <= Kind::Observation);
        observed.extend(before);
        observed.sort_unstable();
        observed.into_iter().chain(after)
    }

    /// How many records of one kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        struct Count<'a>(&'a Policy);
        impl ForKind for Count<'_> {
            type Output = usize;
            fn run<R: Tabled>(self) -> usize {
                self.0.table::<R>().count()
            }
        }
        kind.with(Count(self))
    }

    /// Every record of one kind, in the order of lists.
    pub fn all(&self, kind: Kind) -> Vec<AnyRecord> {
        self.each(kind).collect()
    }

    /// The records of one kind one after the other, in the order of lists.
    pub fn each(&self, kind: Kind) -> Box<dyn Iterator<Item = AnyRecord> + '_> {
        struct Each<'a>(&'a Policy);
        impl<'a> ForKind for Each<'a> {
            type Output = Box<dyn Iterator<Item = AnyRecord> + 'a>;
            fn run<R: Tabled>(self) -> Self::Output {
                let all = self.0.table::<R>().following(None);
                Box::new(all.map(|kept| R::any(kept.shared())))
            }
        }
        kind.with(Each(self))
    }

    /// The settings in force at a date: the latest that began by then, else the defaults.
    pub fn settings(&self, as_of: Date) -> Settings {
        let begun = self
            .table::<Settings>()
            .all()
            .filter(|record| record.body.from <= as_of);
        begun
            .max_by_key(|record| record.body.from)
            .map(|record| record.body.clone())
            .unwrap_or_default()
    }

    /// How people call a record, in cells to be put into words.
    pub fn title(&self, id: Uuid, view: &View<'_>) -> Option<Vec<Cell>> {
        struct Title<'a>(&'a View<'a>);
        impl ForRecord for Title<'_> {
            type Output = Vec<Cell>;
            fn run<R: Tabled>(self, record: &Shared<R>) -> Vec<Cell> {
                R::title(record, self.0)
            }
        }
        self.any(id).map(|record| record.with(Title(view)))
    }

    /// Writes a record, in place of its earlier version if there is one.
    pub fn put(&mut self, record: AnyRecord) {
        struct Put<'a>(&'a mut Policy);
        impl ForRecord for Put<'_> {
            type Output = ();
            fn run<R: Tabled>(self, record: &Shared<R>) {
                self.0.put_typed(record.clone());
            }
        }
        record.with(Put(self));
    }

    /// Writes a record whose type is known.
    pub fn put_typed<T: Tabled>(&mut self, record: Shared<T>) {
        Remembered::forget(&mut self.remembered);
        let id = record.id;
        let earlier = self
            .one::<T>(id)
            .map(|earlier| (pointing(&**earlier), former_names(&earlier.common)));
        let (before, formers) = earlier.map_or((None, Vec::new()), |(before, formers)| {
            (Some(before), formers)
        });
        self.forget_formers(formers, id);
        for name in former_names(&record.common) {
            self.formers.insert(name, id);
        }
        let after = pointing(&*record);
        if before.is_none() {
            if !T::Table::BY_ITSELF {
                self.kinds.insert(id, T::KIND);
            }
            if let Some(code) = &record.code {
                self.codes.insert(code.folded(), id);
            }
        }
        let before = before.unwrap_or_default();
        for gone in before.difference(&after) {
            self.forget_reference(*gone, T::KIND, id);
        }
        for new in after.difference(&before) {
            self.referrers
                .entry(*new)
                .or_default()
                .insert((T::KIND, id));
        }
        T::table_mut(&mut self.tables).write(record);
    }

    /// Takes a record out.
    pub fn take(&mut self, id: Uuid) -> Option<AnyRecord> {
        struct Take<'a>(&'a mut Policy, Uuid);
        impl ForKind for Take<'_> {
            type Output = Option<AnyRecord>;
            fn run<R: Tabled>(self) -> Option<AnyRecord> {
                let record = R::table_mut(&mut self.0.tables).remove(self.1)?;
                for target in pointing(&*record) {
                    self.0.forget_reference(target, R::KIND, self.1);
                }
                Some(R::any(record))
            }
        }
        let kind = self.kind_of(id)?;
        self.kinds.remove(&id);
        Remembered::forget(&mut self.remembered);
        let record = kind.with(Take(self, id))?;
        if let Some(code) = record.code() {
            self.codes.remove(&code.folded());
        }
        self.forget_formers(former_names(record.common()), id);
        Some(record)
    }

    /// Holds in common with another view what both see alike of an indicator's observations. Both have had the same changes.
    pub(crate) fn share_observed(&mut self, indicator: Uuid, with: &Self) {
        let (own, with) = (&mut self.tables.observations, &with.tables.observations);
        own.share_places(with);
        own.share(indicator, with);
    }

    /// An empty view that will hold in common with this one what both see alike.
    pub(crate) fn view_for(&self, audience: Audience) -> Self {
        let mut view = Self::empty(audience);
        let observations = &mut view.tables.observations;
        observations.share_places(&self.tables.observations);
        view
    }

    /// Takes from the whole register the observations that need not be looked at one by one, of the indicators that are seen; gives the
    /// others, which do.
    pub(crate) fn take_plain_observed(&mut self, internal: &Self) -> Vec<AnyRecord> {
        let mut others = Vec::new();
        let all = &internal.tables.observations;
        for indicator in all.indicators() {
            let is_seen = self.kind_of(indicator).is_some();
            let own = &mut self.tables.observations;
            if is_seen && own.take_plain(indicator, self.audience, all) {
                continue;
            }
            let series = all.of(indicator).newest_first();
            let record = |one: &Noted| one.record(Ref::to(indicator));
            others.extend(series.map(|one| AnyRecord::Observation(Arc::new(record(one)))));
        }
        others
    }

    /// Holds in common with another view what both see alike of all observations, once both are filled.
    pub(crate) fn share_all_observed(&mut self, with: &Self) {
        let (own, with) = (&mut self.tables.observations, &with.tables.observations);
        own.settle();
        own.share_all(with);
    }

    /// Gives back the room that was made for more, once it is filled.
    pub fn settle(&mut self) {
        self.tables.observations.settle();
    }

    fn forget_formers(&mut self, names: Vec<Box<str>>, id: Uuid) {
        for name in names {
            if self.formers.get(&name) == Some(&id) {
                self.formers.remove(&name);
            }
        }
    }

    fn forget_reference(&mut self, target: Uuid, kind: Kind, from: Uuid) {
        if let Some(found) = self.referrers.get_mut(&target) {
            found.remove(&(kind, from));
            if found.is_empty() {
                self.referrers.remove(&target);
            }
        }
    }

    /// Whether a link of type `T` points to a record of an accepted kind.
    pub fn points_well<T: Target>(&self, link: Ref<T>) -> bool {
        self.kind_of(link.id())
            .is_some_and(|kind| T::KINDS.contains(&kind))
    }
}

/// The records that the register keeps as pointed to: an observation's indicator knows its observations by itself.
fn pointing<T: Tabled>(record: &Stored<T>) -> BTreeSet<Uuid> {
    let mut found = references(record);
    if T::Table::BY_ITSELF
        && let Some(by) = T::Table::found_by(record)
    {
        found.remove(&by);
    }
    found
}

/// The ids and codes of the records that were merged into one, as they are looked for.
fn former_names(common: &Common) -> Vec<Box<str>> {
    let names = common.formerly.iter().flat_map(|former| {
        let code = former.code.as_deref().map(str::to_ascii_lowercase);
        [Some(former.record.to_ascii_lowercase()), code]
    });
    names.flatten().map(String::into_boxed_str).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::desk::{small_office, twinning};
    use crate::relations::Agreement;

    #[test]
    fn a_record_is_found_by_code_in_any_capitals_and_by_id() {
        let mut desk = small_office();
        desk.put(Kind::Agreement, "AGR-01", twinning(json!({})));
        let id = desk.id("AGR-01");
        for name in ["AGR-01", "agr-01", &id.to_string()] {
            assert_eq!(desk.policy.find(name), Some(id), "{name}");
        }
        assert_eq!(desk.policy.find("AGR-1"), None);
        assert_eq!(desk.policy.find(&Uuid::max().to_string()), None);
        assert_eq!(desk.policy.kind_of(id), Some(Kind::Agreement));
        desk.policy.take(id);
        assert_eq!(
            (desk.policy.find("AGR-01"), desk.policy.any(id)),
            (None, None)
        );
    }

    #[test]
    fn a_register_knows_who_points_to_whom_through_every_change() {
        let mut desk = small_office();
        let (water, port) = (desk.id("water"), desk.id("port"));
        let pointing =
            |desk: &crate::desk::Desk, id| desk.policy.referring::<Agreement>(id).count();
        desk.put(
            Kind::Agreement,
            "AGR-01",
            twinning(json!({"themes": ["water"]})),
        );
        desk.put(
            Kind::Agreement,
            "AGR-02",
            twinning(json!({"themes": ["water", "port"]})),
        );
        assert_eq!((pointing(&desk, water), pointing(&desk, port)), (2, 1));
        desk.put(
            Kind::Agreement,
            "AGR-02",
            twinning(json!({"themes": ["water"]})),
        );
        assert_eq!((pointing(&desk, water), pointing(&desk, port)), (2, 0));
        let first = desk.id("AGR-01");
        desk.policy.take(first);
        assert_eq!(pointing(&desk, water), 1);
        assert_eq!(desk.policy.referrers(desk.id("GOV-ALD")).count(), 1);
    }
    #[test]
    fn the_names_of_a_merged_record_lead_to_the_one_that_stands_for_it() {
        let mut desk = small_office();
        let merged = Uuid::from_u128(77);
        let former =
            json!({"record": merged.to_string(), "code": "AGR-09", "visibility": "public"});
        let draft = twinning(json!({"formerly": [former]}));
        desk.put(Kind::Agreement, "AGR-01", draft);
        let id = desk.id("AGR-01");
        for name in ["AGR-09", "agr-09", &merged.to_string()] {
            assert_eq!(desk.policy.find(name), Some(id), "{name}");
            assert_eq!(desk.policy.stands_for(name), Some(id), "{name}");
        }
        assert_eq!(desk.policy.stands_for("AGR-01"), None);
        assert_eq!((desk.policy.now(merged), desk.policy.now(id)), (id, id));
        desk.put(Kind::Agreement, "AGR-01", twinning(json!({})));
        assert_eq!(desk.policy.find("AGR-09"), None);
        assert_eq!(desk.policy.now(merged), merged);
    }
}
