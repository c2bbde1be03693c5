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
