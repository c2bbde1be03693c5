// The kinds of page there are, each with one example in the demonstration city and the role that may open it.

import { LANGUAGES, WIDTHS } from "./city.mjs";

/** The richest kinds: where their records are kept, one of them, and a move that its form is opened for. */
const RICH = [
  ["agreement", "relations/agreements", "AGR-02", "terminated"],
  ["action", "operations/actions", "ACT-14", "closed"],
  ["mission", "operations/missions", "MIS-02", "reported"],
  ["membership", "relations/memberships", "MEM-03", "left"],
  ["indicator", "measurement/indicators", "IND-T2", null],
  ["strategy", "strategy/strategies", "ST1", "revised"],
  ["objective", "strategy/objectives", "O21", null],
  ["event", "operations/events", "EVT-01", "held"],
  ["request", "operations/requests", "REQ-11", "decided"],
  ["evaluation", "measurement/evaluations", "EVA-1", "followed_up"],
  ["externality", "measurement/externalities", "EXT-1", "closed"],
  ["proposal", "participation/proposals", "PRO-1", "accepted"],
];

/** A page or two of each rich kind are in every run; the others in the long one. */
const IN_EVERY_RUN = new Set(["action-edit", "mission", "membership-edit", "request", "request-move", "indicator-new", "evaluation-edit"]);

/** List, record, form, history, move and deletion of a rich kind. */
function pagesOf([name, list, code, state]) {
  const record = `/${list}/${code}`;
  const pages = [
    { name: `${name}-list`, path: `/${list}` },
    { name, path: record },
    { name: `${name}-as-record`, path: `${record}?look=record` },
    { name: `${name}-new`, path: `/${list}/new` },
    { name: `${name}-edit`, path: `${record}/edit` },
    { name: `${name}-history`, path: `${record}/history` },
    { name: `${name}-delete`, path: `${record}/delete` },
    { name: `${name}-deleted`, path: `/${list}/deleted` },
  ];
  if (state) {
    pages.push({ name: `${name}-move`, path: `${record}/edit?to=${state}&only=moves` });
  }
  return pages.map((page) => ({ ...page, role: "head", sample: IN_EVERY_RUN.has(page.name) }));
}

/** `role` is null for visitors without an account. A page with `sample` is checked in every run, in one language. */
export const PAGES = [
  { name: "home", path: "/", role: null, sample: true },
  { name: "sign-in", path: "/sign-in", role: null, sample: true },
  { name: "not-found", path: "/nowhere", role: null, sample: true, status: 404 },
  { name: "morning", path: "/", role: "head", sample: true },
  { name: "morning-of-the-officer", path: "/", role: "officer" },
  { name: "morning-of-the-department", path: "/", role: "department" },
  { name: "morning-of-the-sponsor", path: "/", role: "sponsor" },
  { name: "morning-of-the-partner", path: "/", role: "partner" },
  { name: "agreements", path: "/relations/agreements", role: "officer", sample: true },
  { name: "agreements-filtered", path: "/relations/agreements?type=twinning&sort=-signed-on", role: "officer" },
  { name: "agreements-nothing-found", path: "/relations/agreements?type=consortium", role: "officer" },
  { name: "agreement", path: "/relations/agreements/AGR-01", role: "officer", sample: true },
  { name: "agreement-edit", path: "/relations/agreements/AGR-01/edit", role: "officer", sample: true },
  { name: "agreement-review", path: "/relations/agreements/AGR-03/edit?only=reviews&row=reviews", role: "officer" },
  { name: "agreement-history", path: "/relations/agreements/AGR-01/history", role: "officer", sample: true },
  { name: "observations-grid", path: "/measurement/observations/grid", role: "officer", sample: true },
  { name: "empty-list", path: "/participation/bodies/deleted", role: "officer" },
  { name: "vitality-proof", path: "/figures/vitality/AGR-01", role: "officer", sample: true },
  { name: "map", path: "/relations/map", role: "officer", sample: true },
  ...["governance", "relations", "operations", "strategy", "measurement", "participation", "communication", "agendas", "administration"].map(
    (room) => ({ name: `room-${room}`, path: `/${room}`, role: "head", sample: room === "governance" }),
  ),
  { name: "figures", path: "/figures", role: "head", sample: true },
  { name: "strategy-tree", path: "/strategy/tree", role: "head", sample: true },
  { name: "strategy-planned", path: "/strategy/planned", role: "head" },
  { name: "strategy-gate", path: "/strategy/gate", role: "evaluator", sample: true },
  { name: "strategy-changes", path: "/strategy/changes", role: "evaluator" },
  { name: "alignment", path: "/alignment", role: "head" },
  { name: "transversality", path: "/transversality", role: "department" },
  { name: "networks", path: "/networks", role: "reviewer", sample: true },
  { name: "incidence", path: "/incidence", role: "sponsor" },
  { name: "who-does-what", path: "/who-does-what", role: "partner", sample: true },
  { name: "consensus", path: "/consensus", role: "officer", sample: true },
  { name: "communication", path: "/communication/overview", role: "officer" },
  { name: "means", path: "/means", role: "head", sample: true },
  { name: "indicators", path: "/indicators", role: "head", sample: true },
  { name: "indicators-filtered", path: "/indicators?level=political&status=missed", role: "head" },
  { name: "indicator", path: "/measurement/indicators/IND-T2", role: "department", sample: true },
  { name: "externalities", path: "/externalities", role: "sponsor", sample: true },
  { name: "externality", path: "/measurement/externalities/EXT-1", role: "sponsor", sample: true },
  { name: "beneficiaries", path: "/beneficiaries", role: "evaluator" },
  { name: "scorecard", path: "/scorecard", role: "evaluator", sample: true },
  { name: "request", path: "/operations/requests/REQ-11", role: "head", sample: true },
  { name: "strategy-for-all", path: "/strategy/tree", role: null, sample: true },
  { name: "means-for-all", path: "/means", role: null },
  { name: "externalities-for-all", path: "/externalities", role: null },
  { name: "scorecard-for-all", path: "/scorecard", role: null, sample: true },
  { name: "beneficiaries-for-all", path: "/beneficiaries", role: null },
  { name: "who-does-what-for-all", path: "/who-does-what", role: null },
  { name: "map-for-all", path: "/relations/map", role: null },
  { name: "years-before", path: "/strategy/planned?as_of=2021-06-30", role: "head" },
  { name: "person-data", path: "/governance/persons/PER-02/data", role: "head" },
  { name: "person-forget", path: "/governance/persons/PER-02/forget", role: "head" },
  { name: "state-of-the-data", path: "/state-of-data", role: "head" },
  { name: "search", path: "/search?q=port", role: "officer", sample: true },
  { name: "search-nothing", path: "/search?q=zzzzqqqq", role: "officer" },
  { name: "imports", path: "/imports", role: "officer", sample: true },
  { name: "guide", path: "/help/year", role: null, sample: true },
  { name: "interface", path: "/api", role: null, sample: true },
  { name: "account", path: "/account", role: "officer" },
  { name: "accounts", path: "/administration/accounts", role: "administrator" },
  { name: "settings-new", path: "/administration/settings/new", role: "administrator" },
  { name: "agreements-as-sponsor", path: "/relations/agreements", role: "sponsor" },
  { name: "mission-as-sponsor", path: "/operations/missions/MIS-02", role: "sponsor" },
  { name: "action-as-department", path: "/operations/actions/ACT-14", role: "department" },
  { name: "evaluation-as-evaluator", path: "/measurement/evaluations/EVA-1", role: "evaluator" },
  { name: "agreement-as-partner", path: "/relations/agreements/AGR-01", role: "partner" },
  { name: "agreement-as-nobody", path: "/relations/agreements/AGR-01", role: null },
  { name: "request-as-nobody", path: "/operations/requests/REQ-04", role: null },
  ...RICH.flatMap(pagesOf),
].filter((page, at, all) => all.findIndex((other) => other.name === page.name) === at);

/**
 * The checks to make: every page in every language and width when `everything`, else the pages marked as sample at both
 * widths, the languages taken in turn so that each run meets all three.
 */
export function checksToMake(everything) {
  if (everything) {
    return PAGES.flatMap((page) =>
      LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ language, page, width }))),
    );
  }
  return PAGES.filter((page) => page.sample).flatMap((page, at) =>
    WIDTHS.map((width, turn) => ({
      language: LANGUAGES[(at + turn) % LANGUAGES.length],
      page,
      width,
    })),
  );
}
