//! Imports from the bytes of a file to the register: lists of other offices, the office's own workbooks, hostile files, lists of
//! twin towns, and the work behind the pages.

mod desk;
mod foreign;
mod given;
mod hostile;
mod legacy;
mod offices;
mod own;
mod pages;
mod percentages;
mod sheets;
mod stopped;
mod twinning;
