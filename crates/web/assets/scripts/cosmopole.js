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

// Rows of a list come and go without leaving the page: the answer is the same form, and takes the place of this one. What was
// unfolded stays unfolded, the page does not jump, and the row that was added is ready to be written in.
const rowAt = (act, path) => {
  const [list, index] = [path.slice(0, path.lastIndexOf(".")), Number(path.slice(path.lastIndexOf(".") + 1))];
  const id = (place) => `${list}.${place}`.replaceAll(".", "-");
  return { up: id(index - 1), down: id(index + 1), remove: id(Math.max(index - 1, 0)) }[act];
};
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  const [, act, path] = button?.value?.match(/^(add|remove|up|down):(.+)$/) ?? [];
  if (form.id !== "writing" || !act) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, button));
  const unfolded = [...form.querySelectorAll("details[id][open]")].map((fold) => fold.id);
  const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
  const page = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
  const next = page.getElementById("writing");
  if (!answer?.ok || !next) {
    // The server says what is wrong on a page of its own.
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
    form.submit();
    return;
  }
  form.replaceWith(next);
  history.replaceState(null, "", answer.url);
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  const list = document.getElementById(path.replaceAll(".", "-"));
  const row = act === "add" ? list?.querySelector(":scope > .rows > :last-child") : document.getElementById(rowAt(act, path));
  const field = act === "add" && row?.querySelector("input:not([type=hidden]), select, textarea");
  (field || row?.querySelector("summary, input, select, button") || list?.querySelector(".add"))?.focus();
});

// The line of folded boxes says at once what was ticked.
document.addEventListener("change", ({ target }) => {
  const said = target.closest(".pick")?.querySelector(".pick-said");
  if (!said) return;
  const ticked = [...target.closest(".pick").querySelectorAll(":checked")];
  said.textContent = ticked.map((box) => box.parentElement.innerText.trim()).join(", ") || said.dataset.none;
});

// A day as people write it: 31/12/2025, 31.12.2025, 31-12-2025, or as a file does: 2025-12-31. Null when it is none.
const dayOf = (text) => {
  const day = text.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/)?.slice(1).reverse();
  const parts = day ?? text.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/)?.slice(1);
  const written = parts?.map((part) => part.padStart(2, "0")).join("-");
  const found = new Date(`${written}T00:00:00Z`);
  return !isNaN(found) && found.toISOString().startsWith(written) ? written : null;
};

// A grid takes several cells pasted from a spreadsheet, and goes up and down with the arrows.
for (const grid of document.querySelectorAll("[data-grid]")) {
  const at = (field) => {
    const cell = field.closest("td");
    return [cell.parentElement.rowIndex - 1, cell.cellIndex];
  };
  const field = (row, column) =>
    grid.tBodies[0].rows[row]?.cells[column]?.querySelector("input, select");
  // What is no day stays in sight as it was written, and is marked.
  const putDay = (into, text) => {
    const day = text && dayOf(text);
    into.type = day === null ? "text" : "date";
    into.value = day ?? text;
    if (day === null) into.setAttribute("aria-invalid", "true");
    else into.removeAttribute("aria-invalid");
    return day !== null;
  };
  // Whether the cell could take what was pasted.
  const put = (into, text) => {
    if (into.matches("[data-day]")) return putDay(into, text);
    if (into.tagName !== "SELECT") {
      into.value = text;
      return true;
    }
    const wanted = text.toLocaleLowerCase();
    const found = [...into.options].find(
      (option) => option.value === text || option.label.toLocaleLowerCase() === wanted,
    );
    if (found) into.value = found.value;
    return Boolean(found);
  };
  // What did not fit, and what was not understood, is said.
  const say = (beyond, unread) => {
    const region = grid.closest("form")?.querySelector("[data-pasted]");
    if (!region) return;
    const named = unread.slice(0, 5).join(" · ") + (unread.length > 5 ? " …" : "");
    const said = [
      beyond && region.dataset.beyond.replace("#", beyond),
      named && region.dataset.unread.replace("#", () => named),
    ];
    region.textContent = said.filter(Boolean).join(" ");
    region.className = region.textContent && "notice warning";
  };
  grid.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    const several = /[\t\n]/.test(text.trim()) || event.target.matches("[data-day]");
    if (!event.target.matches("input, select") || !several) return;
    event.preventDefault();
    const [top, left] = at(event.target);
    let beyond = 0;
    const unread = [];
    text.trimEnd().split(/\r?\n/).forEach((line, down) => {
      line.split("\t").forEach((value, right) => {
        const into = field(top + down, left + right);
        if (!into) beyond += value.trim() ? 1 : 0;
        else if (!put(into, value.trim())) unread.push(into.getAttribute("aria-label"));
      });
    });
    say(beyond, unread);
  });
  grid.addEventListener("change", ({ target }) => {
    if (target.matches("[data-day][type=text]")) putDay(target, target.value.trim());
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
