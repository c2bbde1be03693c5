// What must hold on every page: no accessibility finding, nothing wider than the screen, no complaint in the console, no
// text key left without its sentence. Each check throws one error that names every place.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let axeSource;

/** No accessibility finding. The error names rule, element and what to do. */
export async function checkAccessible(page) {
  axeSource ??= await readFile(AXE, "utf8");
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (rules) => {
    const result = await window.axe.run(document, {
      resultTypes: ["violations"],
      runOnly: { type: "tag", values: rules },
    });
    return result.violations.map((violation) => ({
      help: violation.help,
      id: violation.id,
      places: violation.nodes.map((node) => `${node.target.join(" ")}\n      ${node.failureSummary}`),
    }));
  }, RULES);
  const lines = violations.flatMap(({ help, id, places }) => [
    `  ${id}: ${help}`,
    ...places.map((place) => `    ${place.replaceAll("\n  ", "\n        ")}`),
  ]);
  refuse(page, "accessibility findings", lines);
}

/** Nothing makes the page scroll sideways. The error names what sticks out. */
export async function checkFits(page) {
  const outside = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    const scrolls = (element) => {
      for (let above = element.parentElement; above; above = above.parentElement) {
        if (getComputedStyle(above).overflowX !== "visible") {
          return true;
        }
      }
      return false;
    };
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element))
      .slice(0, 10)
      .map((element) => {
        const classes = [...element.classList].map((name) => `.${name}`).join("");
        const right = Math.round(element.getBoundingClientRect().right);
        return `  ${element.tagName.toLowerCase()}${classes} reaches ${right} px of ${width}`;
      })
      .concat(["  the page scrolls sideways"]);
  });
  refuse(page, "too wide", outside);
}

/** No key stands where its sentence should. */
export async function checkTexts(page) {
  const text = await page.evaluate(() => {
    const attributes = ["alt", "aria-label", "placeholder", "title", "value"];
    const hidden = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join(","))]
      .flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ""));
    return [document.title, document.body.textContent, ...hidden].join("\n");
  });
  const raw = [...new Set(text.match(/⟦[^⟧\n]{0,80}⟧?/g) ?? [])];
  refuse(page, "keys without a sentence", raw.map((key) => `  ${key}`));
}

/** The page says which language it is in. */
export async function checkLanguage(page, language) {
  const found = await page.locator("html").getAttribute("lang");
  refuse(page, "language", found?.startsWith(language) ? [] : [`  lang is "${found}", not "${language}"`]);
}

/** The browser complained about nothing since the visitor came. */
export function checkQuiet(visitor) {
  refuse(visitor.page, "complaints of the browser", visitor.complaints.map((line) => `  ${line}`));
}

/** All of the above. */
export async function checkPage(visitor, language) {
  const { page } = visitor;
  await checkLanguage(page, language);
  await checkTexts(page);
  await checkFits(page);
  await checkAccessible(page);
  checkQuiet(visitor);
}

function refuse(page, what, lines) {
  if (lines.length > 0) {
    throw new Error(`${page.url()}: ${what}\n${lines.join("\n")}`);
  }
}
