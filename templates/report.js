
"use strict";
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const data = JSON.parse($("#data").textContent);

  // Filters: a question is shown when every filter lets it pass.
  const form = $(".filters");
  form.hidden = false;
  const cards = new Map(all(".card").map((card) => [card.dataset.cluster, card]));
  const words = new Map([...cards].map(([id, card]) => [id, card.textContent.toLowerCase()]));
  const tiles = all(".tile");

  function passes(item) {
    const wanted = tiles.filter((tile) => tile.getAttribute("aria-pressed") === "true").map((tile) => tile.dataset.verdict);
    const text = $("#f-text").value.trim().toLowerCase();
    const source = $("#f-source").value;
    const facet = $("#f-facet").value;
    return (!wanted.length || wanted.includes(item.dataset.verdict))
      && (!source || item.dataset.speakers.includes(`|${source}|`))
      && (!facet || item.dataset.facet === facet)
      && (!text || text.split(/\s+/).every((word) => (words.get(item.dataset.cluster) || "").includes(word)));
  }

  function apply() {
    const filtering = tiles.some((tile) => tile.getAttribute("aria-pressed") === "true")
      || ["#f-text", "#f-source", "#f-facet"].some((id) => $(id).value);
    let shown = 0;
    for (const card of cards.values()) {
      card.hidden = !passes(card);
      if (!card.hidden) shown += 1;
    }
    for (const row of all("tr.row")) row.hidden = !passes(row);
    for (const section of all("section.verdict")) {
      section.hidden = !all(".card", section).some((card) => !card.hidden);
      if (filtering) $("details", section).open = true;
    }
    $("#f-count").textContent = filtering ? `${shown} of ${cards.size} questions` : "";
    rove();
  }

  for (const tile of tiles) {
    tile.addEventListener("click", () => {
      tile.setAttribute("aria-pressed", String(tile.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    for (const tile of tiles) tile.setAttribute("aria-pressed", "false");
    setTimeout(apply);
  });

  // The matrix by keyboard: one stop a table, arrows move from cell to cell.
  function rove() {
    for (const table of all(".matrix")) {
      const cells = all("a.open", table);
      for (const cell of cells) cell.tabIndex = -1;
      const first = cells.find((cell) => !cell.closest("tr").hidden);
      if (first) first.tabIndex = 0;
    }
  }
  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest && event.target.closest(".matrix a.open");
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (!cell || !step) return;
    event.preventDefault();
    const rows = all("tr.row", cell.closest("table")).filter((row) => !row.hidden);
    let y = rows.indexOf(cell.closest("tr"));
    let x = cell.closest("td").cellIndex;
    for (;;) {
      y += step[0];
      x += step[1];
      const found = rows[y] && rows[y].cells[x];
      if (!found) return;
      const next = $("a.open", found);
      if (next) {
        cell.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
        return;
      }
    }
  });

  // Evidence as a waterfall: each bar starts where the one before it ended, and the last shows the sum.
  function waterfall(line) {
    const reasons = all("span", line).map((span) => ({ name: span.textContent.replace(/ [+-][0-9.]+$/, ""), bits: Number(span.dataset.bits), told: span.dataset.bits }));
    let sum = 0;
    const bars = reasons.map((reason) => ({ ...reason, from: sum, to: (sum += reason.bits) }));
    const low = Math.min(0, ...bars.map((bar) => bar.to));
    const high = Math.max(0, ...bars.map((bar) => bar.to));
    const at = (bits) => ((bits - low) * 100) / Math.max(high - low, 1e-6);
    const table = document.createElement("table");
    table.className = "fall";
    table.createCaption().textContent = "Evidence in bits: each bar starts where the last one ended";
    const head = table.createTHead().insertRow();
    for (const name of ["Reason", "Against and for", "Bits"]) {
      const cell = head.appendChild(document.createElement("th"));
      cell.scope = "col";
      cell.textContent = name;
    }
    const body = table.createTBody();
    bars.push({ name: "Sum", from: 0, to: sum, bits: sum, told: line.dataset.total, sum: true });
    for (const bar of bars) {
      const row = body.insertRow();
      if (bar.sum) row.className = "sum";
      const name = row.appendChild(document.createElement("th"));
      name.scope = "row";
      name.textContent = bar.name;
      row.insertCell().append(draw(at(0), at(Math.min(bar.from, bar.to)), Math.max(Math.abs(at(bar.to) - at(bar.from)), 0.8), bar.sum ? "sum" : bar.bits < 0 ? "against" : "for"));
      row.insertCell().textContent = bar.told;
    }
    return table;
  }

  function draw(zero, x, width, kind) {
    const make = (name, attributes) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const svg = make("svg", { viewBox: "0 0 100 12", preserveAspectRatio: "none", "aria-hidden": "true" });
    svg.append(make("line", { x1: zero, x2: zero, y1: 0, y2: 12 }), make("rect", { x, y: 2, width, height: 8, class: kind }));
    return svg;
  }

  document.addEventListener("toggle", (event) => {
    if (!event.target.matches || !event.target.matches("details.evidence") || !event.target.open) return;
    for (const line of all(":scope > .reasons, :scope > div > .reasons", event.target)) line.replaceWith(waterfall(line));
  }, true);

  // The reader: two passages side by side, each in its article.
  const reader = $("#reader");
  const left = $("#r-left");
  const right = $("#r-right");
  let open = null;

  function choices(card) {
    return all(".answers > li", card).flatMap((answer) => all("blockquote", answer).map((quote) => {
      const place = $(".place", quote);
      return { claim: Number(place.dataset.claim), position: place.dataset.position, letter: $(".letter", answer).textContent, place: place.textContent, text: $("q", quote).textContent };
    }));
  }

  // The passage to set against: of a conflicting answer first, then of another one, then of another article.
  function against(card, list, chosen) {
    const relation = (one, two) => all(".relations > li", card).find((li) => [li.dataset.a, li.dataset.b].includes(one) && [li.dataset.a, li.dataset.b].includes(two) && one !== two);
    const articleOf = (choice) => (data.claims[choice.claim] || [-1])[0];
    const weigh = (choice) => {
      if (choice === chosen) return -1;
      const found = relation(choice.position, chosen.position);
      const stand = found ? { conflict: 8, update: 6, compatible: 2 }[found.className] || 0 : 0;
      return stand + (articleOf(choice) === articleOf(chosen) ? 0 : 1);
    };
    return list.reduce((best, choice) => (weigh(choice) > weigh(best) ? choice : best), chosen);
  }

  function fill(pane, choice) {
    pane.replaceChildren();
    const place = data.claims[choice.claim];
    const article = place && data.articles[place[0]];
    if (!article || article.text === null) {
      pane.append(choice.text);
      return;
    }
    const mark = document.createElement("mark");
    mark.textContent = article.text.slice(place[1], place[2]);
    pane.append(article.text.slice(0, place[1]), mark, article.text.slice(place[2]));
    pane.scrollTop = Math.max(0, mark.offsetTop - pane.clientHeight / 3);
  }

  function show() {
    const one = open.list[left.selectedIndex];
    const two = open.list[right.selectedIndex];
    fill($("#r-left-text"), one);
    fill($("#r-right-text"), two);
    const stand = $("#r-stand");
    const evidence = $("#r-evidence");
    stand.replaceChildren();
    evidence.replaceChildren();
    const relation = all(".relations > li", open.card).find((li) => one.position !== two.position && [one.position, two.position].every((p) => [li.dataset.a, li.dataset.b].includes(p)));
    const line = document.createElement("p");
    line.className = "stand";
    if (relation) {
      line.classList.add(relation.className);
      for (const part of [".between", ".kind", ".reason"]) line.append($(part, relation).cloneNode(true), " ");
    } else {
      line.append(one.position === two.position ? `Both give answer ${one.letter}.` : ($(".why", open.card) || { textContent: "" }).textContent);
    }
    stand.append(line);
    const pair = [`${one.claim} ${two.claim}`, `${two.claim} ${one.claim}`];
    const link = all("[data-link]", open.card).find((div) => pair.includes(div.dataset.link));
    for (const found of [relation, link]) {
      const table = found && $(".fall, .reasons", found);
      if (table) evidence.append(table.matches(".fall") ? table.cloneNode(true) : waterfall(table));
    }
  }

  function read(card, claim, position) {
    const list = choices(card);
    const chosen = list.find((choice) => choice.claim === claim && choice.position === position) || list.find((choice) => choice.claim === claim) || list[0];
    if (!chosen) return;
    open = { card, list };
    $("#r-title").textContent = $("h3", card).textContent;
    for (const select of [left, right]) {
      select.replaceChildren(...list.map((choice) => {
        const option = document.createElement("option");
        const short = choice.text.length > 70 ? `${choice.text.slice(0, 68)}…` : choice.text;
        option.textContent = `${choice.letter} · ${choice.place} · ${short}`;
        return option;
      }));
    }
    left.selectedIndex = list.indexOf(chosen);
    right.selectedIndex = list.indexOf(against(card, list, chosen));
    reader.showModal();
    show();
    reader.scrollTop = 0;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.open");
    const card = link && cards.get(link.dataset.cluster);
    if (!card || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    read(card, Number(link.dataset.claim), link.dataset.position);
  });
  left.addEventListener("change", show);
  right.addEventListener("change", show);
  $("#r-close").addEventListener("click", () => reader.close());
  reader.addEventListener("click", (event) => {
    if (event.target === reader) reader.close();
  });

  // A link to a card opens the fold it lies in; paper shows everything.
  function unfold() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target && target.closest("details.fold");
    if (fold && !fold.open) {
      fold.open = true;
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", unfold);
  addEventListener("beforeprint", () => { for (const fold of all("details.fold")) fold.open = true; });
  unfold();
  rove();
})();
