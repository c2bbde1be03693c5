//! The usual sheets of an office, messy as they are kept, go in and give the register that a person would have typed.

use language::{Language, Words};
use office::{Choices, Decision, Imported, Outcome, Profile};
use policy::Kind;
use policy::body::to_flat;
use serde_json::{Value, json};

use crate::desk::{Desk, found, told};

/// A sheet of this office as a text file, with what holds for every row.
struct Csv {
    profile: Profile,
    text: &'static str,
    fixed: &'static [(&'static str, &'static str)],
}

impl Csv {
    fn of(profile: Profile, text: &'static str) -> Self {
        Self {
            profile,
            text,
            fixed: &[],
        }
    }

    async fn choices(&self, desk: &Desk) -> Choices {
        let bytes = self.text.as_bytes();
        let understood = desk
            .office
            .understand_file(self.profile, "liste.csv", bytes, None)
            .await
            .unwrap_or_else(|error| panic!("{}", told(&error)));
        let mut choices = understood.proposed(self.profile, Language::Fr);
        for (path, value) in self.fixed {
            choices
                .fixed
                .insert((*path).to_owned(), (*value).to_owned());
        }
        choices
    }

    /// Brings it in twice: the second time must change nothing.
    async fn bring_in(&self, desk: &Desk) -> Imported {
        let choices = self.choices(desk).await;
        self.bring_in_as(desk, &choices).await
    }

    async fn bring_in_as(&self, desk: &Desk, choices: &Choices) -> Imported {
        let first = desk
            .bring_in("liste.csv", self.text.as_bytes(), choices)
            .await;
        let before = desk.everything();
        let second = desk
            .bring_in("liste.csv", self.text.as_bytes(), choices)
            .await;
        let report = &second.report;
        assert!(
            second.receipt.is_none(),
            "{:?} {:#?}",
            report.written,
            found(report)
        );
        assert_eq!(before, desk.everything());
        let taken = |report: &office::Report| {
            let left = [Outcome::Refused, Outcome::Waiting, Outcome::Empty];
            report.rows.len()
                - left
                    .map(|outcome| report.count(outcome))
                    .iter()
                    .sum::<usize>()
        };
        assert_eq!(
            report.count(Outcome::Unchanged),
            taken(&first.report),
            "{:#?}",
            found(report)
        );
        first
    }
}

fn all(desk: &Desk, kind: Kind) -> Vec<Value> {
    let snapshot = desk.office.snapshot();
    let policy = snapshot.of(policy::Audience::Internal);
    let all = policy.all(kind);
    all.iter()
        .map(|record| Value::Object(to_flat(record)))
        .collect()
}

/// The one record of a kind.
fn only(desk: &Desk, kind: Kind) -> Value {
    let all = all(desk, kind);
    assert_eq!(all.len(), 1, "{all:#?}");
    all[0].clone()
}

fn says(imported: &Imported, wanted: &str) -> bool {
    found(&imported.report)
        .iter()
        .any(|line| line.ends_with(wanted))
}

/// Every finding has words in every language, with nothing left open in them.
fn is_told(imported: &Imported) {
    for finding in &imported.report.findings {
        for language in Language::ALL {
            let words = finding.what.in_words(Words::of(language));
            assert!(
                !words.contains(&finding.what.key) && !words.contains("{$"),
                "{words}"
            );
        }
    }
}

#[tokio::test]
async fn agreements_of_a_spanish_list_keep_two_ties_with_one_city_apart_and_take_no_state_from_anybodys_hand()
 {
    let desk = Desk::open().await;
    let text = "Ciudad;País;Tipo;Fecha de firma;Vigencia;Estado\n\
         Leeds;Reino Unido;Hermanamiento;1968;indefinida;vigente\n\
         Leeds;Reino Unido;Convenio de colaboración;12/03/2019;5 años;vigente\n\
         Gijón;España;Hermanamiento;;;activo\n";
    let mut choices = desk
        .proposed(Kind::Agreement, "lista.csv", text.as_bytes())
        .await;
    let report = desk.look("lista.csv", text.as_bytes(), &choices).await;
    assert_eq!(report.count(Outcome::Waiting), 1, "{:#?}", found(&report));
    for question in &report.questions {
        let first = question.candidates[0].decision.clone();
        choices.decisions.insert(question.key.clone(), first);
    }
    let imported = desk.bring_in("lista.csv", text.as_bytes(), &choices).await;
    is_told(&imported);
    let told = found(&imported.report);
    assert_eq!(desk.count(Kind::Agreement), 3, "{told:#?}");
    let taken: Vec<&String> = told
        .iter()
        .filter(|line| line.ends_with("Estado note imports-not-taken-computed"))
        .collect();
    assert_eq!(taken.len(), 3, "{told:#?}");
    let all = all(&desk, Kind::Agreement);
    let signed: Vec<&str> = all
        .iter()
        .map(|one| one["moves"][0]["on"].as_str().unwrap())
        .collect();
    assert_eq!(signed, ["1968", "2019-03-12", "unknown"]);
    assert!(
        all.iter()
            .all(|one| one["moves"].as_array().unwrap().len() == 1)
    );
    let before = desk.everything();
    let second = desk.bring_in("lista.csv", text.as_bytes(), &choices).await;
    assert!(second.receipt.is_none());
    assert_eq!(before, desk.everything());
}

#[tokio::test]
async fn networks_of_a_french_list_give_networks_memberships_and_the_fees_of_their_years() {
    let desk = Desk::open().await;
    let list = Csv::of(
        Profile::Networks,
        "Réseau;Sigle;Type;Adhésion;Cotisation;Année;Échéance;Élu·e;Service\n\
         Ports Durables;PD;thématique;2011;1 200,50 €;2024;31/03/2026;Mme Roux;DRI\n\
         Ports Durables;PD;thématique;2011;1 300 €;2025;31/03/2026;Mme Roux;DRI\n\
         Villes de l’Eau;VE;;;800;2025;;;\n\
         Cités Unies;CU;politique;12/05/2009;450 €;;;;\n\
         ;;;2010;100 €;2025;;;\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    assert_eq!(desk.count(Kind::Network), 3);
    assert_eq!(desk.count(Kind::Membership), 3);
    assert_eq!(
        imported.report.count(Outcome::Refused),
        1,
        "{:#?}",
        found(&imported.report)
    );
    let first = &all(&desk, Kind::Membership)[0];
    assert_eq!(first["joined_on"], "2011");
    assert_eq!(first["renewal_on"], "2026-03-31");
    assert_eq!(first["visibility"], "internal");
    let fees: Vec<(i64, i64)> = first["fee_years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fee| {
            (
                fee["year"].as_i64().unwrap(),
                fee["amount"]["minor"].as_i64().unwrap(),
            )
        })
        .collect();
    assert_eq!(fees, [(2024, 120_050), (2025, 130_000)]);
    // A fee without year is asked, one without currency is proposed in the base currency: both are told.
    assert!(
        says(&imported, "Cotisation doubt imports-sheet-fee-year"),
        "{:#?}",
        found(&imported.report)
    );
    assert!(
        says(&imported, "4 Cotisation doubt reading-money-no-currency"),
        "{:#?}",
        found(&imported.report)
    );
    let last = &all(&desk, Kind::Membership)[2];
    assert!(last.get("fee_years").is_none(), "{last:#?}");
}

#[tokio::test]
async fn a_year_given_for_all_rows_dates_the_fees() {
    let desk = Desk::open().await;
    let list = Csv {
        fixed: &[("fee_year", "2025")],
        ..Csv::of(
            Profile::Networks,
            "Red,Siglas,Cuota,Vencimiento,Responsable\nMercociudades,MC,1200 USD,30/06/2026,Ana Ruiz\n",
        )
    };
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    let membership = only(&desk, Kind::Membership);
    assert_eq!(membership["fee_years"][0]["year"], 2025);
    assert_eq!(
        membership["fee_years"][0]["amount"],
        json!({"minor": 120_000, "currency": "USD"})
    );
    assert!(!says(&imported, "imports-sheet-fee-year"));
}

#[tokio::test]
async fn rows_of_one_trip_are_one_mission_with_its_delegates_and_what_the_host_pays_is_the_hosts() {
    let desk = Desk::open().await;
    let list = Csv::of(
        Profile::Missions,
        "Dates;Lieu;Objet;Délégation;Fonction;Coût estimé;Coût réel;Pris en charge par;Compte rendu\n\
         12-15/03/2024;Leeds;Comité de jumelage;Anne Martin;Maire;900 €;1 000 €;;oui\n\
         12-15/03/2024;Leeds;Comité de jumelage;Paul Petit;Chargé de mission;900 €;1 000 €;;oui\n\
         02/06/2025;Barcelone;Forum;Anne Martin;Maire;;;hôte;\n\
         03/2025;Porto;Salon;Paul Petit;;;;;\n\
         05/09/2026;Porto;Salon;Paul Petit, Léa Noir;;500 €;;;\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    let told = found(&imported.report);
    assert_eq!(desk.count(Kind::Mobility), 3, "{told:#?}");
    assert_eq!(desk.count(Kind::Person), 3, "{told:#?}");
    let all = all(&desk, Kind::Mobility);
    let trip = &all[0];
    assert_eq!(
        (&trip["direction"], &trip["from"], &trip["to"]),
        (&json!("out"), &json!("2024-03-12"), &json!("2024-03-15"))
    );
    let kinds: Vec<&str> = trip["delegates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["elected", "technical"]);
    // The same amount stands on both rows: it is one amount.
    assert_eq!(trip["costs"].as_array().unwrap().len(), 1);
    assert_eq!(trip["costs"][0]["planned"]["minor"], 90_000);
    assert_eq!(trip["costs"][0]["actual"]["minor"], 100_000);
    assert_eq!(trip["moves"][0]["to"], "returned");
    assert!(
        says(&imported, "imports-sheet-cost-once")
            && says(&imported, "3  note imports-sheet-same-trip"),
        "{told:#?}"
    );
    assert_eq!(all[1]["costs"][0]["payer"], "host");
    assert_eq!(all[2]["moves"][0]["to"], "proposed");
    assert_eq!(all[2]["delegates"].as_array().unwrap().len(), 2);
    assert!(
        told.iter()
            .any(|line| line.starts_with("5 ") && line.ends_with("imports-sheet-no-day")),
        "{told:#?}"
    );
}

#[tokio::test]
async fn missions_of_a_spanish_list_add_up_the_costs_of_their_travellers() {
    let desk = Desk::open().await;
    let list = Csv::of(
        Profile::Missions,
        "Fecha,Fecha de regreso,Destino,Motivo,Comitiva,Cargo,Costo,Informe\n\
         04/11/2025,06/11/2025,Rosario,Cumbre,Ana Ruiz,Alcaldesa,\"1.200,50 EUR\",\n\
         04/11/2025,06/11/2025,Rosario,Cumbre,Luis Gil,Técnico,800 EUR,\n\
         20/11/2025,20/11/2025,Lima,Taller,Luis Gil,Técnico,a cargo del anfitrión,\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    let all = all(&desk, Kind::Mobility);
    assert_eq!(all.len(), 2, "{:#?}", found(&imported.report));
    assert_eq!(all[0]["costs"][0]["actual"]["minor"], 200_050);
    assert!(says(&imported, "imports-sheet-cost-summed"));
    assert_eq!(all[1]["costs"][0]["payer"], "host");
    assert!(all[1]["costs"][0].get("actual").is_none());
}

#[tokio::test]
async fn visits_are_missions_the_other_way_the_same_delegation_twice_is_one_and_a_purpose_is_made_aloud()
 {
    let desk = Desk::open().await;
    let list = Csv::of(
        Profile::Visits,
        "Date;Délégation;Pays;Effectif;Objet;Accueilli par\n\
         14/05/2024;Ville de Leeds;Royaume-Uni;12;Jumelage;M. Blanc\n\
         14/05/2024;Ville de Leeds;Royaume-Uni;12;Jumelage;M. Blanc\n\
         20/06/2024;Chambre de commerce de Gênes;Italie;env. 8;;\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    let all = all(&desk, Kind::Mobility);
    assert_eq!(all.len(), 2, "{:#?}", found(&imported.report));
    assert_eq!(all[0]["direction"], "in");
    assert_eq!(all[0]["delegates"][0]["number"], 12);
    assert_eq!(all[0]["organiser"], "Ville de Leeds");
    let purpose = all[1]["purpose"]["fr"].as_str().unwrap();
    assert!(
        purpose.starts_with("Visite") && purpose.ends_with("Chambre de commerce de Gênes"),
        "{purpose}"
    );
    assert_eq!(all[1]["delegates"][0]["number"], 8);
    assert!(
        says(&imported, "imports-sheet-purpose-made") && says(&imported, "imports-sheet-number")
    );
}

#[tokio::test]
async fn a_first_name_in_a_column_of_its_own_stands_after_the_family_name() {
    let lists = [
        "Nom;Prénom;Courriel\nGil;Marta;marta@sur.example\n",
        "First name;Last name;E-mail\nMarta;Gil;marta@sur.example\n",
        "Nombre;Apellidos;Correo\nMarta;Gil;marta@sur.example\n",
    ];
    for text in lists {
        let desk = Desk::open().await;
        let list = Csv::of(Profile::Contacts, text);
        let choices = list.choices(&desk).await;
        let imported = list.bring_in_as(&desk, &choices).await;
        is_told(&imported);
        let people = all(&desk, Kind::Person);
        assert_eq!(people[0]["name"], "Gil, Marta", "{text}");
    }
}

#[tokio::test]
async fn contacts_are_people_at_bodies_that_are_known_asked_or_made() {
    let desk = Desk::open().await;
    let list = Csv::of(
        Profile::Contacts,
        "Nombre;Cargo;Entidad;País;Correo;Idioma\n\
         Jane Smith;Lord Mayor;Leeds;Reino Unido;jane@leeds.example;inglés\n\
         Marta Gil;Antigua directora;Puertos del Sur;España;;español, fr\n\
         Marta Gil;;Puertos del Sur;España;;\n\
         ;Alcalde;Leeds;Reino Unido;;\n\
         John Doe;;Leeds City Region;Reino Unido;;\n",
    );
    let mut choices = list.choices(&desk).await;
    let report = desk.look("liste.csv", list.text.as_bytes(), &choices).await;
    assert_eq!(report.count(Outcome::Waiting), 1, "{:#?}", found(&report));
    assert_eq!(report.questions.len(), 1);
    choices
        .decisions
        .insert(report.questions[0].key.clone(), Decision::New);
    let imported = list.bring_in_as(&desk, &choices).await;
    is_told(&imported);
    assert_eq!(
        desk.count(Kind::Person),
        3,
        "{:#?}",
        found(&imported.report)
    );
    assert_eq!(desk.count(Kind::Organisation), 2);
    let people = all(&desk, Kind::Person);
    assert_eq!(people[0]["languages"], json!(["en"]));
    assert_eq!(people[1]["languages"], json!(["es", "fr"]));
    assert!(
        people
            .iter()
            .all(|one| one["visibility"] == "internal" && one.get("works_for").is_some())
    );
    assert!(
        says(&imported, "imports-sheet-former-post") && says(&imported, "imports-sheet-personal")
    );
}

#[tokio::test]
async fn indicators_with_one_column_for_each_year_give_observations_at_the_end_of_the_fiscal_year()
{
    let desk = Desk::open().await;
    let list = Csv::of(
        Profile::Indicators,
        "Indicateur;Unité;2022;2023;2024;2026;Source\n\
         Missions menées;missions;12;n.d.;15;20;Bureau\n\
         Part des accords vivants;%;41,5;43,25;-;;Bureau\n\
         Habitants touchés;habitants;1 250;1 300,5;beaucoup;;Bureau\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    let told = found(&imported.report);
    assert_eq!(desk.count(Kind::Indicator), 3, "{told:#?}");
    let mut values: Vec<(String, String)> = all(&desk, Kind::Observation)
        .iter()
        .map(|one| {
            (
                one["observed_on"].as_str().unwrap().to_owned(),
                one["value"].as_str().unwrap().to_owned(),
            )
        })
        .collect();
    values.sort();
    let expected = [
        ("2022-12-31", "12"),
        ("2022-12-31", "1250"),
        ("2022-12-31", "41.5"),
        ("2023-12-31", "1300.5"),
        ("2023-12-31", "43.25"),
        ("2024-12-31", "15"),
    ];
    let expected: Vec<(String, String)> = expected
        .iter()
        .map(|(on, value)| ((*on).to_owned(), (*value).to_owned()))
        .collect();
    assert_eq!(values, expected, "{told:#?}");
    assert!(
        says(&imported, "2026 doubt imports-sheet-year-not-over"),
        "{told:#?}"
    );
    assert!(
        says(&imported, "2024 doubt imports-sheet-value-left"),
        "{told:#?}"
    );
    assert!(
        says(&imported, "2022 note imports-sheet-year-end"),
        "{told:#?}"
    );
    let indicators = all(&desk, Kind::Indicator);
    let share = indicators
        .iter()
        .find(|one| one["unit"]["fr"] == "%")
        .unwrap();
    assert_eq!(share["nature"], "share");
}

#[tokio::test]
async fn indicators_with_a_row_for_each_value_follow_the_fiscal_year_of_the_office() {
    let desk = Desk::open().await;
    desk.create(
        Kind::Settings,
        "SET-02",
        json!({"from": "2001-01-01", "own_government": "GOV-01", "today": "2025-12-31", "fiscal_year_start_month": 4}),
    )
    .await;
    let list = Csv::of(
        Profile::Indicators,
        "Indicador,Unidad,Año,Valor,Fuente\n\
         Convenios vivos,convenios,2023,7.5,Oficina\n\
         Convenios vivos,convenios,2024,8,Oficina\n\
         Convenios vivos,convenios,,9,Oficina\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    let days = all(&desk, Kind::Observation);
    let mut days: Vec<&str> = days
        .iter()
        .map(|one| one["observed_on"].as_str().unwrap())
        .collect();
    days.sort_unstable();
    assert_eq!(
        days,
        ["2024-03-31", "2025-03-31"],
        "{:#?}",
        found(&imported.report)
    );
    assert!(
        says(&imported, "4 Valor doubt imports-sheet-value-year"),
        "{:#?}",
        found(&imported.report)
    );
}

#[tokio::test]
async fn the_last_day_of_a_mission_is_read_under_its_shortest_headings() {
    for headings in ["from,to", "Du,Au", "desde,hasta", "First day,Last day"] {
        let desk = Desk::open().await;
        let text = format!("{headings},purpose,planned\n2024-03-05,2024-03-07,X,100 EUR\n");
        let list = Csv::of(Profile::Missions, text.leak());
        let imported = list.bring_in(&desk).await;
        is_told(&imported);
        let mission = only(&desk, Kind::Mobility);
        let days = (&mission["from"], &mission["to"]);
        let expected = (&json!("2024-03-05"), &json!("2024-03-07"));
        assert_eq!(days, expected, "{headings}");
    }
}

#[tokio::test]
async fn a_frequency_is_supposed_only_where_the_list_gives_none() {
    for (frequency, times) in [("Monthly", 0), ("", 1)] {
        let desk = Desk::open().await;
        let text = format!("Indicator,Periodicity,Year,Value\nReading,{frequency},2023,80\n");
        let list = Csv::of(Profile::Indicators, text.leak());
        let imported = list.bring_in(&desk).await;
        is_told(&imported);
        let told = found(&imported.report);
        let supposed = told
            .iter()
            .filter(|line| line.ends_with("imports-sheet-frequency-supposed"));
        assert_eq!(supposed.count(), times, "{told:#?}");
        assert!(says(&imported, "imports-sheet-indicator-supposed"));
        let months = if times == 0 { 1 } else { 12 };
        assert_eq!(only(&desk, Kind::Indicator)["frequency_months"], months);
    }
}

#[tokio::test]
async fn a_unit_or_a_level_that_changes_from_value_to_value_says_a_part() {
    let desk = Desk::open().await;
    let list = Csv::of(
        Profile::Indicators,
        "Indicator,Year,Level,Units,Unit measure,Value\n\
         Reading,2023,Stage 1,Boys (%),Percentage (%),80\n\
         Reading,2023,Stage 1,Girls (%),Percentage (%),87\n\
         Reading,2023,Stage 2,Boys (%),Percentage (%),70\n\
         Reading,2023,Stage 2,Girls (%),Percentage (%),75\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    let indicator = only(&desk, Kind::Indicator);
    assert_eq!(indicator["unit"]["fr"], "Percentage (%)");
    assert_eq!(indicator["level"], "territorial");
    let mut parts: Vec<String> = all(&desk, Kind::Observation)
        .iter()
        .map(|one| format!("{} {}", one["disaggregation"], one["value"]))
        .collect();
    parts.sort_unstable();
    assert_eq!(parts.len(), 4, "{:#?}", found(&imported.report));
    assert!(parts[0].starts_with("\"Stage 1 · Boys (%)\""), "{parts:?}");
}

#[tokio::test]
async fn a_budget_in_thousands_is_written_in_full_with_what_was_committed_and_paid() {
    let desk = Desk::open().await;
    let list = Csv {
        fixed: &[("year", "2024")],
        ..Csv::of(
            Profile::Budget,
            "Ligne;Libellé;Voté (k€);Engagé (k€);Mandaté (k€)\n\
             6281;Cotisations;12,5;12;11,2\n\
             6251;Missions;40;;\n\
             ;Total;52,5;12;11,2\n",
        )
    };
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    let told = found(&imported.report);
    let lines = all(&desk, Kind::BudgetLine);
    assert_eq!(lines.len(), 2, "{told:#?}");
    assert_eq!(
        lines[0]["voted"],
        json!({"minor": 1_250_000, "currency": "EUR"})
    );
    assert_eq!(lines[0]["fiscal_year"], 2024);
    let spent = only(&desk, Kind::Expense);
    assert_eq!(spent["amounts"][1]["amount"]["minor"], 1_120_000);
    assert_eq!(spent["amounts"][1]["on"], "2024-12-31");
    assert!(
        says(&imported, "Voté (k€) doubt imports-sheet-thousands"),
        "{told:#?}"
    );
}

#[tokio::test]
async fn projects_keep_their_partners_and_funders_and_leave_undefined_percentages_aside() {
    let desk = Desk::open().await;
    let list = Csv::of(
        Profile::Projects,
        "Proyecto;Socios;Financiador;Monto;Inicio;Fin;Avance\n\
         Agua para todos;Leeds;Unión Europea;150.000 €;01/02/2024;31/12/2026;60 %\n\
         Puertos verdes;Atlántida;;20.000 €;2027;;\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    let told = found(&imported.report);
    let project = only(&desk, Kind::Action);
    assert_eq!(
        project["partners"].as_array().unwrap().len(),
        1,
        "{told:#?}"
    );
    assert_eq!(project["budget"]["minor"], 15_000_000);
    assert_eq!(project["moves"][0]["to"], "in_progress");
    let funding = only(&desk, Kind::FundingApplication);
    assert!(funding.get("amount_awarded").is_none() && funding.get("amount_asked").is_none());
    assert_eq!(imported.report.count(Outcome::Waiting), 1, "{told:#?}");
    assert!(
        says(&imported, "Avance doubt imports-sheet-progress"),
        "{told:#?}"
    );
}

#[tokio::test]
async fn declarations_are_joined_by_those_who_are_named_and_by_nobody_where_nobody_is() {
    let desk = Desk::open().await;
    let list = Csv::of(
        Profile::Declarations,
        "Texte;Date;Signataire;Réseau\n\
         Charte des ports;2019;Leeds;Ports Durables\n\
         Charte des ports;12/03/2020;Estuaria Métropole;Ports Durables\n\
         Appel pour l’eau;2021;;\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    let told = found(&imported.report);
    assert_eq!(desk.count(Kind::Declaration), 2, "{told:#?}");
    let joined = only(&desk, Kind::Adhesion);
    assert_eq!(
        (&joined["kind"], &joined["on"]),
        (&json!("government"), &json!("2019"))
    );
    assert!(
        says(&imported, "imports-sheet-act-missing")
            && says(
                &imported,
                "4 Signataire doubt imports-sheet-signatory-missing"
            ),
        "{told:#?}"
    );
}

#[tokio::test]
async fn a_name_that_is_hardly_alike_and_of_another_country_is_no_question() {
    let desk = Desk::open().await;
    let list = Csv {
        fixed: &[("title", "Pacte de l’eau"), ("sort", "government")],
        ..Csv::of(
            Profile::Declarations,
            "Date;Signataire;Pays\n2020-01-01;Métropole de Lisbonne;Portugal\n",
        )
    };
    let governments = desk.count(Kind::Government);
    let imported = list.bring_in(&desk).await;
    let report = &imported.report;
    assert!(report.questions.is_empty(), "{:#?}", report.questions);
    assert_eq!(report.count(Outcome::Created), 1, "{:#?}", found(report));
    assert_eq!(desk.count(Kind::Government), governments + 1);
}

#[tokio::test]
async fn what_the_register_says_is_completed_and_never_overwritten() {
    let desk = Desk::open().await;
    desk.create(
        Kind::Network,
        "NET-01",
        json!({"name": {"fr": "Ports Durables"}, "acronym": "PD", "kind": "political"}),
    )
    .await;
    let list = Csv::of(
        Profile::Networks,
        "Network,Acronym,Kind,Status,Joined,Fee,Fee year,Member\n\
         PD,,thematic,observer,2011,\"1,200.50 EUR\",2025,Estuaria Métropole\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    assert_eq!(desk.flat("NET-01")["kind"], "political");
    assert_eq!(desk.flat("NET-01")["name"]["fr"], "Ports Durables");
    let membership = only(&desk, Kind::Membership);
    assert_eq!(membership["status"], "observer");
    assert_eq!(membership["fee_years"][0]["amount"]["minor"], 120_050);
    assert!(
        says(&imported, "imports-sheet-differs"),
        "{:#?}",
        found(&imported.report)
    );
    // Another fee for the same year is told, and the known one stays.
    let other = Csv::of(
        Profile::Networks,
        "Network,Fee,Fee year,Member\nPorts Durables,900 EUR,2025,Estuaria Métropole\n",
    );
    let again = other.bring_in(&desk).await;
    assert!(
        says(&again, "imports-sheet-differs"),
        "{:#?}",
        found(&again.report)
    );
    assert_eq!(
        only(&desk, Kind::Membership)["fee_years"][0]["amount"]["minor"],
        120_050
    );
}

#[tokio::test]
async fn a_row_that_a_rule_refuses_leaves_the_others_and_undoing_takes_all_of_them_back() {
    let desk = Desk::open().await;
    let before = desk.everything();
    let list = Csv::of(
        Profile::Missions,
        "Date;Date de retour;Destination;Motif;Participants\n\
         05/06/2024;01/06/2024;Leeds;Foire;Zoé Vert\n\
         05/06/2024;07/06/2024;Leeds;Réunion;Paul Petit\n",
    );
    let imported = list.bring_in(&desk).await;
    is_told(&imported);
    assert_eq!(
        imported.report.count(Outcome::Refused),
        1,
        "{:#?}",
        found(&imported.report)
    );
    assert_eq!(desk.count(Kind::Mobility), 1);
    // The person of the refused row alone does not come in either.
    assert_eq!(desk.count(Kind::Person), 1);
    desk.office
        .undo(&desk.actor, imported.receipt.unwrap().command)
        .await
        .unwrap();
    assert_eq!(before, desk.everything());
}
