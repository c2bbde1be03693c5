//! Forgetting a person.
