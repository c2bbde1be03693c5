//! Pictures drawn as SVG: the world map of ties, the life line of an agreement, bars, the parts of a score, sparklines.
//!
//! Pure functions from values to text. They know no record, no language and no address: every word, title and link comes
//! from the caller, and everything is escaped here. Colours come from the style through classes and `data-state`; the
//! shape of a mark says the same thing again, so that colour never speaks alone. Each picture carries a text alternative,
//! given by the caller, that says its point; the table with the same facts is the caller's too.

mod bars;
mod clusters;
mod curve;
mod equal_earth;
mod horizon;
mod life_line;
mod life_line_drawing;
mod life_line_layout;
mod map_marks;
mod mark;
mod outlines;
mod region;
mod score_parts;
mod sparkline;
mod stacks;
mod stances;
mod svg;
mod world_map;

pub use bars::{Bar, bars, bars_of};
pub use curve::{Curve, CurvePoint, Goal, Line, Sure, curve};
pub use equal_earth::equal_earth;
pub use horizon::{Horizon, HorizonBar, HorizonGroup, Milestone, horizon};
pub use life_line::{LifeLine, LifeLineExchange, LifeLineWords, Side, Suspension, life_line};
pub use mark::{Shape, legend_mark, shape_mark, shape_of_state};
pub use score_parts::{ScorePart, score_parts};
pub use sparkline::{Sparkline, sparkline};
pub use stacks::{Ground, Stack, StackPart, ground_mark, stacks};
pub use stances::{StanceRow, StanceWords, Stances, stances};
pub use world_map::{Group, MapPlace, MapTie, MapView, WorldMap, world_map};
