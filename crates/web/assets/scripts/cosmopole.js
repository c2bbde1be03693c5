// Small comforts for those whose browser runs scripts; every page works without them.
"use strict";

const menus = () => document.querySelectorAll("details.menu[open], details.account[open]");

// A menu closes when somebody goes elsewhere, by pointer or by keyboard.
document.addEventListener("pointerdown", (event) => {
  for (const menu of menus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("focusin", (event) => {
  for (const menu of menus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// Escape closes a menu and goes back to what opened it.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  }
});

// What is wrong is read first.
document.querySelector(".error-summary")?.focus();

// A grid takes several cells pasted from a spreadsheet, and goes up and down with the arrows.
for (const grid of document.querySelectorAll("[data-grid]")) {
  const at = (field) => {
    const cell = field.closest("td");
    return [cell.parentElement.rowIndex - 1, cell.cellIndex];
  };
  const field = (row, column) =>
    grid.tBodies[0].rows[row]?.cells[column]?.querySelector("input, select");
  const put = (into, text) => {
    if (into.tagName !== "SELECT") {
      into.value = text;
      return;
    }
    const wanted = text.toLocaleLowerCase();
    const found = [...into.options].find(
      (option) => option.value === text || option.label.toLocaleLowerCase() === wanted,
    );
    if (found) into.value = found.value;
  };
  grid.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    if (!event.target.matches("input, select") || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const [top, left] = at(event.target);
    text.trimEnd().split(/\r?\n/).forEach((line, down) => {
      line.split("\t").forEach((value, right) => {
        const into = field(top + down, left + right);
        if (into) put(into, value.trim());
      });
    });
  });
  grid.addEventListener("keydown", (event) => {
    if (!event.target.matches("input")) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.target.type === "date" || event.target.list) return;
    const [row, column] = at(event.target);
    const next = field(row + step, column);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
}
