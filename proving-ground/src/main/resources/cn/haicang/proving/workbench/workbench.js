// The page of the workbench: draws what the server tells by events, sends what is pressed. It decides nothing.
import { words } from "/words.js";
import { card, element, sheet } from "/drawing.js";

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
let language = localStorage.getItem("workbench-language") ?? "zh-Hans";
if (!words[language]) language = "zh-Hans";
let state = null;
let paperDrawn = "";
const t = (key) => words[language][key];

async function act(command, what = "") {
  await fetch("/commands", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ act: command, what }),
  });
}

function key(label, classes, pressed) {
  const button = element("button", { type: "button", class: `key ${classes}` }, label);
  button.addEventListener("click", pressed);
  return button;
}

function drawCards() {
  one("#cards").replaceChildren(...state.cards.map((drawing) => {
    const row = element("li", { class: "card-row", "data-card": drawing.id }, card(drawing));
    const keys = element("div", { class: "card-keys", role: "group", "aria-label": `${drawing.title} ${drawing.name}` });
    keys.append(
      key(t("hold"), "if-in", () => act("hold", drawing.id)),
      key(t("pullAway"), "if-in", () => act("pullAway", drawing.id)),
      key(t("takeBack"), "if-out", () => act("takeBack", drawing.id)));
    row.append(keys);
    return row;
  }));
}

function mood(machine, name, words) {
  machine.dataset.mood = name;
  one("[data-state]", machine).textContent = words;
}

function drawReader(id, reader) {
  const machine = one(`#${id}`);
  machine.classList.toggle("unplugged", !reader.plugged);
  mood(machine, reader.plugged ? (reader.card ? "good" : "") : "stop",
    reader.plugged ? t(reader.card ? "lying" : "empty") : t("unplugged"));
  const place = one("[data-lying]", machine);
  const drawing = state.cards.find((each) => each.id === reader.card);
  place.classList.toggle("there", Boolean(drawing));
  if (drawing) place.replaceChildren(card(drawing));
}

function drawPrinter(printer) {
  const machine = one("#printer");
  machine.classList.toggle("unplugged", !printer.plugged);
  if (!printer.plugged) mood(machine, "stop", t("unplugged"));
  else if (printer.coverOpen) mood(machine, "stop", t("coverState"));
  else if (printer.paperOut) mood(machine, "stop", t("paperOutState"));
  else if (printer.nearEnd) mood(machine, "warn", t("nearEndState"));
  else mood(machine, "good", t("ready"));
  const cover = one("[data-cover]");
  cover.textContent = t(printer.coverOpen ? "closeCover" : "openCover");
  cover.dataset.act = printer.coverOpen ? "printer.closeCover" : "printer.openCover";
  const drawn = JSON.stringify(printer.sheets) + language;
  if (drawn !== paperDrawn) {
    paperDrawn = drawn;
    const sheets = printer.sheets.map((each) => sheet(each, printer.columns)).reverse();
    one("#paper").replaceChildren(...(sheets.length ? sheets : [element("p", { class: "no-paper" }, t("noPaper"))]));
  }
}

function drawScanner(scanner) {
  const machine = one("#scanner");
  machine.classList.toggle("unplugged", !scanner.plugged);
  mood(machine, scanner.plugged ? (scanner.looks ? "good" : "") : "stop",
    scanner.plugged ? t(scanner.looks ? "looks" : "dark") : t("unplugged"));
}

function drawNetwork(network) {
  const machine = one("#network");
  machine.classList.toggle("unplugged", !network.plugged);
  mood(machine, network.plugged ? "good" : "stop", t(network.plugged ? "netUp" : "netDown"));
}

function drawCables() {
  for (const button of all("[data-cable]")) {
    const name = button.dataset.cable;
    const plugged = state[name].plugged;
    button.textContent = t(name === "network" ? (plugged ? "netPull" : "netPlug") : (plugged ? "pull" : "plug"));
    button.dataset.act = `${name}.${plugged ? "unplug" : "plug"}`;
  }
}

function draw() {
  if (!state) return;
  if (one("#cards").childElementCount === 0) drawCards();
  const out = [state.idReader.card, state.cardSlot.card];
  for (const row of all(".card-row")) row.classList.toggle("out", out.includes(row.dataset.card));
  drawReader("id-reader", state.idReader);
  drawReader("card-slot", state.cardSlot);
  drawPrinter(state.printer);
  drawScanner(state.scanner);
  drawNetwork(state.network);
  drawCables();
  document.body.dataset.ready = "yes";
}

function speak(chosen) {
  language = chosen;
  localStorage.setItem("workbench-language", chosen);
  document.documentElement.lang = chosen;
  document.title = t("pageTitle");
  for (const each of all("[data-t]")) each.textContent = t(each.dataset.t);
  for (const each of all("[data-t-label]")) each.setAttribute("aria-label", t(each.dataset.tLabel));
  for (const each of all("[data-language]")) each.setAttribute("aria-pressed", String(each.dataset.language === chosen));
  one("#cards").replaceChildren();
  draw();
}

document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-act]");
  if (pressed) act(pressed.dataset.act);
});
for (const each of all("[data-language]")) each.addEventListener("click", () => speak(each.dataset.language));

const events = new EventSource("/events");
events.onmessage = (event) => {
  state = JSON.parse(event.data);
  one("#line").textContent = "";
  one("#line").className = "";
  draw();
};
events.onerror = () => {
  one("#line").textContent = t("lost");
  one("#line").className = "lost";
};
speak(language);
