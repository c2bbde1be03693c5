//! Writing a record: the form of a new one and of a change, drafts kept on the way, and what happens when somebody wrote meanwhile.

mod conflict;
mod defaults;
mod desk;
mod ended;
mod inline;
mod page;
mod part;
mod sent;

pub use conflict::settle;
pub use desk::{change, change_form, create, new_form};
pub use ended::keep_new;
pub use inline::inline_form;
pub use page::offered;
pub use part::Part;
