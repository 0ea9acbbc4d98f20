// People × skills as a real table: one tab stop, arrows, Enter; sticky head, first column and foot; one tooltip.
// Every text reaches the page through textContent, so any name is harmless.

const FIXED = { area: 130, wide: 190 + 130 + 54 + 90 + 104, narrow: 150 };
const CELL = { least: 22, most: 64, mostWide: 88, upright: 54, narrow: 26 };
const NARROW = 640;
const MIDDLING = 960;
const SPARE = 240;
const PROJECTED = 1700;

function element(tag, classes, text) {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  if (text !== undefined) made.textContent = text;
  return made;
}

function sign(status) {
  const mark = element("span", "sign sign-" + status.replace(" ", "-"));
  mark.setAttribute("aria-hidden", "true");
  return mark;
}

function head(text, classes, scope) {
  const cell = element("th", classes, text);
  cell.scope = scope;
  cell.title = text;
  return cell;
}

function marked(cell, data, row, person) {
  const level = data.levels[row.levels[person]];
  cell.dataset.person = person;
  const box = element("i");
  if (level === undefined) {
    cell.className = "cell unknown";
    box.textContent = "–";
  } else {
    cell.className = `${row.capable[person] ? "cell capable" : "cell"} step-${level.step}`;
    box.textContent = level.text;
  }
  cell.append(box);
  return cell;
}

function skillHead(row, index) {
  const cell = head("", "skill", "row");
  cell.title = row.skill;
  cell.dataset.skill = index;
  cell.append(sign(row.status), element("bdi", "", row.skill));
  if (row.critical) cell.append(element("b", "critical", " !"));
  return cell;
}

function statusCell(row) {
  const cell = element("td", "status wide");
  cell.append(sign(row.status), element("span", "", row.status));
  return cell;
}

function askedCell(row) {
  const cell = element("td", row.ownLevel ? "asked wide own" : "asked wide", row.asked);
  cell.title = row.ownLevel ? `${row.asked}: asked of this skill, not the default` : `${row.asked}: the default`;
  return cell;
}

function bodyBySkill(data, body) {
  data.order.forEach((index) => {
    const row = data.rows[index];
    const line = element("tr");
    line.append(skillHead(row, index), element("td", "area wide", row.area), askedCell(row));
    data.people.forEach((_, person) => {
      const cell = marked(element("td"), data, row, person);
      cell.dataset.skill = index;
      line.append(cell);
    });
    line.append(element("td", row.ownCount ? "count own" : "count", row.count), statusCell(row));
    body.append(line);
  });
}

function tableBySkill(data) {
  const table = element("table");
  const top = element("thead").appendChild(element("tr"));
  top.append(head("Skill", "skill", "col"), head("Area", "area wide", "col"), head("Level", "asked wide", "col"));
  data.people.forEach((name, person) => {
    const cell = head("", "name", "col");
    cell.title = name;
    cell.dataset.person = person;
    cell.append(element("bdi", "", name));
    top.append(cell);
  });
  top.append(head("Have/need", "count", "col"), head("Status", "status wide", "col"));
  const body = element("tbody");
  bodyBySkill(data, body);
  const foot = element("tr");
  foot.append(head("Alone capable in", "skill", "row"), element("td", "area wide"), element("td", "asked wide"));
  data.alone.forEach((count) => foot.append(element("td", "cell", count)));
  foot.append(element("td", "count", data.seats), element("td", "status wide", "seats"));
  const bottom = element("tfoot");
  bottom.append(foot);
  table.append(top.parentNode, body, bottom);
  return table;
}

function lineAcross(table, part, title, values, classes) {
  const line = element("tr");
  line.append(head(title, "skill", "row"));
  values.forEach((value) => {
    const cell = element("td", classes);
    cell.append(value);
    line.append(cell);
  });
  line.append(element("td", "count"));
  table.querySelector(part).append(line);
}

function tableByPerson(data) {
  const table = element("table");
  table.append(element("thead"), element("tbody"), element("tfoot"));
  const top = element("tr");
  top.append(head("Person", "skill", "col"));
  data.order.forEach((index) => {
    const row = data.rows[index];
    const cell = head("", "name", "col");
    cell.title = row.skill;
    cell.dataset.skill = index;
    cell.append(element("bdi", "", row.skill + (row.critical ? " !" : "")));
    top.append(cell);
  });
  top.append(head("Alone in", "count", "col"));
  table.tHead.append(top);
  data.people.forEach((name, person) => {
    const line = element("tr");
    const title = head("", "skill", "row");
    title.title = name;
    title.dataset.person = person;
    title.append(element("bdi", "", name));
    line.append(title);
    data.order.forEach((index) => {
      const cell = marked(element("td"), data, data.rows[index], person);
      cell.dataset.skill = index;
      line.append(cell);
    });
    line.append(element("td", "count", data.alone[person]));
    table.tBodies[0].append(line);
  });
  const rows = data.order.map((index) => data.rows[index]);
  lineAcross(table, "tfoot", "Have/need", rows.map((row) => row.count.replaceAll(" ", "")), "cell foot");
  lineAcross(table, "tfoot", "Status", rows.map((row) => named(sign(row.status), row.status)), "cell");
  return table;
}

function named(mark, word) {
  mark.removeAttribute("aria-hidden");
  mark.setAttribute("role", "img");
  mark.setAttribute("aria-label", word);
  mark.title = word;
  return mark;
}

function asGrid(table, label) {
  table.setAttribute("role", "grid");
  table.setAttribute("aria-label", label);
  table.querySelectorAll("tr").forEach((line) => line.setAttribute("role", "row"));
  table.querySelectorAll("thead th").forEach((cell) => cell.setAttribute("role", "columnheader"));
  table.querySelectorAll("tbody th, tfoot th").forEach((cell) => cell.setAttribute("role", "rowheader"));
  table.querySelectorAll("td").forEach((cell) => cell.setAttribute("role", "gridcell"));
}

function said(data, cell) {
  const row = data.rows[cell.dataset.skill];
  const person = cell.dataset.person;
  if (row && person !== undefined) {
    const level = data.levels[row.levels[person]];
    const met = level === undefined ? "" : row.capable[person] ? ", capable" : ", below what is asked";
    return [`${data.people[person]} · ${row.skill}`, `${level?.name ?? "not assessed"}${met}; asked ${row.asked}`];
  }
  if (row) return [row.skill, `${row.count} capable, ${row.status}${row.critical ? ", critical" : ""}; asked ${row.asked}`];
  if (person !== undefined) return [data.people[person], `alone capable in ${data.alone[person]}`];
  return null;
}

function showTip(tip, data, cell) {
  const lines = said(data, cell);
  tip.hidden = !lines;
  if (!lines) return;
  tip.replaceChildren(element("b", "", lines[0]), element("span", "", lines[1]));
  const box = cell.getBoundingClientRect();
  const left = Math.min(box.left, window.innerWidth - tip.offsetWidth - 8);
  const below = box.bottom + 6 + tip.offsetHeight < window.innerHeight;
  tip.style.left = `${Math.max(8, left)}px`;
  tip.style.top = `${below ? box.bottom + 6 : box.top - tip.offsetHeight - 6}px`;
}

// A rule for each shade: thousands of cells that share their rules are styled several times quicker than by themselves.
function shades(data) {
  const rule = (fill, step) => `.heat .step-${step} i { background: ${fill}; color: ${data.texts[step]}; }`;
  return element("style", "", data.fills.map(rule).join(""));
}

// The area's column goes where it says nothing, or where without it more people can be seen.
function severalAreas(data) {
  return new Set(data.rows.map((row) => row.area)).size > 1;
}

// Measures the room before anything stands in it, so that the table is laid out once.
function fit(root, data) {
  const width = root.clientWidth;
  if (!width || width === root.fitted) return;
  root.fitted = width;
  const narrow = width < NARROW;
  const across = data.across ? data.order.length : data.people.length;
  const lacking = across * CELL.least - (width - FIXED.wide);
  const tight = !data.across && lacking > 0 && lacking <= FIXED.area;
  const middling = !narrow && (width < MIDDLING || tight || !severalAreas(data));
  const wide = FIXED.wide - (middling ? FIXED.area : 0);
  const free = width - (narrow ? FIXED.narrow : data.across ? 190 + 90 : wide);
  const size = narrow ? CELL.narrow : Math.max(CELL.least, Math.min(width < PROJECTED ? CELL.most : CELL.mostWide, Math.floor(free / Math.max(1, across))));
  root.style.setProperty("--cell", `${size}px`);
  root.classList.toggle("narrow", narrow);
  root.classList.toggle("middling", middling);
  root.classList.toggle("upright", size >= CELL.upright && !data.across);
  root.classList.toggle("compact", data.compact);
  root.classList.toggle("across", data.across);
  const box = root.querySelector(".box");
  const fixed = narrow ? 132 + 90 : data.across ? 190 + 90 : wide;
  const spare = narrow ? 0 : Math.max(0, Math.min(middling ? SPARE + FIXED.area : SPARE, box.clientWidth - fixed - size * across - 1));
  const first = narrow ? 132 : 190 + (data.across || middling ? spare : spare * 0.6);
  root.style.setProperty("--skill", `${first}px`);
  root.style.setProperty("--area", `${130 + spare * 0.4}px`);
  root.style.setProperty("--whole", `${fixed + spare + size * across}px`);
}

function reachable(table) {
  return [...table.rows].map((line) => [...line.cells].filter((cell) => cell.dataset.skill || cell.dataset.person));
}

function go(table, from, down, right) {
  const lines = reachable(table).filter((line) => line.length);
  const y = lines.findIndex((line) => line.includes(from));
  const x = lines[y].indexOf(from) - (lines[y][0].dataset.skill && lines[y][0].dataset.person ? -1 : 0);
  const line = lines[Math.max(0, Math.min(lines.length - 1, y + down))];
  const shift = line === lines[0] && lines[y] !== line ? -1 : lines[y] === lines[0] && line !== lines[0] ? 1 : 0;
  return line[Math.max(0, Math.min(line.length - 1, x + right + shift))];
}

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
  Home: [0, -9999], End: [0, 9999], PageUp: [-10, 0], PageDown: [10, 0] };

function focus(table, cell) {
  table.querySelectorAll('[tabindex="0"]').forEach((before) => before.setAttribute("tabindex", "-1"));
  cell.setAttribute("tabindex", "0");
  cell.focus();
}

function listen(root, table, tip, data, choose) {
  const target = (event) => event.target.closest("th[data-skill], th[data-person], td[data-skill]");
  table.addEventListener("mouseover", (event) => { const cell = target(event); if (cell) showTip(tip, data, cell); else tip.hidden = true; });
  table.addEventListener("mouseleave", () => { tip.hidden = true; });
  table.addEventListener("focusin", (event) => {
    const cell = target(event);
    if (!cell) return;
    showTip(tip, data, cell);
    if (!tip.hidden) cell.setAttribute("aria-label", `${tip.firstChild.textContent}: ${tip.lastChild.textContent}`);
  });
  table.addEventListener("focusout", () => { tip.hidden = true; });
  table.addEventListener("click", (event) => { const cell = target(event); if (cell) { focus(table, cell); tip.hidden = true; choose(cell.dataset); returnFocus(cell); } });
  table.addEventListener("keydown", (event) => {
    const cell = target(event);
    if (!cell) return;
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); tip.hidden = true; choose(cell.dataset); returnFocus(cell); }
    if (event.key === "Escape") tip.hidden = true;
    if (STEPS[event.key]) { event.preventDefault(); focus(table, go(table, cell, ...STEPS[event.key])); }
  });
  root.querySelector(".box").addEventListener("scroll", () => { tip.hidden = true; }, { passive: true });
}

export default function ({ data, parentElement, setTriggerValue }) {
  let root = parentElement.querySelector(".heat");
  if (root && root.dataset.key === data.key) return undefined;
  if (root) { root.watching?.disconnect(); root.remove(); }
  root = element("div", "heat");
  root.dataset.key = data.key;
  const table = data.across ? tableByPerson(data) : tableBySkill(data);
  asGrid(table, data.label);
  const box = element("div", "box");
  const tip = element("div", "tip");
  tip.hidden = true;
  tip.setAttribute("role", "tooltip");
  root.append(shades(data), box, tip);
  parentElement.append(root);
  fit(root, data);
  box.append(table);
  table.querySelector("tbody [data-skill], tbody [data-person]")?.setAttribute("tabindex", "0");
  listen(root, table, tip, data, (chosen) => setTriggerValue("chosen", {
    skill: chosen.skill === undefined ? null : Number(chosen.skill),
    person: chosen.person === undefined ? null : Number(chosen.person),
  }));
  root.watching = new ResizeObserver(() => fit(root, data));
  root.watching.observe(root);
  return undefined;
}
