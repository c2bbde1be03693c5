//! What is done by whom, where it meets: items that share a theme and a place, and the pairs among them. Pairs are counted without
//! being made, since a large territory has many, and made one by one for whoever wants to read them.

use std::collections::BTreeMap;
use std::hash::Hash;

use jiff::civil::Date;
use uuid::Uuid;

use super::Numbered;

/// Who stands behind an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Behind {
    /// We do: an action of ours, or an initiative of our own government.
    Us,
    /// An actor, or another government.
    Holder(Uuid),
}

/// Something done, as far as it lies in the period.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The action or the initiative.
    pub record: Uuid,
    /// Who stands behind it.
    pub behind: Behind,
    /// First day in the period.
    pub from: Date,
    /// Last day in the period.
    pub to: Date,
}

impl Item {
    /// What puts items in order: their first day, and their record where several begin on one.
    pub(super) fn begins(&self) -> (Date, Uuid) {
        (self.from, self.record)
    }

    /// Whether two different organisations do something at the same time.
    pub fn meets(&self, other: &Self) -> bool {
        self.behind != other.behind && self.from <= other.to && other.from <= self.to
    }
}

/// The items that share a theme and a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Ground<K> {
    /// The theme.
    pub theme: Uuid,
    /// The place, or the country.
    pub place: K,
    /// The items, by their first day.
    pub items: Vec<Item>,
}

/// Items by theme and place; they come by their first day.
pub(super) fn grounds<'a, K: Copy + Ord + Hash>(
    found: impl IntoIterator<Item = ((Uuid, K), &'a Item)>,
) -> Vec<Ground<K>> {
    let mut numbers: Numbered<(Uuid, K), usize> = Numbered::default();
    let mut grounds: Vec<Ground<K>> = Vec::new();
    for (spot, item) in found {
        let number = *numbers.entry(spot).or_insert_with(|| {
            let (theme, place) = spot;
            grounds.push(Ground {
                theme,
                place,
                items: Vec::new(),
            });
            grounds.len() - 1
        });
        grounds[number].items.push(item.clone());
    }
    grounds.sort_unstable_by_key(|ground| (ground.theme, ground.place));
    grounds
}

/// Up to how many items trying every pair takes less than putting days in order.
const FEW: usize = 32;

impl<K> Ground<K> {
    /// How many pairs of different organisations meet here.
    pub fn count(&self) -> usize {
        if self.items.len() <= FEW {
            self.pairs().count()
        } else {
            self.count_by_days()
        }
    }

    /// All pairs that meet, less those of one organisation.
    fn count_by_days(&self) -> usize {
        let own = self.by_organisation();
        let of_one = own.into_values().map(Dates::count).sum::<usize>();
        Dates::of(&self.items).count() - of_one
    }

    /// With how many items of others each item meets, in the order of the items.
    pub fn met(&self) -> Vec<usize> {
        let all = Dates::of(self.items.iter());
        let own = self.by_organisation();
        let met = |item: &Item| {
            let of_one = own.get(&item.behind).map_or(0, |dates| dates.meeting(item));
            all.meeting(item) - of_one
        };
        self.items.iter().map(met).collect()
    }

    /// The pairs that meet here, one by one, in the order of the items.
    pub fn pairs(&self) -> impl Iterator<Item = (&Item, &Item)> {
        self.items.iter().enumerate().flat_map(|(index, item)| {
            let later = self.items[index + 1..].iter();
            later
                .take_while(|other| other.from <= item.to)
                .filter(|other| item.meets(other))
                .map(move |other| (item, other))
        })
    }

    fn by_organisation(&self) -> BTreeMap<Behind, Dates> {
        let mut own: BTreeMap<Behind, Vec<&Item>> = BTreeMap::new();
        for item in &self.items {
            own.entry(item.behind).or_default().push(item);
        }
        own.into_iter()
            .map(|(behind, items)| (behind, Dates::of(items)))
            .collect()
    }
}

/// First and last days, each in order.
struct Dates {
    first: Vec<Date>,
    last: Vec<Date>,
}

impl Dates {
    fn of<'a>(items: impl IntoIterator<Item = &'a Item>) -> Self {
        let (mut first, mut last): (Vec<Date>, Vec<Date>) =
            items.into_iter().map(|item| (item.from, item.to)).unzip();
        first.sort_unstable();
        last.sort_unstable();
        Self { first, last }
    }

    /// How many pairs lie at the same time: all pairs, less those of which one ends before the other begins.
    fn count(self) -> usize {
        let all = self.first.len() * self.first.len().saturating_sub(1) / 2;
        let mut over = 0;
        let mut apart = 0;
        for first in &self.first {
            while self.last.get(over).is_some_and(|last| last < first) {
                over += 1;
            }
            apart += over;
        }
        all - apart
    }

    /// How many lie at the same time as an item, itself among them if it is one.
    fn meeting(&self, item: &Item) -> usize {
        let over = self.last.partition_point(|last| *last < item.from);
        let begun = self.first.partition_point(|first| *first <= item.to);
        begun - over
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// Items as `organisation first last`, days of 2025 by their number.
    fn ground(items: &[(u8, i32, i32)]) -> Ground<u8> {
        let day = |number: i32| date(2025, 1, 1).saturating_add(number.days());
        let item = |(index, (who, from, to)): (usize, &(u8, i32, i32))| {
            let behind = match who {
                0 => Behind::Us,
                who => Behind::Holder(Uuid::from_u128(u128::from(*who))),
            };
            let record = Uuid::from_u128(u128::try_from(index).unwrap());
            let (from, to) = (day(*from), day(*to));
            let item = Item {
                record,
                behind,
                from,
                to,
            };
            ((Uuid::nil(), 0), item)
        };
        let mut items: Vec<_> = items.iter().enumerate().map(item).collect();
        items.sort_by_key(|(_, item)| item.from);
        let mut found = grounds(items.iter().map(|(spot, item)| (*spot, item)));
        found.pop().unwrap_or(Ground {
            theme: Uuid::nil(),
            place: 0,
            items: Vec::new(),
        })
    }

    fn check(items: &[(u8, i32, i32)], expected: usize) {
        assert_eq!(ground(items).count(), expected, "{items:?}");
        assert_eq!(ground(items).pairs().count(), expected, "{items:?}");
    }

    #[test]
    fn two_meet_when_they_are_different_and_at_the_same_time() {
        check(&[], 0);
        check(&[(1, 0, 10)], 0);
        check(&[(1, 0, 10), (2, 5, 20)], 1);
        check(&[(1, 0, 10), (1, 5, 20)], 0);
        check(&[(1, 0, 10), (2, 10, 20)], 1);
        check(&[(1, 0, 10), (2, 11, 20)], 0);
        check(&[(0, 0, 10), (1, 0, 10), (2, 0, 10), (0, 0, 10)], 5);
    }

    #[test]
    fn items_of_other_themes_or_places_do_not_meet() {
        let item = |record: u128| Item {
            record: Uuid::from_u128(record),
            behind: Behind::Holder(Uuid::from_u128(record)),
            from: date(2025, 1, 1),
            to: date(2025, 12, 31),
        };
        let (water, flood) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let found = grounds([
            ((water, 'n'), &item(1)),
            ((water, 'b'), &item(2)),
            ((flood, 'n'), &item(3)),
            ((water, 'n'), &item(4)),
        ]);
        let counts: Vec<usize> = found.iter().map(Ground::count).collect();
        assert_eq!(counts, [0, 1, 0]);
    }

    proptest! {
        #[test]
        fn counting_says_as_much_as_trying_every_pair(
            items in prop::collection::vec((0..4_u8, 0..20_i32, 0..8_i32), 0..24),
        ) {
            let items: Vec<(u8, i32, i32)> =
                items.into_iter().map(|(who, from, days)| (who, from, from + days)).collect();
            let ground = ground(&items);
            let mut tried = 0;
            let mut each = vec![0; ground.items.len()];
            for (i, one) in ground.items.iter().enumerate() {
                for (j, other) in ground.items.iter().enumerate().skip(i + 1) {
                    if one.meets(other) {
                        tried += 1;
                        each[i] += 1;
                        each[j] += 1;
                    }
                }
            }
            prop_assert_eq!(ground.count(), tried);
            prop_assert_eq!(ground.count_by_days(), tried);
            prop_assert_eq!(ground.pairs().count(), tried);
            prop_assert_eq!(ground.met(), each);
        }
    }
}
