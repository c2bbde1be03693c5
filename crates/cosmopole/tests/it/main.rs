//! Stories of the whole program, told over its command line and its pages on databases of their own.

mod accounts;
mod backups;
mod city;
mod facts;
mod figures;
mod metropolis;
mod nodes;
mod persons;
mod place;
#[allow(dead_code, reason = "the trials kill it, the stories do not")]
mod program;
mod serving;
mod wrong_files;
