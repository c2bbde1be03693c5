// Pictures of every kind of page for review: three languages, two widths, light and dark.
//
//   node tests/browser/screenshots.mjs BASE_URL OUT_DIR [NAME…]

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { LANGUAGES, WIDTHS, launch, signIn, visitor } from "./city.mjs";
import { PAGES } from "./pages.mjs";

const [base, folder, ...names] = process.argv.slice(2);
if (!base || !folder) {
  console.error("node tests/browser/screenshots.mjs BASE_URL OUT_DIR [NAME…]");
  process.exit(2);
}

const pages = PAGES.filter((page) => names.length === 0 || names.includes(page.name));
const roles = [...new Set(pages.map((page) => page.role))];
let failed = 0;

/** Takes one picture; an unexpected answer is told and photographed all the same. */
async function photograph(person, page, language, width, scheme) {
  const file = join(folder, `${page.name}-${language}-${width}-${scheme}.png`);
  try {
    const answer = await person.page.goto(`${base}/${language}${page.path}`, { waitUntil: "load" });
    if (answer?.status() !== (page.status ?? 200)) {
      failed += 1;
      console.log(`${page.name} in ${language}: answered ${answer?.status()}`);
    }
    await person.page.screenshot({ fullPage: true, path: file });
  } catch (error) {
    failed += 1;
    console.log(`${page.name} in ${language}: ${error.message}`);
  }
}

await mkdir(folder, { recursive: true });
const browser = await launch();
try {
  for (const role of roles) {
    for (const width of WIDTHS) {
      for (const scheme of ["light", "dark"]) {
        const person = await visitor(browser, { base: base.replace(/\/+$/, ""), scheme, width });
        if (role) {
          await signIn(person, role);
        }
        for (const page of pages.filter((one) => one.role === role)) {
          for (const language of LANGUAGES) {
            await photograph(person, page, language, width, scheme);
          }
        }
        await person.close();
      }
    }
  }
} finally {
  await browser.close();
}
console.log(`${pages.length * LANGUAGES.length * WIDTHS.length * 2} pictures in ${folder}, ${failed} troubles`);
process.exitCode = failed > 0 ? 1 : 0;
