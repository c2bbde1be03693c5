// The city as a visitor's browser sees it: where it answers, who may sign in, and a Chromium with a profile of its own
// that never talks to anybody else.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** The password of every demonstration account; the login is the name of the role. */
export const PASSWORD = "estuaria-demo";

/** The languages of the pages, as they stand in the address. */
export const LANGUAGES = ["fr", "en", "es"];

/** The widths pages are looked at: a desk and a telephone. */
export const WIDTHS = [1280, 390];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where the demonstration answers, without a slash at the end. Journeys are started by `./x browser`. */
export function baseUrl() {
  const address = process.env.COSMOPOLE_BASE_URL;
  if (!address) {
    throw new Error("COSMOPOLE_BASE_URL is not set: run the journeys with ./x browser");
  }
  return address.replace(/\/+$/, "");
}

/** Starts Chromium. Its profile is new and goes away with it. */
export async function launch() {
  const named = process.env.COSMOPOLE_CHROMIUM;
  const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const executablePath = named ?? usual.find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error("Chromium is not installed: apt-get install chromium");
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * Opens a visitor: a browser context with one page, the address of the city and everything the page complained about.
 *
 * `options`: `width` (1280), `scripts` (true), `scheme` ("light"), `base` (the city).
 */
export async function visitor(browser, options = {}) {
  const { width = 1280, scripts = true, scheme = "light", base = baseUrl() } = options;
  const context = await browser.newContext({
    bypassCSP: true,
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    reducedMotion: "reduce",
    viewport: { width, height: width < 600 ? 844 : 900 },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  return { base, close: () => context.close(), complaints, context, page };
}

/** Signs in as a role by the form, in a language. */
export async function signIn(visitor, role, language = "fr") {
  await visit(visitor, language, "/sign-in");
  const { page } = visitor;
  await page.locator('input[name="login"]').fill(role);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await Promise.all([
    page.waitForURL((address) => !address.pathname.endsWith("/sign-in")),
    page.locator('input[type="password"]').press("Enter"),
  ]);
  return page;
}

/**
 * Goes to a path in a language and waits for the page. Throws when the answer is not the one expected (200), because
 * every check on an error page would otherwise pass.
 */
export async function visit(visitor, language, path, status = 200) {
  const address = `${visitor.base}/${language}${path}`;
  const answer = await visitor.page.goto(address, { waitUntil: "load" });
  const found = answer?.status();
  if (found !== status) {
    const words = await visitor.page.locator("body").innerText();
    throw new Error(`${address} answered ${found}, not ${status}:\n${words.slice(0, 400)}`);
  }
  return visitor.page;
}

/**
 * Moves by the Tab key until an element that matches has the focus, as a visitor without a mouse does. Throws after
 * `most` steps.
 */
export async function tabTo(page, selector, most = 80) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    if (there) {
      return step + 1;
    }
  }
  throw new Error(`${selector} cannot be reached with the Tab key in ${most} steps`);
}
