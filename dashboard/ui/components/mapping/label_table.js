// The labels of the file as a real table: one tab stop, arrows between rows and buttons, one click for what waits.
// Every text reaches the page through textContent, so any label is harmless.

const NARROW = 760;
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
  Home: [-9999, 0], End: [9999, 0], PageUp: [-10, 0], PageDown: [10, 0] };

function element(tag, classes, text) {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  if (text !== undefined) made.textContent = text;
  return made;
}

function gridCell(tag, classes, role, ...content) {
  const cell = element(tag, classes);
  cell.setAttribute("role", role);
  cell.append(...content);
  return cell;
}

function button(text, says, action) {
  const made = element("button", action, text);
  made.type = "button";
  made.tabIndex = -1;
  made.dataset.action = action;
  made.setAttribute("aria-label", says);
  made.title = says;
  return made;
}

function statusOf(row) {
  const mark = element("span", `mark ${row.mark}`);
  mark.setAttribute("aria-hidden", "true");
  return [mark, element("span", "", row.status)];
}

function lineOf(row, index) {
  const line = element("tr", row.mark === "open" ? "waiting" : "");
  line.setAttribute("role", "row");
  line.dataset.row = index;
  const named = element("bdi", "named", row.label);
  const label = gridCell("th", "label", "rowheader", named, element("span", "below", row.below));
  label.scope = "row";
  const skill = gridCell("td", "skill", "gridcell", element("bdi", "", row.skill));
  const why = gridCell("td", "why", "gridcell", element("span", "", row.reason));
  if (row.may) why.append(element("span", "below", row.may));
  const actions = gridCell("td", "actions", "gridcell");
  if (row.confirm) actions.append(button(row.confirm, row.confirms, "confirm"));
  actions.append(button("Change", `Change what “${row.label}” means`, "open"));
  line.append(label, gridCell("td", "sure", "gridcell", ...statusOf(row)), skill,
    gridCell("td", "area", "gridcell", row.area), why, actions);
  return line;
}

function tableOf(data) {
  const table = element("table");
  table.setAttribute("role", "grid");
  table.setAttribute("aria-label", data.label);
  const top = table.appendChild(element("thead")).appendChild(element("tr"));
  top.setAttribute("role", "row");
  data.heads.forEach((title) => {
    const cell = gridCell("th", "", "columnheader", title);
    cell.scope = "col";
    top.append(cell);
  });
  const body = table.appendChild(element("tbody"));
  data.rows.forEach((row, index) => body.append(lineOf(row, index)));
  return table;
}

const buttonsOf = (line) => [...line.querySelectorAll("button")];

function focus(table, target) {
  table.querySelectorAll('button[tabindex="0"]').forEach((before) => { before.tabIndex = -1; });
  target.tabIndex = 0;
  target.focus();
}

function move(table, from, down, right) {
  const lines = [...table.tBodies[0].rows];
  const line = from.closest("tr");
  const next = lines[Math.max(0, Math.min(lines.length - 1, lines.indexOf(line) + down))];
  const here = buttonsOf(line);
  const there = buttonsOf(next);
  // down a column of buttons the last one stays the last one: "Change" stands below "Change"
  const fromEnd = here.length - 1 - here.indexOf(from) - right;
  return there[there.length - 1 - Math.max(0, Math.min(there.length - 1, fromEnd))];
}

function listen(table, data, choose) {
  table.addEventListener("click", (event) => {
    const target = event.target.closest("button");
    if (!target) return;
    focus(table, target);
    choose(data.rows[target.closest("tr").dataset.row].label, target.dataset.action);
    if (target.dataset.action === "open") returnFocus(target);
  });
  table.addEventListener("keydown", (event) => {
    const target = event.target.closest("button");
    if (!target || !STEPS[event.key]) return;
    event.preventDefault();
    focus(table, move(table, target, ...STEPS[event.key]));
  });
}

// After a decision its row goes elsewhere; the focus stays where it was, on what stands there now.
function before(root) {
  if (!root) return null;
  const active = root.getRootNode().activeElement;
  const line = active && root.contains(active) ? active.closest("tr") : null;
  return { scrolled: root.querySelector(".box").scrollTop, row: line ? Number(line.dataset.row) : null };
}

function restore(root, table, was) {
  if (!was) return;
  root.querySelector(".box").scrollTop = was.scrolled;
  const lines = [...table.tBodies[0].rows];
  if (was.row !== null && lines.length) focus(table, buttonsOf(lines[Math.min(was.row, lines.length - 1)])[0]);
}

export default function ({ data, parentElement, setTriggerValue }) {
  let root = parentElement.querySelector(".labels");
  if (root && root.dataset.key === data.key) return undefined;
  const was = before(root);
  if (root) { root.watching?.disconnect(); root.remove(); }
  root = element("div", "labels");
  root.dataset.key = data.key;
  const table = tableOf(data);
  const box = element("div", "box");
  box.append(table);
  root.append(box);
  if (data.more) root.append(element("p", "more", data.more));
  parentElement.append(root);
  const first = table.querySelector("tbody button");
  if (first) first.tabIndex = 0;
  listen(table, data, (label, action) => setTriggerValue("chosen", { label, action }));
  const fit = () => root.classList.toggle("narrow", root.clientWidth < NARROW);
  root.watching = new ResizeObserver(fit);
  root.watching.observe(root);
  fit();
  restore(root, table, was);
  return undefined;
}
