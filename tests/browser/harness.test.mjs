// The checks themselves are checked, against a small city of three pages served on this machine: a good page passes, and
// each fault of a bad one is found and named.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { LANGUAGES, PASSWORD, WIDTHS, launch, signIn, tabTo, visit, visitor } from "./city.mjs";
import { checkAccessible, checkFits, checkLanguage, checkPage, checkQuiet, checkTexts } from "./checks.mjs";
import { PAGES, checksToMake } from "./pages.mjs";

const TIMEOUT = { timeout: 60_000 };
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'";

const frame = (body) => `<!doctype html><html lang="fr"><head><title>Ville</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
</head><body><main>${body}</main></body></html>`;

const ANSWERS = {
  "/fr/good": frame("<h1>Accueil</h1><p><a href='/fr/bad'>Suite</a> <button>Enregistrer</button></p>"),
  "/fr/bad": frame(`<h1>Liste</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
    <div class="wide" style="width: 2000px">large</div><p>⟦agreement-title⟧</p>
    <script src="/missing.js"></script>`),
  "/fr/sign-in": frame(`<h1>Connexion</h1><form method="post" action="/fr/sign-in">
    <label>Identifiant <input name="login"></label>
    <label>Mot de passe <input type="password" name="password"></label><button>Entrer</button></form>`),
};

let base;
let browser;
let server;

function answer(request, response) {
  const { pathname } = new URL(request.url, "http://city");
  if (request.method === "POST") {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      const right = body === `login=head&password=${PASSWORD}`;
      response.writeHead(303, { location: right ? "/fr/good" : "/fr/sign-in" }).end();
    });
    return;
  }
  const page = ANSWERS[pathname];
  const headers = { "content-security-policy": POLICY, "content-type": "text/html; charset=utf-8" };
  response.writeHead(page ? 200 : 404, headers).end(page ?? frame("<h1>Rien ici</h1>"));
}

before(async () => {
  server = createServer(answer);
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${server.address().port}`;
  browser = await launch();
}, TIMEOUT);

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

async function guest(options = {}) {
  return visitor(browser, { base, ...options });
}

test("a good page passes every check at both widths", TIMEOUT, async () => {
  for (const width of WIDTHS) {
    const person = await guest({ width });
    await visit(person, "fr", "/good");
    await checkPage(person, "fr");
    await person.close();
  }
});

test("each fault of a bad page is named", TIMEOUT, async () => {
  const person = await guest({ width: 390 });
  const page = await visit(person, "fr", "/bad");
  await assert.rejects(checkAccessible(page), /image-alt: .*\n {4}img/s);
  await assert.rejects(checkFits(page), /div\.wide reaches \d+ px of 390/);
  await assert.rejects(checkTexts(page), /⟦agreement-title⟧/);
  await assert.rejects(checkLanguage(page, "es"), /lang is "fr", not "es"/);
  assert.throws(() => checkQuiet(person), /missing\.js/);
  await person.close();
});

test("signing in fills the form and leaves it", TIMEOUT, async () => {
  const person = await guest();
  const page = await signIn(person, "head");
  assert.equal(new URL(page.url()).pathname, "/fr/good");
  await person.close();
});

test("an error page is refused with its words", TIMEOUT, async () => {
  const person = await guest();
  await assert.rejects(visit(person, "fr", "/nowhere"), /answered 404, not 200:\nRien ici/);
  await visit(person, "fr", "/nowhere", 404);
  await person.close();
});

test("the keyboard reaches what can be reached and says what cannot", TIMEOUT, async () => {
  const person = await guest();
  const page = await visit(person, "fr", "/good");
  assert.equal(await tabTo(page, "button"), 2);
  await assert.rejects(tabTo(page, "h1", 5), /h1 cannot be reached/);
  await person.close();
});

test("a visitor without scripts still sees the page", TIMEOUT, async () => {
  const person = await guest({ scripts: false });
  const page = await visit(person, "fr", "/good");
  assert.equal(await page.locator("h1").innerText(), "Accueil");
  await person.close();
});

test("a sample meets every language and width, and everything is everything", () => {
  const sample = checksToMake(false);
  assert.deepEqual([...new Set(sample.map((check) => check.language))].sort(), [...LANGUAGES].sort());
  assert.deepEqual([...new Set(sample.map((check) => check.width))], WIDTHS);
  assert.equal(checksToMake(true).length, PAGES.length * LANGUAGES.length * WIDTHS.length);
  assert.equal(new Set(PAGES.map((page) => page.name)).size, PAGES.length);
});
