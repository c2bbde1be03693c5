//! Gathers marks that would cover each other into groups, so that a map of several hundred ties stays readable.

use std::cmp::Reverse;
use std::collections::HashMap;

/// Marks drawn as one.
pub(super) struct Cluster<T> {
    /// Where the group is drawn: at its first member.
    pub at: (f64, f64),
    /// The members, in the order given.
    pub members: Vec<T>,
}

/// Groups marks so that no two groups are drawn nearer than `distance`. Crowded places form their groups first, so that
/// a group sits where most of its members are. The result depends on the marks alone.
pub(super) fn clusters<T: Copy>(marks: &[((f64, f64), T)], distance: f64) -> Vec<Cluster<T>> {
    let cell = |(x, y): (f64, f64)| {
        let side = |length: f64| (length / distance).floor().to_bits();
        (side(x), side(y))
    };
    let mut crowd: HashMap<(u64, u64), usize> = HashMap::new();
    for (point, _) in marks {
        *crowd.entry(cell(*point)).or_default() += 1;
    }
    let mut order: Vec<(usize, (f64, f64), T)> = Vec::with_capacity(marks.len());
    order.extend(
        marks
            .iter()
            .enumerate()
            .map(|(index, (point, mark))| (index, *point, *mark)),
    );
    order.sort_by_key(|(index, point, _)| (Reverse(crowd.get(&cell(*point)).copied()), *index));

    let mut groups: Vec<(Cluster<T>, Vec<usize>)> = Vec::new();
    for (index, point, mark) in order {
        let away = |at: (f64, f64)| (at.0 - point.0).hypot(at.1 - point.1);
        let nearest = groups
            .iter_mut()
            .min_by(|(one, _), (other, _)| away(one.at).total_cmp(&away(other.at)));
        match nearest {
            Some((group, places)) if away(group.at) < distance => {
                let place = places.partition_point(|earlier| *earlier < index);
                places.insert(place, index);
                group.members.insert(place, mark);
            }
            _ => groups.push((
                Cluster {
                    at: point,
                    members: vec![mark],
                },
                vec![index],
            )),
        }
    }
    groups.into_iter().map(|(group, _)| group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_marks_become_one_group_and_far_ones_stay_apart() {
        let found = clusters(
            &[((0.0, 0.0), 'a'), ((3.0, 0.0), 'b'), ((100.0, 0.0), 'c')],
            10.0,
        );
        let members: Vec<&[char]> = found.iter().map(|group| group.members.as_slice()).collect();
        assert_eq!(members, [&['a', 'b'][..], &['c']]);
    }

    #[test]
    fn no_two_groups_overlap_and_nobody_is_lost() {
        let points: Vec<((f64, f64), i32)> = (0..600)
            .map(|step| {
                (
                    (f64::from(step * 37 % 211), f64::from(step * 53 % 97)),
                    step,
                )
            })
            .collect();
        let found = clusters(&points, 24.0);
        assert_eq!(
            found.iter().map(|group| group.members.len()).sum::<usize>(),
            600
        );
        for (index, one) in found.iter().enumerate() {
            for other in &found[index + 1..] {
                assert!((one.at.0 - other.at.0).hypot(one.at.1 - other.at.1) >= 24.0);
            }
        }
    }
}
