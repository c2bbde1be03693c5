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
  { name: "person-data", path: "/governance/persons/PER-02/data", role: "head" },
  { name: "person-forget", path: "/governance/persons/PER-02/forget", role: "head" },
  { name: "search", path: "/search?q=port", role: "officer", sample: true },
  { name: "search-nothing", path: "/search?q=zzzzqqqq", role: "officer" },
  { name: "imports", path: "/imports", role: "officer", sample: true },
  { name: "guide", path: "/help/year", role: null, sample: true },
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
