//! The marks of the world map: lines, our city, single ties and groups of ties.

use super::clusters::Cluster;
use super::mark;
use super::svg::{self, Escaped, Length, append};
use super::world_map::{APART, MapTie, WIDTH, WorldMap};

const MARK_RADIUS: f64 = 7.0;
/// Beyond this number of lines each is drawn fainter.
const MANY_LINES: usize = 40;

/// One curved line from our city to each group.
pub(super) fn draw_lines(out: &mut String, home: (f64, f64), groups: &[Cluster<&MapTie>]) {
    let class = if groups.len() > MANY_LINES {
        "tie faint"
    } else {
        "tie"
    };
    out.push_str(r#"<g class="ties" aria-hidden="true">"#);
    for group in groups {
        let (right, down) = (group.at.0 - home.0, group.at.1 - home.1);
        if right.hypot(down) < 1.0 {
            continue;
        }
        // The bend is sideways and always towards the north, as flights are drawn.
        let bend = if right < 0.0 { -0.16 } else { 0.16 };
        let middle = (
            home.0 + right / 2.0 + down * bend,
            home.1 + down / 2.0 - right * bend,
        );
        append(out, format_args!(r#"<path class="{class}""#));
        if let Some(state) = shared_state(&group.members) {
            append(out, format_args!(r#" data-state="{}""#, Escaped(state)));
        }
        append(
            out,
            format_args!(
                r#" d="M{} {}Q{} {} {} {}"/>"#,
                Length(home.0),
                Length(home.1),
                Length(middle.0),
                Length(middle.1),
                Length(group.at.0),
                Length(group.at.1)
            ),
        );
    }
    out.push_str("</g>");
}

/// Where a name may stand beside our city: anchor of the text, steps to the right, steps down.
const NAME_PLACES: [(&str, f64, f64); 6] = [
    ("start", 16.0, -10.0),
    ("end", -16.0, -10.0),
    ("end", -16.0, 18.0),
    ("start", 16.0, 18.0),
    ("end", -16.0, 5.0),
    ("start", 16.0, 5.0),
];

/// Our city: a halo, a core and its name, written where it covers no mark, if there is such a place.
pub(super) fn draw_ours(
    out: &mut String,
    (x, y): (f64, f64),
    name: &str,
    groups: &[Cluster<&MapTie>],
    factor: f64,
) {
    let size = 13.0 * factor.min(2.5);
    let length = name.chars().count() as f64 * size * 0.6;
    let is_free = |place: &(&str, f64, f64)| {
        let begin = x + place.1 * factor - if place.0 == "end" { length } else { 0.0 };
        let middle = y + place.2 * factor - size / 3.0;
        let (wide, high) = (length + APART * factor, size + APART * factor);
        let is_inside = begin >= 0.0 && begin + length <= WIDTH && middle >= size;
        is_inside
            && groups.iter().all(|group| {
                (group.at.0 - begin - length / 2.0).abs() * 2.0 >= wide
                    || (group.at.1 - middle).abs() * 2.0 >= high
            })
    };
    append(
        out,
        format_args!(
            concat!(
                r#"<g class="ours"><title>{name}</title><circle class="halo" cx="{x}" cy="{y}" r="{halo}"/>"#,
                r#"<circle class="core" cx="{x}" cy="{y}" r="{core}"/>"#,
            ),
            x = Length(x),
            y = Length(y),
            halo = Length(13.0 * factor),
            core = Length(6.0 * factor),
            name = Escaped(name),
        ),
    );
    if let Some((anchor, right, down)) = NAME_PLACES.into_iter().find(is_free) {
        append(
            out,
            format_args!(
                r#"<text x="{}" y="{}" font-size="{}" text-anchor="{anchor}">{}</text>"#,
                Length(x + right * factor),
                Length(y + down * factor),
                Length(size),
                Escaped(name),
            ),
        );
    }
    out.push_str("</g>");
}

/// One tie as its class's mark; several as a ring whose arcs are their classes, with their number inside.
pub(super) fn draw_group(out: &mut String, map: &WorldMap, group: &Cluster<&MapTie>, factor: f64) {
    let members = &group.members;
    let (x, y) = (Length(group.at.0), Length(group.at.1));
    let reach = Length(APART / 2.0 * factor);
    if let [tie] = members.as_slice() {
        svg::open_mark(out, "mark", Some(tie.state), tie.title, tie.address);
        append(
            out,
            format_args!(r#"<circle class="reach" cx="{x}" cy="{y}" r="{reach}"/>"#),
        );
        mark::draw(
            out,
            mark::shape_of_state(tie.state),
            false,
            group.at,
            MARK_RADIUS * factor,
        );
        out.push_str("</a>");
        return;
    }
    let words = (map.group)(members);
    svg::open_mark(
        out,
        "mark group",
        shared_state(&group.members),
        &words.title,
        &words.address,
    );
    let radius = (if members.len() < 10 { 9.0 } else { 10.5 }) * factor;
    append(
        out,
        format_args!(
            r#"<circle class="reach" cx="{x}" cy="{y}" r="{reach}"/><circle class="plate" cx="{x}" cy="{y}" r="{}"/>"#,
            Length(radius + 1.5 * factor)
        ),
    );
    draw_slices(out, members, group.at, radius, factor);
    append(
        out,
        format_args!(
            r#"<text class="many" x="{x}" y="{}" font-size="{}" text-anchor="middle">{}</text></a>"#,
            Length(group.at.1 + 3.6 * factor),
            Length((if members.len() < 100 { 10.0 } else { 8.0 }) * factor),
            members.len()
        ),
    );
}

/// The ring of a group: one arc per class, as long as its share.
fn draw_slices(out: &mut String, members: &[&MapTie], at: (f64, f64), radius: f64, factor: f64) {
    let mut states: Vec<(&str, usize)> = Vec::new();
    for tie in members {
        match states.iter_mut().find(|(state, _)| *state == tie.state) {
            Some((_, count)) => *count += 1,
            None => states.push((tie.state, 1)),
        }
    }
    let mut begun = 0.0;
    for (state, count) in states {
        let share = 100.0 * count as f64 / members.len() as f64;
        append(
            out,
            format_args!(
                concat!(
                    r#"<circle class="slice" data-state="{}" cx="{}" cy="{}" r="{}" stroke-width="{}" "#,
                    r#"pathLength="100" stroke-dasharray="{} 100" stroke-dashoffset="{}"/>"#
                ),
                Escaped(state),
                Length(at.0),
                Length(at.1),
                Length(radius),
                Length(3.0 * factor),
                Length(share),
                Length(-begun),
            ),
        );
        begun += share;
    }
}

/// The state that all members have, if they have one in common.
fn shared_state<'a>(members: &[&MapTie<'a>]) -> Option<&'a str> {
    let mut states = members.iter().map(|tie| tie.state);
    let first = states.next()?;
    states.all(|state| state == first).then_some(first)
}
