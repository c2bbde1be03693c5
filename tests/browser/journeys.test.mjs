// The journeys of the office: sign in, find an agreement, read its life line and its vitality down to the proof, correct
// it with and without scripts, look at the world, search, import. Each journey begins with a visitor of its own.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, signIn, tabTo, visit, visitor } from "./city.mjs";
import { checkPage, checkQuiet } from "./checks.mjs";

const TIMEOUT = { timeout: 120_000 };
const AGREEMENT = "/relations/agreements/AGR-01";
let browser;

before(async () => {
  browser = await launch();
}, TIMEOUT);
after(() => browser?.close());

/** A journey: its sentence, who makes it (null without an account), and what happens. */
function journey(sentence, role, happens, options = {}) {
  test(sentence, TIMEOUT, async () => {
    const person = await visitor(browser, options);
    try {
      if (role) {
        await signIn(person, role);
      }
      await happens(person, person.page);
      checkQuiet(person);
    } finally {
      await person.close();
    }
  });
}

const path = (page) => new URL(page.url()).pathname;
const main = (page) => page.locator("main");

journey("a visitor without an account is led to sign in and then where they wanted to go", null, async (person, page) => {
  await page.goto(`${person.base}/en/account`);
  assert.equal(path(page), "/en/sign-in");
  await page.locator('input[name="login"]').fill("officer");
  await page.locator('input[type="password"]').fill("estuaria-demo");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/en/account");
});

journey("a wrong password is answered by a summary that leads to the field", null, async (person) => {
  const page = await visit(person, "fr", "/sign-in");
  await page.locator('input[name="login"]').fill("head");
  await page.locator('input[type="password"]').fill("not-the-password");
  await page.keyboard.press("Enter");
  const summary = page.locator('[role="alert"]').first();
  await summary.waitFor();
  assert.notEqual((await summary.innerText()).trim(), "");
  assert.equal(path(page), "/fr/sign-in");
  person.complaints.length = 0; // the browser notes the refused answer itself
  await checkPage(person, "fr");
});

journey("signing in needs no mouse", null, async (person) => {
  const page = await visit(person, "es", "/sign-in");
  await page.locator('input[name="login"]').focus();
  await page.keyboard.type("head");
  await tabTo(page, 'input[type="password"]', 5);
  await page.keyboard.type("estuaria-demo");
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => !address.pathname.endsWith("/sign-in"));
  await tabTo(page, "main a", 80);
});

journey("from the list of agreements to a record and its history", "officer", async (person) => {
  const page = await visit(person, "fr", "/relations/agreements");
  await main(page).locator(`a[href$="${AGREEMENT}"]`).first().click();
  await page.waitForURL(`**/fr${AGREEMENT}`);
  await checkPage(person, "fr");
  await main(page).locator(`a[href$="${AGREEMENT}/history"]`).first().click();
  await page.waitForURL(`**${AGREEMENT}/history`);
  assert.notEqual(await main(page).locator("time").count(), 0, "an entry says when it was made");
});

journey("the life line of an agreement has its table", "officer", async (person) => {
  const page = await visit(person, "en", AGREEMENT);
  const picture = main(page).locator('svg[role="img"], figure svg').first();
  await picture.waitFor();
  assert.notEqual(await main(page).locator("table").count(), 0, "the picture has a table beside it");
});

journey("vitality leads to its proof, and the proof to the records it counts", "officer", async (person) => {
  const page = await visit(person, "fr", AGREEMENT);
  await main(page).locator('a[href*="/figures/vitality/AGR-01"]').first().click();
  await page.waitForURL("**/fr/figures/vitality/AGR-01**");
  await checkPage(person, "fr");
  const counted = main(page).locator('a[href*="/relations/"]');
  assert.notEqual(await counted.count(), 0, "the proof names what it was computed from");
  await counted.first().click();
  await page.waitForLoadState();
  assert.match(path(page), /^\/fr\/relations\//);
});

for (const [scripts, words] of [[true, "with scripts"], [false, "without scripts"]]) {
  journey(`a title is corrected ${words}, and the history says so`, "officer", async (person) => {
    const record = scripts ? "/relations/agreements/AGR-02" : "/relations/agreements/AGR-03";
    const title = `Jumelage relu ${scripts ? "à l’écran" : "sur papier"}`;
    const page = await visit(person, "fr", `${record}/edit`);
    const field = main(page).locator('[name^="title"]:visible').first();
    await field.fill(title);
    await field.press("Enter");
    await page.waitForURL((address) => !address.pathname.endsWith("/edit"));
    assert.match(await main(page).innerText(), new RegExp(title));
    await visit(person, "fr", `${record}/history`);
    assert.match(await main(page).innerText(), new RegExp(title));
  }, { scripts });

  journey(`an empty agreement is refused ${words} with every field named`, "officer", async (person) => {
    const page = await visit(person, "fr", "/relations/agreements/new");
    await main(page).locator('[name^="title"]:visible').first().press("Enter");
    const summary = page.locator('[role="alert"]').first();
    await summary.waitFor();
    const links = summary.locator('a[href^="#"]');
    assert.notEqual(await links.count(), 0, "the summary leads to the fields");
    const target = await links.first().getAttribute("href");
    assert.equal(await page.locator(`[id="${target.slice(1)}"]`).count(), 1, `${target} is a field`);
    person.complaints.length = 0; // the browser notes the refused answer itself
  }, { scripts });
}

journey("the world map has a table with the same ties", "officer", async (person) => {
  const page = await visit(person, "es", "/relations/map");
  await main(page).locator("svg").first().waitFor();
  assert.notEqual(await main(page).locator(`a[href*="/relations/agreements/AGR-"]`).count(), 0);
});

journey("one search box finds an agreement by its name", "officer", async (person) => {
  const page = await visit(person, "en", "/");
  const box = page.locator('input[name="q"]').first();
  await box.fill("Aldaluz");
  await box.press("Enter");
  await page.waitForURL("**/en/search?**");
  assert.notEqual(await main(page).locator(`a[href$="${AGREEMENT}"]`).count(), 0);
});

journey("a list is offered for import before anything is written", "officer", async (person) => {
  const page = await visit(person, "fr", "/imports");
  const file = page.locator('input[type="file"]').first();
  const list = "Titre;Type;Pays\nJumelage avec Porto;jumelage;Portugal\n";
  await file.setInputFiles({ buffer: Buffer.from(list), mimeType: "text/csv", name: "jumelages.csv" });
  await file.locator("xpath=ancestor::form").locator('button[type="submit"], button:not([type])').last().click();
  await page.waitForURL((address) => address.pathname !== "/fr/imports");
  assert.match(await main(page).innerText(), /Titre/);
  await checkPage(person, "fr");
});

journey("a sponsor may not correct an agreement, and is told so", "sponsor", async (person) => {
  const page = await visit(person, "fr", `${AGREEMENT}/edit`, 403);
  assert.notEqual((await main(page).innerText()).trim(), "");
  person.complaints.length = 0; // the browser notes the refused answer itself
});

journey("a person is forgotten passage by passage, once the name is typed", "head", async (person, page) => {
  await visit(person, "fr", "/governance/persons/new");
  await page.locator('input[name="name"]').fill("Zoé Fabrègue");
  await page.locator('input[name="name"]').press("Enter");
  await page.waitForURL(/\/governance\/persons\/PER-\d+$/);
  const record = path(page);
  await visit(person, "fr", AGREEMENT);
  const comment = page.locator('textarea[name="text"]');
  await comment.fill("Appel de Zoé Fabrègue, qui viendra en mai");
  await comment.locator("xpath=ancestor::form").locator("button").last().click();
  await page.waitForLoadState();
  await page.goto(`${person.base}${record}`);
  await page.locator("details.menu summary").first().click();
  await page.locator('.menu-items a[href$="/data"]').click();
  await page.waitForURL(`**${record}/data`);
  assert.match(await main(page).innerText(), /Appel de Zoé Fabrègue/);
  await checkPage(person, "fr");
  await main(page).locator('a[href$="/forget"]').click();
  await page.waitForURL(`**${record}/forget`);
  assert.equal(await main(page).locator("del").first().innerText(), "Zoé Fabrègue");
  assert.ok(await main(page).locator('input[name="passage"]').first().isChecked(), "what is sure is ticked");
  await checkPage(person, "fr");
  await page.locator('input[name="reason"]').fill("Demande du 3 mai");
  await page.locator('input[name="name"]').fill("Zoé");
  await main(page).locator("button.danger").click();
  await page.locator('[role="alert"] a[href="#name"]').waitFor();
  person.complaints.length = 0; // the browser notes the refused answer itself
  await page.locator('input[name="name"]').fill("Zoe Fabregue");
  await main(page).locator("button.danger").click();
  await page.waitForURL(`**${record}/data`);
  assert.doesNotMatch(await main(page).innerText(), /Fabrègue/);
  await visit(person, "fr", AGREEMENT);
  assert.match(await main(page).innerText(), /Appel de \[…\], qui viendra en mai/);
});

for (const width of [1280, 390]) {
  journey(`every list is reached from its room by the keyboard at ${width} px`, "officer", async (person) => {
    const page = await visit(person, "fr", "/governance");
    await checkPage(person, "fr");
    await tabTo(page, 'main a[href$="/governance/themes"]', 60);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/governance/themes");
    await tabTo(page, 'nav.tabs a[href$="/governance"]', 60);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/fr/governance");
  }, { width });
}

journey("a figure is read as it was known, and nothing is changed there", "officer", async (person) => {
  const page = await visit(person, "fr", "/figures/vitality/AGR-01");
  await page.locator("footer summary").click();
  // The day of the city: around midnight it is another than that of the machine. Swedish writes it 2025-12-31.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());
  await page.locator('input[name="known_at"]').fill(today);
  await page.locator("footer button").click();
  await page.waitForURL(`**known_at=${today}**`);
  assert.match(await main(page).innerText(), /Le registre tel qu’il était connu après l’écriture/);
  await checkPage(person, "fr");
  await main(page).locator(`a[href*="${AGREEMENT}?"]`).first().click();
  await page.waitForURL(`**${AGREEMENT}**known_at=${today}**`);
  assert.equal(await main(page).locator('a[href$="/edit"]').count(), 0, "nothing can be changed there");
  await main(page).locator(".notice a").first().click();
  await page.waitForURL((address) => !address.searchParams.has("known_at"));
});

/** The request is weighed and decided where it is read; the same without scripts. */
async function weighAndDecide(person, page, code) {
  await visit(person, "fr", `/operations/requests/${code}`);
  for (const [head, mark] of [["objective_fit", 3], ["benefit", 2], ["reciprocity", 2], ["effort", 1], ["risk", 3]]) {
    await page.locator(`input[name="triage.${head}"][value="${mark}"]`).check();
  }
  await page.locator('.inline-part button.primary').click();
  await page.locator("#card .chip").waitFor();
  assert.match(await page.locator("#card").innerText(), /22\s+points sur 27/);
  assert.match(await page.locator("#card .chip").innerText(), /Accepter/);
  await page.locator("#move-decided a").click();
  await page.waitForURL("**/edit?to=decided*");
  await checkPage(person, "fr");
  await page.locator('.form-end button[value="save"]').click();
  await page.locator(".error-summary").waitFor();
  person.complaints.length = 0; // the browser notes the refused answer itself
  assert.match(await page.locator(".error-summary").innerText(), /Décision/);
  await page.locator('input[name="decision"][value="declined"]').check();
  await page.locator('[name="motive.fr"]').fill("Hors stratégie");
  await page.locator('.form-end button[value="save"]').click();
  await page.waitForURL(`**/fr/operations/requests/${code}`);
  assert.match(await main(page).innerText(), /Décidée/);
}

journey("a request is weighed and decided where it is read", "head", (person, page) => weighAndDecide(person, page, "REQ-11"));

journey(
  "rows of a list come and go without leaving the page",
  "officer",
  async (person, page) => {
    await visit(person, "fr", "/operations/actions/ACT-16/edit");
    await page.evaluate(() => (window.stayed = true));
    const rows = page.locator("#partners > .rows > .row");
    const before = await rows.count();
    await page.locator('button[value="add:partners"]').click();
    await rows.nth(before).waitFor();
    assert.ok(await page.evaluate(() => window.stayed), "the page was left");
    assert.match(page.url(), /draft=/);
    assert.ok(await rows.nth(before).locator(":focus").count(), "the new row does not have the focus");
    await checkPage(person, "fr");
    await page.locator(`button[value="remove:partners.${before}"]`).click();
    await page.waitForFunction((count) => document.querySelectorAll("#partners > .rows > .row").length === count, before);
    await page.locator('.form-end button[value="discard"]').click();
    await page.waitForURL("**/ACT-16");
  },
);

journey(
  "rows of a list come and go without scripts",
  "officer",
  async (person, page) => {
    await visit(person, "fr", "/operations/actions/ACT-16/edit");
    const rows = page.locator("#partners > .rows > .row");
    const before = await rows.count();
    await page.locator('button[value="add:partners"]').click();
    await page.waitForURL("**draft=*");
    assert.equal(await rows.count(), before + 1);
    await page.locator('.form-end button[value="discard"]').click();
    await page.waitForURL("**/ACT-16");
  },
  { scripts: false },
);

/** Pastes cells of a spreadsheet into a field. */
function paste(page, name, text) {
  return page.locator(`[name="${name}"]`).evaluate((field, cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", cells);
    field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
  }, text);
}

journey("cells of a spreadsheet are pasted, and what a grid cannot take is said", "officer", async (person) => {
  const page = await visit(person, "fr", "/measurement/observations/grid");
  const said = page.locator("[data-pasted]");
  await paste(page, "r0.observed_on", "31/12/2025\t12,5\n31.13.2025\t13\n");
  assert.equal(await page.locator('[name="r0.observed_on"]').inputValue(), "2025-12-31");
  assert.equal(await page.locator('[name="r0.value"]').inputValue(), "12,5");
  const unread = page.locator('[name="r1.observed_on"]');
  assert.equal(await unread.inputValue(), "31.13.2025", "what is no day stays in sight");
  assert.match(await said.innerText(), /Valeur au, ligne 2/);
  await checkPage(person, "fr");
  await unread.fill("31.12.2024");
  await unread.press("Tab");
  assert.equal(await unread.inputValue(), "2024-12-31");
  await paste(page, "r11.value", "1\n2\n3\n");
  assert.match(await said.innerText(), /n’entrent pas dans la grille\s*:\s*2/);
  await visit(person, "fr", "/observations?period=2025");
  await paste(page, "r0.c0", "21\t7\n");
  assert.match(await said.innerText(), /n’entrent pas dans la grille\s*:\s*1/);
});
