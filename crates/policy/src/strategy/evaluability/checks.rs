//! The checks themselves: eight of each objective, seven of the strategy.

use jiff::civil::Date;
use uuid::Uuid;

use super::{Checked, Missing};
use crate::communication::CommunicationPlan;
use crate::governance::{BudgetLine, Post};
use crate::kernel::{Held, Period, add_months, held_at, listed};
use crate::measurement::{
    Evaluation, EvaluationState, EvaluationType, Indicator, IndicatorLevel, Nature, Screening,
};
use crate::participation::{Consultation, ConsultationPhase, unanswered};
use crate::record::{Shared, Stored, View};
use crate::strategy::{Objective, Revision, Strategy, axes_of};

listed! {
    /// A check of the gate, in the order of the domain guide.
    pub enum EvaluabilityCheck = "evaluability-check" {
        /// (a) At least one indicator.
        Indicator,
        /// (b) Its definition, unit, level, direction.
        Definition,
        /// (c) Its source, frequency, supplier.
        Collection,
        /// (d) Where it stood at the start, or a day to find out.
        Baseline,
        /// (e) A target, its day not long after the horizon.
        Target,
        /// (f) Ties to the territory's plan and to the diagnosis.
        Anchoring,
        /// (g) Who gains.
        Beneficiaries,
        /// (h) The department that answers for it.
        Department,
        /// Enough indicators at each of the three levels.
        Levels,
        /// A mid-term and a final evaluation, with date and budget.
        Evaluations,
        /// Every axis screened for externalities.
        Screening,
        /// A communication plan.
        Communication,
        /// A budget and posts.
        Means,
        /// A legal basis and a mandate.
        Mandate,
        /// A consultation, everything said in it answered.
        Consultation,
    }
}

listed! {
    /// What a check misses.
    pub enum EvaluabilityGap = "evaluability-gap" {
        /// No indicator points to it.
        NoIndicator,
        /// The indicator says not what exactly is counted.
        NoDefinition,
        /// The indicator has no unit.
        NoUnit,
        /// Nobody says where its values come from.
        NoSource,
        /// Nobody is named who gives its values.
        NoSupplier,
        /// Nobody knows where it stood, and no day is set to find out.
        NoBaseline,
        /// The day to find out where it stood comes too late.
        BaselineTooLate,
        /// The day to find out where it stood is past.
        BaselineOverdue,
        /// It has no target.
        NoTarget,
        /// No target has its day within the horizon and a year more.
        TargetOutsideHorizon,
        /// It serves no objective of the territory's plan.
        NoTerritorialObjective,
        /// It stems from no finding of the diagnosis.
        NoDiagnosis,
        /// Nobody is named who gains.
        NoBeneficiary,
        /// No department answers for it.
        NoDepartment,
        /// Too few indicators at the level of the territory.
        FewTerritorial,
        /// Too few indicators at the level of policies.
        FewPolitical,
        /// Too few indicators at the level of the institution.
        FewInstitutional,
        /// No mid-term evaluation.
        NoMidTerm,
        /// No final evaluation.
        NoFinal,
        /// The evaluation has no date.
        NoDate,
        /// The evaluation, or the strategy, has no budget.
        NoBudget,
        /// The axis was not screened.
        NotScreened,
        /// No communication plan.
        NoCommunicationPlan,
        /// No post.
        NoPost,
        /// No legal basis.
        NoLegalBasis,
        /// No mandate.
        NoMandate,
        /// No consultation was held.
        NoConsultation,
        /// Something said in the consultation has no answer.
        Unanswered,
    }
}

use EvaluabilityCheck as Check;
use EvaluabilityGap as Gap;

/// An indicator must have its start value within so many months after the strategy begins.
const BASELINE_MONTHS: i32 = 12;
/// A target may lie so many months after the horizon.
const TARGET_MONTHS: i32 = 12;

/// The eight checks of an objective; without an indicator the first five are not met.
pub(super) fn of_objective(
    objective: &Stored<Objective>,
    strategy: &Stored<Strategy>,
    view: &View<'_>,
) -> Vec<Checked> {
    let indicators = indicators_of(objective.id, view);
    let of_each = |check: Check, gaps: &dyn Fn(&Indicator) -> Vec<Gap>| {
        let mut missing: Vec<Missing> = Vec::new();
        for indicator in &indicators {
            let found = gaps(&indicator.body).into_iter();
            missing.extend(found.map(|what| Missing {
                what,
                mend: indicator.id,
            }));
        }
        if indicators.is_empty() {
            missing.push(Missing {
                what: Gap::NoIndicator,
                mend: objective.id,
            });
        }
        Checked {
            check,
            about: objective.id,
            missing,
        }
    };
    let of_itself = |check: Check, gaps: Vec<Option<Gap>>| checked(check, objective.id, gaps);
    let body = &objective.body;
    let (horizon, as_of) = (&strategy.body, view.as_of);
    vec![
        of_each(Check::Indicator, &|_| Vec::new()),
        of_each(Check::Definition, &definition),
        of_each(Check::Collection, &collection),
        of_each(Check::Baseline, &|found| {
            baseline(found, horizon, as_of).into_iter().collect()
        }),
        of_each(Check::Target, &|found| {
            target(found, horizon).into_iter().collect()
        }),
        of_itself(
            Check::Anchoring,
            vec![
                body.territorial_objectives
                    .is_empty()
                    .then_some(Gap::NoTerritorialObjective),
                body.diagnosis.is_empty().then_some(Gap::NoDiagnosis),
            ],
        ),
        of_itself(
            Check::Beneficiaries,
            vec![body.beneficiaries.is_empty().then_some(Gap::NoBeneficiary)],
        ),
        of_itself(
            Check::Department,
            vec![body.departments.is_empty().then_some(Gap::NoDepartment)],
        ),
    ]
}

/// A check whose gaps are all mended in the record that it looks at.
fn checked(check: Check, about: Uuid, gaps: Vec<Option<Gap>>) -> Checked {
    let missing = gaps
        .into_iter()
        .flatten()
        .map(|what| Missing { what, mend: about });
    Checked {
        check,
        about,
        missing: missing.collect(),
    }
}

fn indicators_of<'a>(measured: Uuid, view: &View<'a>) -> Vec<&'a Shared<Indicator>> {
    let indicators = view.policy.referring::<Indicator>(measured);
    let own = indicators.filter(|found| found.body.links.iter().any(|link| link.id() == measured));
    own.collect()
}

/// Level, direction and frequency are always there. Shares, steps and yes or no are units by themselves.
fn definition(indicator: &Indicator) -> Vec<Gap> {
    let needs_unit = indicator.nature == Nature::Number && indicator.unit.is_none();
    [
        indicator.definition.is_none().then_some(Gap::NoDefinition),
        needs_unit.then_some(Gap::NoUnit),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A figure of the house is a source.
fn collection(indicator: &Indicator) -> Vec<Gap> {
    let no_source = indicator.source.is_none() && indicator.computed_by.is_none();
    [
        no_source.then_some(Gap::NoSource),
        indicator.supplier.is_none().then_some(Gap::NoSupplier),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn baseline(indicator: &Indicator, strategy: &Strategy, as_of: Date) -> Option<Gap> {
    if indicator.baseline.is_some() {
        return None;
    }
    let Some(planned) = indicator.baseline_planned_on else {
        return Some(Gap::NoBaseline);
    };
    if planned > add_months(strategy.horizon_from, BASELINE_MONTHS) {
        return Some(Gap::BaselineTooLate);
    }
    (planned < as_of).then_some(Gap::BaselineOverdue)
}

fn target(indicator: &Indicator, strategy: &Strategy) -> Option<Gap> {
    if indicator.targets.is_empty() {
        return Some(Gap::NoTarget);
    }
    let last = add_months(strategy.horizon_to, TARGET_MONTHS);
    let inside = |on: Date| strategy.horizon_from <= on && on <= last;
    let found = indicator.targets.iter().any(|target| inside(target.on));
    (!found).then_some(Gap::TargetOutsideHorizon)
}

/// The seven checks of the strategy as a whole.
pub(super) fn of_strategy(
    strategy: &Stored<Strategy>,
    objectives: &[&Shared<Objective>],
    view: &View<'_>,
) -> Vec<Checked> {
    let body = &strategy.body;
    let plans = view.policy.referring::<CommunicationPlan>(strategy.id);
    let has_plan = plans
        .into_iter()
        .any(|plan| plan.body.strategy.id() == strategy.id);
    vec![
        levels(strategy, objectives, view),
        evaluations(strategy, view),
        screening(strategy, view),
        checked(
            Check::Communication,
            strategy.id,
            vec![(!has_plan).then_some(Gap::NoCommunicationPlan)],
        ),
        means(strategy, view),
        checked(
            Check::Mandate,
            strategy.id,
            vec![
                body.legal_bases.is_empty().then_some(Gap::NoLegalBasis),
                body.mandates.is_empty().then_some(Gap::NoMandate),
            ],
        ),
        consultation(strategy, view),
    ]
}

/// The indicators of the strategy, its axes and its objectives, each once, by level.
fn levels(
    strategy: &Stored<Strategy>,
    objectives: &[&Shared<Objective>],
    view: &View<'_>,
) -> Checked {
    let axes = axes_of(strategy.id, view.policy);
    let measured = axes
        .iter()
        .map(|axis| axis.id)
        .chain(objectives.iter().map(|found| found.id));
    let measured = std::iter::once(strategy.id).chain(measured);
    let mut indicators: Vec<_> = measured.flat_map(|id| indicators_of(id, view)).collect();
    indicators.sort_unstable_by_key(|indicator| indicator.id);
    indicators.dedup_by_key(|indicator| indicator.id);
    let least = usize::try_from(view.settings.gate_indicators_per_level).unwrap_or(0);
    let few = |level: IndicatorLevel, gap: Gap| {
        let found = indicators
            .iter()
            .filter(|indicator| indicator.body.level == level);
        (found.count() < least).then_some(gap)
    };
    checked(
        Check::Levels,
        strategy.id,
        vec![
            few(IndicatorLevel::Territorial, Gap::FewTerritorial),
            few(IndicatorLevel::Political, Gap::FewPolitical),
            few(IndicatorLevel::Institutional, Gap::FewInstitutional),
        ],
    )
}

/// The best planned evaluation of each of the two types counts.
fn evaluations(strategy: &Stored<Strategy>, view: &View<'_>) -> Checked {
    let wanted = [
        (EvaluationType::MidTerm, Gap::NoMidTerm),
        (EvaluationType::Final, Gap::NoFinal),
    ];
    let mut missing = Vec::new();
    for (r#type, none) in wanted {
        let evaluations = view.policy.referring::<Evaluation>(strategy.id);
        let own = evaluations
            .filter(|found| found.body.r#type == r#type)
            .filter(|found| found.body.scope.iter().any(|link| link.id() == strategy.id));
        let gaps = own
            .map(|found| evaluation_gaps(found, view))
            .min_by_key(Vec::len);
        missing.extend(gaps.unwrap_or_else(|| {
            vec![Missing {
                what: none,
                mend: strategy.id,
            }]
        }));
    }
    Checked {
        check: Check::Evaluations,
        about: strategy.id,
        missing,
    }
}

/// An evaluation that has begun needs no date any more.
fn evaluation_gaps(evaluation: &Stored<Evaluation>, view: &View<'_>) -> Vec<Missing> {
    let begun = match held_at(&evaluation.body.moves, view.as_of) {
        Held::In(state) => state >= EvaluationState::UnderWay,
        Held::NotYet | Held::Uncertain => false,
    };
    let gaps = [
        (evaluation.body.planned_on.is_none() && !begun).then_some(Gap::NoDate),
        evaluation.body.budget.is_none().then_some(Gap::NoBudget),
    ];
    let mend = evaluation.id;
    gaps.into_iter()
        .flatten()
        .map(|what| Missing { what, mend })
        .collect()
}

fn screening(strategy: &Stored<Strategy>, view: &View<'_>) -> Checked {
    let screened = |axis: Uuid| {
        let mut screenings = view.policy.referring::<Screening>(axis);
        screenings.any(|found| found.body.about.id() == axis && found.body.on <= view.as_of)
    };
    let axes = axes_of(strategy.id, view.policy);
    let missing = axes.iter().filter(|axis| !screened(axis.id));
    Checked {
        check: Check::Screening,
        about: strategy.id,
        missing: missing
            .map(|axis| Missing {
                what: Gap::NotScreened,
                mend: axis.id,
            })
            .collect(),
    }
}

/// A budget line of a fiscal year that the horizon touches, and a post that exists in its time.
fn means(strategy: &Stored<Strategy>, view: &View<'_>) -> Checked {
    let body = &strategy.body;
    let horizon = Period {
        from: body.horizon_from,
        to: body.horizon_to,
    };
    let start = view.settings.fiscal_year_start_month;
    let voted = view.policy.table::<BudgetLine>().all().any(|line| {
        let year = Period::fiscal_year(line.body.fiscal_year, start);
        line.body.voted.minor > 0
            && year.is_some_and(|year| horizon.overlaps(year.from, Some(year.to)))
    });
    let mut posts = view.policy.table::<Post>().all();
    let held = posts.any(|post| horizon.overlaps(post.body.from, post.body.to));
    checked(
        Check::Means,
        strategy.id,
        vec![
            (!voted).then_some(Gap::NoBudget),
            (!held).then_some(Gap::NoPost),
        ],
    )
}

/// A consultation about the strategy, one of its axes or one of its revisions is closed, and everything said in those that are
/// closed has its answer.
fn consultation(strategy: &Stored<Strategy>, view: &View<'_>) -> Checked {
    let revisions = view.policy.referring::<Revision>(strategy.id);
    let revisions = revisions.filter(|found| found.body.strategy.id() == strategy.id);
    let axes = axes_of(strategy.id, view.policy);
    let about = std::iter::once(strategy.id)
        .chain(axes.iter().map(|axis| axis.id))
        .chain(revisions.map(|revision| revision.id));
    let mut closed: Vec<&Shared<Consultation>> = Vec::new();
    for id in about {
        let found = view.policy.referring::<Consultation>(id);
        closed.extend(found.filter(|found| {
            found.body.about.id() == id
                && found.body.phase(view.as_of) == ConsultationPhase::FollowUp
        }));
    }
    let mut missing: Vec<Missing> = closed
        .iter()
        .flat_map(|consultation| unanswered(consultation, view))
        .map(|proposal| Missing {
            what: Gap::Unanswered,
            mend: proposal.id,
        })
        .collect();
    if closed.is_empty() {
        missing.push(Missing {
            what: Gap::NoConsultation,
            mend: strategy.id,
        });
    }
    Checked {
        check: Check::Consultation,
        about: strategy.id,
        missing,
    }
}
