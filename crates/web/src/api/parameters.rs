//! Reading the parameters of an address strictly: a name that is not known is refused with those that are, so that a filter with a
//! slip in its name never answers with everything; what counts once is not given twice.

use std::collections::HashMap;

use policy::kernel::Problems;

use super::body::short;
use super::problem::Problem;
use crate::frame::Reader;

/// The date that answers speak of, and the version of the register that they are made from.
const ALWAYS: [&str; 2] = ["as_of", "known_at"];

/// The parameters of one request.
pub struct Parameters {
    given: Vec<(String, String)>,
    problems: Problems,
}

impl Parameters {
    /// The parameters of a request, all of which must be among those accepted and given once; `as_of` and `known_at` always are.
    pub fn read(reader: &Reader, accepted: &[&str]) -> Self {
        Self::taking(reader, accepted, &[])
    }

    /// The parameters of a list: a column may be given several times, what steers the list once.
    pub fn of_list(reader: &Reader, columns: &[&str], steering: &[&str]) -> Self {
        Self::taking(reader, &[columns, steering].concat(), columns)
    }

    fn taking(reader: &Reader, accepted: &[&str], several: &[&str]) -> Self {
        let given = reader.parameters();
        let problems = strange(&given, accepted, several);
        Self { given, problems }
    }

    /// The value of a parameter that is given once.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.given
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    }

    /// Every parameter in the order of the address.
    pub fn all(&self) -> &[(String, String)] {
        &self.given
    }

    /// Notes something wrong with a parameter.
    pub fn wrong(&mut self, name: &str, key: &'static str) -> &mut policy::kernel::Problem {
        self.problems.structural(name, key)
    }

    /// A whole number between limits.
    pub fn number(&mut self, name: &str, default: usize, most: usize) -> usize {
        let Some(given) = self.one(name).map(str::to_owned) else {
            return default;
        };
        match given.parse() {
            Ok(number) if (1..=most).contains(&number) => number,
            _ => {
                self.wrong(name, "api-not-number")
                    .naming("given", short(&given))
                    .naming("limit", most);
                default
            }
        }
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// Everything that was found wrong.
    pub fn done(self) -> Result<(), Problem> {
        if self.problems.is_empty() {
            Ok(())
        } else {
            Err(Problem::Parameters(self.problems))
        }
    }
}

/// The names that are not accepted, and those that are given twice and count once.
fn strange(given: &[(String, String)], accepted: &[&str], several: &[&str]) -> Problems {
    let mut problems = Problems::default();
    let accepted: Vec<String> = accepted
        .iter()
        .chain(&ALWAYS)
        .map(ToString::to_string)
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (name, _) in given {
        let times = times.entry(name.as_str()).or_default();
        *times += 1;
        if !accepted.contains(name) {
            problems
                .structural(short(name), "api-unknown-parameter")
                .naming("given", short(name))
                .naming("accepted", accepted.clone());
        } else if *times == 2 && !several.contains(&name.as_str()) {
            problems.structural(name.as_str(), "api-given-twice");
        }
    }
    problems
}
