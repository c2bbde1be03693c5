// Every kind of page holds what must hold on every page (checks.mjs): a sample in each run, everything with
// COSMOPOLE_ALL_PAGES=1.

import { after, before, test } from "node:test";
import { launch, signIn, visit, visitor } from "./city.mjs";
import { checkPage } from "./checks.mjs";
import { checksToMake } from "./pages.mjs";

const TIMEOUT = { timeout: 120_000 };
const guests = new Map();
let browser;

before(async () => {
  browser = await launch();
}, TIMEOUT);
after(() => browser?.close());

/** One guest for each role and width, signed in once. */
async function guest(role, width) {
  const name = `${role} ${width}`;
  if (!guests.has(name)) {
    const arrived = await visitor(browser, { width });
    if (role) {
      await signIn(arrived, role);
    }
    guests.set(name, arrived);
  }
  const known = guests.get(name);
  known.complaints.length = 0;
  return known;
}

for (const { language, page, width } of checksToMake(process.env.COSMOPOLE_ALL_PAGES === "1")) {
  test(`${page.name} in ${language} at ${width} px`, TIMEOUT, async () => {
    const person = await guest(page.role, width);
    await visit(person, language, page.path, page.status);
    if (page.status) {
      // The browser complains of the answer that is expected.
      person.complaints.length = 0;
    }
    await checkPage(person, language);
  });
}
