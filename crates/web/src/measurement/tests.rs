//! Indicators, externalities, beneficiaries.

use policy::Kind;
use policy::rights::Role;
use serde_json::{Value, json};

use crate::governance::board_tests::objective;
use crate::testing::{World, empty, world};

fn part<'a>(page: &'a str, id: &str) -> &'a str {
    let rest = page
        .split(&format!("id=\"{id}\""))
        .nth(1)
        .unwrap_or_else(|| panic!("no {id}\n{page}"));
    rest.split("</section>").next().unwrap()
}

fn indicator(level: &str, kind: &str, links: &Value, name: &str) -> Value {
    json!({
        "name": {"fr": name}, "level": level, "kind": kind, "links": links, "nature": "number", "unit": {"fr": "points"},
        "direction": "up", "frequency_months": 12, "baseline": {"value": "0", "on": "2022-12-31"},
        "targets": [{"key": "t", "value": "100", "on": "2027-12-31"}], "supplier": "DEP-01", "visibility": "public",
    })
}

/// One indicator on its way, one that is stale, one of communication, one of an externality whose limit is crossed.
async fn measured() -> World {
    let world = world().await;
    let aim = objective(&world).await;
    world
        .create(
            Kind::Indicator,
            Some("IND-01"),
            indicator("territorial", "outcome", &json!([aim]), "Canaux réparés"),
        )
        .await;
    world
        .create(
            Kind::Indicator,
            Some("IND-02"),
            indicator("political", "output", &json!([aim]), "Vieux relevé"),
        )
        .await;
    let mut secret = indicator("political", "output", &json!([aim]), "Suivi confidentiel");
    secret["visibility"] = json!("internal");
    world.create(Kind::Indicator, Some("IND-03"), secret).await;
    let group =
        json!({"name": {"fr": "Locataires du port"}, "kind": "residents", "visibility": "public"});
    let group = world
        .create(Kind::BeneficiaryGroup, Some("BG-01"), group)
        .await;
    let externality = json!({
        "title": {"fr": "Loyers en hausse"}, "category": "gentrification", "causes": [aim], "bearers": [group],
        "moves": [{"key": "1", "to": "documented", "on": "2023-01-15"}], "visibility": "public",
        "territorial_cost": {"not_monetised": {"reason": {"fr": "Loyers privés"}}},
    });
    let externality = world
        .create(Kind::Externality, Some("EXT-01"), externality)
        .await;
    let mut harm = indicator(
        "territorial",
        "externality",
        &json!([externality]),
        "Indice des loyers",
    );
    harm["direction"] = json!("down");
    harm["targets"] = json!([]);
    harm["thresholds"] = json!({"watch": "105", "limit": "110", "bad": "up"});
    world.create(Kind::Indicator, Some("IND-04"), harm).await;
    for (indicator, on, value, status) in [
        ("IND-01", "2024-12-31", "35", "final"),
        ("IND-01", "2025-12-31", "58", "provisional"),
        ("IND-02", "2023-06-30", "12", "final"),
        ("IND-04", "2024-06-30", "100", "final"),
        ("IND-04", "2025-06-30", "118", "final"),
    ] {
        let draft = json!({"indicator": indicator, "observed_on": on, "value": value, "status": status, "visibility": "public"});
        world.create(Kind::Observation, None, draft).await;
    }
    let action = json!({
        "title": {"fr": "Réparer les quais"}, "modality": "technical_exchange", "lead": "DEP-01", "objectives": [aim],
        "from": "2025-02-01", "to": "2025-11-30", "visibility": "public", "budget": {"amount": "1000", "currency": "EUR"},
        "moves": [{"key": "1", "to": "proposed", "on": "2024-11-01"}, {"key": "2", "to": "in_progress", "on": "2025-02-01"}],
        "beneficiaries": [{"key": "b", "group": group, "share": "0.6"}],
    });
    let action = world.create(Kind::Action, Some("ACT-02"), action).await;
    let benefit = json!({"about": action, "group": group, "kind": "persons", "amount": "40", "unique": true, "on": "2025-06-30", "visibility": "public"});
    world.create(Kind::Benefit, Some("BEN-01"), benefit).await;
    world
}

#[tokio::test]
async fn each_level_counts_its_indicators_and_draws_them() {
    let world = measured().await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/indicators").await.text();
    let territorial = part(&page, "territorial");
    for expected in [
        "Canaux réparés",
        "58 points",
        "class=\"sparkline\"",
        "class=\"expected\"",
        "data-state=\"alive\"",
        "/en/figures/indicator_status/IND-01",
        "Water department",
    ] {
        assert!(territorial.contains(expected), "{expected}\n{territorial}");
    }
    assert!(!territorial.contains("Indice des loyers"), "{territorial}");
    let political = part(&page, "political");
    assert!(
        political.contains("class=\"stale\"") && political.contains("data-state=\"dormant\""),
        "{political}"
    );
    assert!(part(&page, "levels").contains("One indicator measures an externality"));
    let asked = server
        .get("/en/indicators?level=political&status=no_data")
        .await
        .text();
    assert!(
        asked.contains("Suivi confidentiel") && !asked.contains("Vieux relevé"),
        "{asked}"
    );
    assert!(!asked.contains("id=\"territorial\""));
    let csv = server
        .get("/en/indicators.csv?table=territorial")
        .await
        .text();
    assert!(csv.contains("Canaux réparés"), "{csv}");
}

#[tokio::test]
async fn an_indicator_has_its_curve_and_its_observations() {
    let world = measured().await;
    let server = world.signed_in(Role::Head).await;
    let page = server.get("/en/measurement/indicators/IND-01").await.text();
    let curve = part(&page, "curve");
    for expected in [
        "From 35 points",
        "shape hollow",
        "class=\"goal\"",
        "/en/measurement/observations/",
    ] {
        assert!(curve.contains(expected), "{expected}\n{curve}");
    }
    assert!(part(&page, "standing").contains("/en/figures/indicator_status/IND-01"));
    assert!(part(&page, "observations").contains("Provisional"));
    let early = server
        .get("/en/measurement/indicators/IND-01?as_of=2024-12-31")
        .await
        .text();
    assert!(
        !part(&early, "observations").contains("58 points"),
        "{early}"
    );
    let harm = server.get("/en/measurement/indicators/IND-04").await.text();
    assert!(part(&harm, "curve").contains("class=\"limit\""), "{harm}");
}

#[tokio::test]
async fn both_sides_of_an_axis_stand_beside_each_other_and_nothing_is_netted() {
    let world = measured().await;
    let page = world
        .signed_in(Role::Head)
        .await
        .get("/en/externalities")
        .await
        .text();
    for expected in [
        "Loyers en hausse",
        "Locataires du port",
        "Loyers privés",
        "No measure in force",
        "class=\"limit\"",
        "/en/figures/externality_severity/EXT-01",
        "30 June 2025",
        "40",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    let earlier = world
        .visitor()
        .get("/en/externalities?as_of=2025-06-29")
        .await
        .text();
    assert!(earlier.contains("Limit not crossed"), "{earlier}");
    let unmeasured = world
        .visitor()
        .get("/en/externalities?as_of=2024-01-01")
        .await
        .text();
    assert!(unmeasured.contains("Loyers en hausse"), "{unmeasured}");
    assert!(!unmeasured.contains("Limit not crossed"), "{unmeasured}");
}

/// What crossed the limit in the world of these tests, beside it.
const BESIDE: &str = "118 points on 30 June 2025, limit 110, watched from 105";

#[tokio::test]
async fn what_crossed_its_limit_comes_first_with_the_value_and_the_limit() {
    let world = measured().await;
    let tile = |count: &str, label: &str| {
        format!(
            "<span class=\"tile-value\">{count}</span><span class=\"tile-label\">{label}</span>"
        )
    };
    let discreet = json!({
        "title": {"fr": "Réputation"}, "category": "reputation", "exogenous": true, "visibility": "internal",
        "moves": [{"key": "1", "to": "suspected", "on": "2024-01-15"}],
    });
    world
        .create(Kind::Externality, Some("EXT-02"), discreet)
        .await;
    let public = world.visitor().get("/en/externalities").await.text();
    let head = world.signed_in(Role::Head).await;
    let head = head.get("/en/externalities").await.text();
    for (page, followed) in [(&public, "1"), (&head, "2")] {
        for expected in [
            tile(followed, "Externalities followed"),
            tile("1", "Beyond their limit"),
            tile(followed, "Without a measure in force"),
        ] {
            assert!(page.contains(&expected), "{expected}\n{page}");
        }
        let crossed = part(page, "crossed");
        for expected in [
            "Loyers en hausse",
            "Indice des loyers",
            BESIDE,
            "days late",
            "/en/figures/externality_severity/EXT-01",
        ] {
            assert!(crossed.contains(expected), "{expected}\n{crossed}");
        }
    }
    assert!(head.contains("severity unknown for one"), "{head}");
    let earlier = world
        .visitor()
        .get("/en/externalities?as_of=2025-06-29")
        .await
        .text();
    assert!(!earlier.contains("id=\"crossed\""), "{earlier}");
    assert!(earlier.contains(&tile("None", "Next answer due")));
}

#[tokio::test]
async fn an_externality_says_where_it_stands_and_the_sponsor_answers_there() {
    let world = measured().await;
    let address = "/en/measurement/externalities/EXT-01";
    let sponsor = world.signed_in(Role::Sponsor).await;
    let page = sponsor.get(address).await.text();
    for expected in [
        "Where the externality stands",
        "class=\"limit\"",
        BESIDE,
        "days late",
        "EXT-01/edit?only=responses&#38;row=responses",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    let answer = format!("{address}/edit?only=responses&row=responses");
    for form in [&answer, &format!("{address}/edit")] {
        let page = sponsor.get(form).await.text();
        assert!(!page.contains("name=\"title.fr\""), "{form}\n{page}");
        assert!(!page.contains("name=\"causes"), "{form}\n{page}");
    }
    let form = [
        ("title.fr", "Tout va bien"),
        ("responses.0.on", "2025-09-01"),
        ("responses.0.kind", "acceptance"),
        ("responses.0.by", "Maire"),
        ("responses.0.motive.fr", "Le programme de logements suit."),
    ];
    assert_eq!(sponsor.post(&answer).form(&form).await.status_code(), 303);
    let page = sponsor.get(address).await.text();
    assert!(page.contains("Loyers en hausse") && !page.contains("Tout va bien"));
    assert!(page.contains("Le programme de logements suit."), "{page}");
    assert!(!page.contains("only=responses"), "it is answered\n{page}");
    let public = world.visitor().get(address).await.text();
    assert!(
        public.contains("Where the externality stands") && !public.contains("/edit"),
        "{public}"
    );
}

#[tokio::test]
async fn an_axis_that_nobody_screened_leads_to_its_screening() {
    let world = world().await;
    objective(&world).await;
    let server = world.signed_in(Role::Officer).await;
    let page = server.get("/en/externalities").await.text();
    assert!(page.contains("The axis was not screened"), "{page}");
    let form = page
        .split("href=\"")
        .map(|rest| rest.split('"').next().unwrap())
        .find(|address| address.contains("/measurement/screenings/new?about="))
        .unwrap_or_else(|| panic!("no form\n{page}"));
    let about = form.split("about=").nth(1).unwrap();
    let about = about.split('&').next().unwrap();
    let form = server.get(&form.replace("&#38;", "&")).await.text();
    assert!(
        form.contains(&format!("value=\"{about}\" selected")),
        "{form}"
    );
    let public = world.visitor().get("/en/externalities").await.text();
    assert!(public.contains("The axis was not screened"));
    assert!(!public.contains("/screenings/new"), "{public}");
}

#[tokio::test]
async fn an_axis_that_nobody_screened_shows_what_it_gave() {
    let world = world().await;
    let aim = objective(&world).await;
    let group = json!({"name": {"fr": "Apprentis"}, "kind": "youth", "visibility": "public"});
    let group = world.create(Kind::BeneficiaryGroup, None, group).await;
    let action = json!({
        "title": {"fr": "Accueillir"}, "modality": "technical_exchange", "lead": "DEP-01", "objectives": [aim],
        "from": "2024-02-01", "to": "2024-11-30", "visibility": "public",
        "moves": [{"key": "1", "to": "proposed", "on": "2023-11-01"}, {"key": "2", "to": "in_progress", "on": "2024-02-01"}],
    });
    let action = world.create(Kind::Action, None, action).await;
    let benefit = json!({"about": action, "group": group, "kind": "persons", "amount": "16", "unique": true, "on": "2024-11-30", "visibility": "public"});
    world.create(Kind::Benefit, None, benefit).await;
    let page = world.visitor().get("/en/externalities").await.text();
    assert!(page.contains("The axis was not screened"), "{page}");
    let gains = page.split("id=\"benefits-").nth(1).unwrap();
    let gains = gains.split("</section>").next().unwrap();
    assert!(
        gains.contains("Apprentis") && gains.contains("16"),
        "{gains}"
    );
    assert!(part(&page, "groups").contains("by the actions that began in the period"));
}

#[tokio::test]
async fn before_any_strategy_nobody_is_asked_to_screen_its_axes() {
    let world = world().await;
    objective(&world).await;
    let server = world.signed_in(Role::Officer).await;
    let page = server
        .get("/en/externalities?as_of=2021-06-30")
        .await
        .text();
    for expected in [
        "No strategy is in force on 30 June 2021.",
        "One axis of a later strategy is not shown.",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
    assert!(!page.contains("The axis was not screened"), "{page}");
    let today = server.get("/en/externalities").await.text();
    assert!(!today.contains("No strategy is in force"), "{today}");
}

#[tokio::test]
async fn what_is_spent_for_a_group_stands_beside_what_it_gains_and_bears() {
    let world = measured().await;
    let page = world.visitor().get("/en/beneficiaries").await.text();
    let groups = part(&page, "groups");
    for expected in [
        "60.0% of",
        "Locataires du port",
        "600",
        "40",
        "Loyers en hausse",
        "400",
    ] {
        assert!(groups.contains(expected), "{expected}\n{groups}");
    }
    let before = world
        .visitor()
        .get("/en/beneficiaries?period=2023")
        .await
        .text();
    assert!(!part(&before, "groups").contains("600"), "{before}");
}

#[tokio::test]
async fn the_public_sees_only_what_is_public() {
    let world = measured().await;
    let page = world.visitor().get("/en/indicators").await.text();
    assert!(
        page.contains("Canaux réparés") && !page.contains("Suivi confidentiel"),
        "{page}"
    );
}

#[tokio::test]
async fn every_language_has_its_words() {
    for world in [measured().await, empty().await] {
        for language in ["fr", "en", "es"] {
            for place in ["indicators", "externalities", "beneficiaries"] {
                let answer = world.visitor().get(&format!("/{language}/{place}")).await;
                answer.assert_status_ok();
                assert!(!answer.text().contains('⟦'), "{place} {}", answer.text());
            }
        }
    }
}
