// The kinds of page there are, each with one example in the demonstration city and the role that may open it.

import { LANGUAGES, WIDTHS } from "./city.mjs";

/** `role` is null for visitors without an account. A page with `sample` is checked in every run, in one language. */
export const PAGES = [
  { name: "home", path: "/", role: null, sample: true },
  { name: "sign-in", path: "/sign-in", role: null, sample: true },
  { name: "morning", path: "/", role: "head", sample: true },
  { name: "agreements", path: "/relations/agreements", role: "officer", sample: true },
  { name: "agreement", path: "/relations/agreements/AGR-01", role: "officer", sample: true },
  { name: "agreement-edit", path: "/relations/agreements/AGR-01/edit", role: "officer", sample: true },
  { name: "agreement-new", path: "/relations/agreements/new", role: "officer" },
  { name: "agreement-history", path: "/relations/agreements/AGR-01/history", role: "officer", sample: true },
  { name: "vitality-proof", path: "/figures/vitality/AGR-01", role: "officer", sample: true },
  { name: "map", path: "/relations/map", role: "officer", sample: true },
  { name: "room", path: "/governance", role: "officer", sample: true },
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
  { name: "state-of-data", path: "/state-of-data", role: "head" },
  { name: "morning-of-sponsor", path: "/", role: "sponsor" },
  { name: "morning-of-officer", path: "/", role: "officer" },
  { name: "morning-of-partner", path: "/", role: "partner" },
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
  { name: "search", path: "/search?q=port", role: "officer", sample: true },
  { name: "search-nothing", path: "/search?q=zzzzqqqq", role: "officer" },
  { name: "imports", path: "/imports", role: "officer", sample: true },
  { name: "account", path: "/account", role: "officer" },
  { name: "administration", path: "/administration", role: "administrator" },
  { name: "accounts", path: "/administration/accounts", role: "administrator" },
  { name: "agreements-as-sponsor", path: "/relations/agreements", role: "sponsor" },
  { name: "agreement-as-partner", path: "/relations/agreements/AGR-01", role: "partner" },
];

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
