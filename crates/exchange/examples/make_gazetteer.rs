//! Makes the embedded list of places from two files of GeoNames (CC BY 4.0), as CSV with headings:
//! the places (`geonameid,name,country_code,…,latitude,longitude,population,…`) and the other names
//! of the larger ones (`geonameid,…,alternate_names_latin`, separated by `|`).
//!
//! ```text
//! cargo run -p exchange --example make_gazetteer -- places.csv names.csv crates/exchange/data/places.tsv.zlib
//! ```

use std::collections::{BTreeSet, HashMap};
use std::error::Error;
use std::io::Write as _;

use exchange::workbook::{Limits, Table, read, table};
use flate2::Compression;
use flate2::write::ZlibEncoder;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [places, names, out] = arguments.as_slice() else {
        return Err(
            "give three paths: the places, their other names, and the file to write".into(),
        );
    };
    let (places, names) = (load(places)?, load(names)?);
    let others = other_names(&names)?;
    let mut lines = String::new();
    let columns = [
        "geonameid",
        "name",
        "country_code",
        "latitude",
        "longitude",
        "population",
    ];
    let columns = columns.map(|name| column(&places, name));
    for row in &places.rows {
        let mut fields = Vec::new();
        for column in &columns {
            fields.push(row.cell(column.clone()?).text());
        }
        for degrees in fields.iter_mut().skip(3).take(2) {
            *degrees = format!("{:.4}", degrees.parse::<f64>()?);
        }
        let mut named: BTreeSet<String> = others.get(&fields[0]).cloned().unwrap_or_default();
        named.remove(&language::fold(&fields[1]));
        fields.push(named.into_iter().collect::<Vec<_>>().join("|"));
        lines.push_str(&fields.join("\t"));
        lines.push('\n');
    }
    let mut encoder = ZlibEncoder::new(std::fs::File::create(out)?, Compression::best());
    encoder.write_all(lines.as_bytes())?;
    encoder.finish()?;
    Ok(())
}

fn load(path: &str) -> Result<Table, Box<dyn Error>> {
    let workbook = read(&std::fs::read(path)?, Some(path), &Limits::default())?;
    let sheet = workbook.sheets.first().ok_or("the file has no sheet")?;
    Ok(table(sheet).ok_or("the file has no row")?)
}

fn column(table: &Table, name: &str) -> Result<usize, String> {
    table
        .header
        .iter()
        .position(|header| header == name)
        .ok_or(format!("there is no column {name}"))
}

/// The folded other names by identifier.
fn other_names(table: &Table) -> Result<HashMap<String, BTreeSet<String>>, Box<dyn Error>> {
    let (id, names) = (
        column(table, "geonameid")?,
        column(table, "alternate_names_latin")?,
    );
    let folded = |row: &exchange::workbook::Row| {
        let names = row.cell(names).text();
        names
            .split('|')
            .map(language::fold)
            .filter(|name| name.len() > 1)
            .collect()
    };
    Ok(table
        .rows
        .iter()
        .map(|row| (row.cell(id).text(), folded(row)))
        .collect())
}
