//! One story, told on SQLite and on PostgreSQL: whatever happens on one must happen on the other.

mod backups;
mod checking;
mod entries;
mod erasing;
mod killing;
mod opening;
mod place;
mod properties;
mod work;
