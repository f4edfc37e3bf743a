
"use strict";
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const data = JSON.parse($("#data").textContent);

  // Questions and rows beyond the first ones lie in templates, which the browser does not lay out: a page may hold thousands. A pager shows
  // those that pass the filters, some at a time, and whatever a link leads to.
  const form = $(".filters");
  form.hidden = false;
  const cards = new Map();
  const pagers = [];

  function pager(box, template, after) {
    const items = [...box.children, ...(template ? template.content.children : [])];
    const step = Math.max(box.children.length, 40);
    let limit = box.children.length;
    const wanted = new Set();
    const more = document.createElement("button");
    more.type = "button";
    more.className = "more-button";
    after.after(more);
    let passing = items;
    const self = {
      items,
      apply(passes) {
        passing = items.filter(passes);
        self.show();
        return passing.length;
      },
      show(all = false) {
        const shown = passing.filter((item, at) => all || at < limit || wanted.has(item));
        if (shown.length !== box.children.length || shown.some((item, at) => item !== box.children[at])) box.replaceChildren(...shown);
        const left = passing.length - shown.length;
        more.hidden = !left;
        more.textContent = `Show ${Math.min(step, left)} more of ${passing.length}`;
      },
      reveal(item) {
        wanted.add(item);
        if (!passing.includes(item)) passing = items.filter((other) => other === item || passing.includes(other));
        self.show();
      },
    };
    more.addEventListener("click", () => {
      const next = passing.filter((item) => !item.isConnected)[0];
      limit += step;
      self.show();
      rove();
      const link = next && $("a", next);
      if (link) link.focus();
    });
    pagers.push(self);
    return self;
  }

  const matrices = all(".story").map((story) => ({ story, pager: pager($("tbody", story), $("template", story), $(".scroll", story)) }));
  const sections = all("section.verdict").map((section) => ({ section, pager: pager($(".cards", section), $("template", section), $(".cards", section)) }));
  for (const { pager } of sections) for (const card of pager.items) cards.set(card.dataset.cluster, { card, pager });
  for (const pager of pagers) pager.show();
  const tiles = all(".tile");
  const filters = ["#f-text", "#f-source", "#f-story", "#f-facet"].filter((id) => $(id));

  // A question is shown when every filter lets it pass.
  let words = null;
  function filter() {
    const verdicts = tiles.filter((tile) => tile.getAttribute("aria-pressed") === "true").map((tile) => tile.dataset.verdict);
    const asked = $("#f-text").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const [source, story, facet] = ["#f-source", "#f-story", "#f-facet"].map((id) => ($(id) || { value: "" }).value);
    if (asked.length && !words) words = new Map([...cards.values()].map(({ card }) => [card, card.textContent.toLowerCase()]));
    return (card) => (!verdicts.length || verdicts.includes(card.dataset.verdict))
      && (!source || card.dataset.speakers.includes(` ${source} `))
      && (!story || card.dataset.story === story)
      && (!facet || card.dataset.facet === facet)
      && asked.every((word) => words.get(card).includes(word));
  }

  function apply() {
    const filtering = tiles.some((tile) => tile.getAttribute("aria-pressed") === "true") || filters.some((id) => $(id).value);
    const passes = filter();
    let shown = 0;
    for (const { section, pager } of sections) {
      const found = pager.apply(passes);
      shown += found;
      section.hidden = !found;
      if (filtering) $("details", section).open = true;
    }
    const rowPasses = (row) => passes(cards.get(row.dataset.cluster).card);
    for (const { story, pager } of matrices) story.hidden = !pager.apply(rowPasses);
    $("#f-count").textContent = filtering ? `${shown} of ${cards.size} questions` : "";
    rove();
  }

  for (const tile of tiles) {
    tile.addEventListener("click", () => {
      tile.setAttribute("aria-pressed", String(tile.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  }
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, cards.size > 500 ? 150 : 0);
  });
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
      if (cells.length) cells[0].tabIndex = 0;
    }
  }
  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest && event.target.closest(".matrix a.open");
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (!cell || !step) return;
    event.preventDefault();
    // Answers of one bar stand beside each other in one cell.
    const beside = all("a.open", cell.closest("td"));
    const sibling = beside[beside.indexOf(cell) + step[1]];
    if (step[1] && sibling) return move(cell, sibling);
    const rows = all("tr.row", cell.closest("table"));
    let y = rows.indexOf(cell.closest("tr"));
    let x = cell.closest("td").cellIndex;
    for (;;) {
      y += step[0];
      x += step[1];
      const found = rows[y] && rows[y].cells[x];
      if (!found) return;
      const next = $("a.open", found);
      if (next) return move(cell, next);
    }
  });

  function move(from, to) {
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  }

  // Evidence as a waterfall: each bar starts where the one before it ended, and the last shows the sum.
  function waterfall(number) {
    const list = data.evidence[number];
    const told = (tenths) => (tenths < 0 ? "" : "+") + (tenths / 10).toFixed(1);
    const bars = [];
    let sum = 0;
    for (let at = 0; at < list.length; at += 2) bars.push({ name: data.names[list[at]], bits: list[at + 1], from: sum, to: (sum += list[at + 1]) });
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
    bars.push({ name: "Sum", from: 0, to: sum, bits: sum, sum: true });
    for (const bar of bars) {
      const row = body.insertRow();
      if (bar.sum) row.className = "sum";
      const name = row.appendChild(document.createElement("th"));
      name.scope = "row";
      name.textContent = bar.name;
      row.insertCell().append(draw(at(0), at(Math.min(bar.from, bar.to)), Math.max(Math.abs(at(bar.to) - at(bar.from)), 0.8), bar.sum ? "sum" : bar.bits < 0 ? "against" : "for"));
      row.insertCell().textContent = told(bar.bits);
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

  // The text of a claim, with its source.
  function quoted(claim) {
    const place = data.claims[claim];
    const article = place && data.articles[place[0]];
    return article && article.text !== null ? `${article.source}: “${article.text.slice(place[1], place[2])}”` : `claim ${claim}`;
  }

  // Evidence is drawn when it is opened.
  document.addEventListener("toggle", (event) => {
    const fold = event.target;
    if (!fold.matches || !fold.matches("details.evidence") || !fold.open || fold.dataset.drawn) return;
    fold.dataset.drawn = "yes";
    if (fold.dataset.e) fold.append(waterfall(fold.dataset.e));
    if (!fold.matches(".links")) return;
    for (const [a, b, evidence] of data.links[fold.closest(".card").dataset.cluster] || []) {
      const pair = document.createElement("p");
      pair.className = "pair";
      pair.append(quoted(a), document.createElement("br"), quoted(b));
      fold.append(pair, ...(evidence === null ? [] : [waterfall(evidence)]));
    }
  }, true);

  // The reader: two passages side by side, each in its article.
  const reader = $("#reader");
  const left = $("#r-left");
  const right = $("#r-right");
  let open = null;

  function choices(card) {
    return all(".answers > li", card).flatMap((answer) => all("blockquote", answer).map((quote) => {
      const place = $(".place", quote);
      return { claim: Number(place.dataset.claim), position: answer.id.slice(1), letter: $(".letter", answer).textContent, place: place.textContent, text: $("q", quote).textContent };
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
    const link = (data.links[open.card.dataset.cluster] || []).find(([a, b]) => (a === one.claim && b === two.claim) || (a === two.claim && b === one.claim));
    const fold = relation && $("[data-e]", relation);
    if (fold) evidence.append(waterfall(fold.dataset.e));
    if (link && link[2] !== null) evidence.append(waterfall(link[2]));
  }

  function read(card, claim, position) {
    const list = choices(card);
    const chosen = list.find((choice) => choice.claim === claim && choice.position === position) || list.find((choice) => choice.position === position) || list[0];
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
    const holder = link && link.closest("[data-cluster]");
    const found = holder && cards.get(holder.dataset.cluster);
    if (!found || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    read(found.card, Number(link.dataset.claim), link.dataset.position || link.closest("li").id.slice(1));
  });
  left.addEventListener("change", show);
  right.addEventListener("change", show);
  $("#r-close").addEventListener("click", () => reader.close());
  reader.addEventListener("click", (event) => {
    if (event.target === reader) reader.close();
  });

  // A link to a card shows it and opens the fold it lies in; paper shows all of a report that is not too long for it.
  const MOST_PRINTED = 400;
  function unfold() {
    const id = location.hash && decodeURIComponent(location.hash.slice(1));
    const found = id && cards.get(id.slice(1).split(".")[0]);
    if (found && !document.getElementById(id)) found.pager.reveal(found.card);
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const section = target.closest("section");
    if (section) section.hidden = false;
    target.scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  addEventListener("beforeprint", () => {
    if (cards.size > MOST_PRINTED) return;
    for (const pager of pagers) pager.show(true);
    for (const fold of all("details.fold")) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const pager of pagers) pager.show(); });
  unfold();
  rove();
})();
