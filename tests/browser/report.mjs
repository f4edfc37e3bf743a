// The HTML report in a real browser: node report.mjs PAGE...
// For each page, at several widths, light and dark: no error in the console, nothing fetched, no sideways scrolling, axe-core finds no
// violation with the reader closed and open, and what a reader does (filter, open a cell, move by keyboard, close) works.
// A page that holds `data-attack` in its articles' text must not have run it. Screenshots go to SHOTS, when set.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: flags });

async function violations(page) {
  // The page's policy keeps foreign scripts out, axe's too: it is put in by the debugger, which no policy binds.
  await page.evaluate(axe);
  // What is laid out only when it comes near the window has no colours that could be measured before.
  await page.evaluate(() => document.querySelectorAll(".card").forEach((card) => { card.style.contentVisibility = "visible"; }));
  const result = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return result.violations.map((v) => `${v.id}: ${v.help} (${v.nodes.length}: ${v.nodes[0].html.slice(0, 160)})`);
}

// Long reports: rows and cards come some at a time, a link to one that is not shown yet shows it, the source and story filters keep to theirs.
async function pages(page, name) {
  const total = await page.evaluate(() => document.querySelectorAll(".card").length + [...document.querySelectorAll("template")].reduce((n, t) => n + t.content.querySelectorAll(".card").length, 0));
  for (const [kind, more] of [["tr.row", ".story .more-button:visible"], [".card", "section.verdict .more-button:visible"]]) {
    const button = page.locator(more).first();
    if (!(await button.count())) continue;
    const before = await page.locator(kind).count();
    // By the keyboard: rows that are laid out late may move the button from under a pointer.
    await button.press("Enter");
    const grown = page.waitForFunction(([kind, before]) => document.querySelectorAll(kind).length > before, [kind, before], { timeout: 10000 });
    await grown.catch(() => assert.fail(`${name}: more of ${kind}`));
  }
  const last = await page.evaluate(() => {
    const template = document.querySelector("section.verdict template");
    return template ? [...template.content.querySelectorAll(".card")].at(-1)?.id : null;
  });
  if (last) {
    await page.evaluate((id) => { location.hash = id; }, last);
    await page.locator(`#${last}`).waitFor({ timeout: 5000 });
    assert.ok(await page.locator(`#${last}`).isVisible(), `${name}: a link shows its card`);
  }
  const source = page.locator("#f-source");
  if (total && (await source.count())) {
    await source.selectOption({ index: 1 });
    await page.waitForTimeout(300);
    const value = await source.inputValue();
    assert.equal(await page.locator(`.card:not([data-speakers*=" ${value} "]):visible`).count(), 0, `${name}: the source filter`);
    await page.locator("button[type=reset]").click();
  }
  const story = page.locator("#f-story");
  if (await story.count()) {
    await story.selectOption({ index: 2 });
    await page.waitForTimeout(300);
    assert.equal(await page.locator(".story:visible").count(), 1, `${name}: the story filter`);
    await page.locator("button[type=reset]").click();
  }
}

async function check(file, width, height, colorScheme) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("dialog", (dialog) => { problems.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => request.url().startsWith("file:") || problems.push(`a request: ${request.url()}`));
  const started = Date.now();
  await page.goto(`file://${resolve(file)}`);
  assert.ok(Date.now() - started < 20000, `${file}: takes long to load`);
  const name = `${file.split("/").pop()} at ${width}, ${colorScheme}`;
  const shoot = (what) => process.env.SHOTS && page.screenshot({ path: `${process.env.SHOTS}/${file.split("/").pop()}-${width}-${colorScheme}-${what}.png` });

  assert.equal(await page.evaluate(() => window.attacked), undefined, `${name}: a script from an article ran`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: scrolls sideways`);
  assert.deepEqual(await violations(page), [], `${name}: axe`);
  await shoot("top");

  const questions = await page.locator(".card").count();
  const cell = page.locator(".matrix a.open").first();
  if (await cell.count()) {
    // By mouse: the passages stand side by side with their words marked.
    await cell.click();
    assert.ok(await page.locator("#reader").isVisible(), `${name}: a cell opens the reader`);
    const claim = await cell.getAttribute("data-claim");
    const first = await page.locator("#r-title").textContent();
    const marked = await page.locator("#r-left-text mark").textContent();
    if (claim) assert.equal(marked, await page.locator(`.place[data-claim="${claim}"]`).first().evaluate((a) => a.parentElement.querySelector("q").textContent), `${name}: the words marked are the claim's`);
    assert.deepEqual(await violations(page), [], `${name}: axe, reader open`);
    await shoot("reader");
    await page.keyboard.press("Escape");
    assert.ok(!(await page.locator("#reader").isVisible()), `${name}: Escape closes the reader`);

    // By keyboard: arrows move between cells, Enter opens one.
    await cell.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.ok(await page.locator("#reader").isVisible() || (await page.locator("tr.row").count()) === 1, `${name}: Enter opens a cell`);
    if ((await page.locator("tr.row").count()) > 1) assert.notEqual(await page.locator("#r-title").textContent(), first, `${name}: the row below is another question`);
    await page.keyboard.press("Escape");
  }
  if (questions) {
    // Evidence is drawn when it is opened.
    const evidence = page.locator(".card details.evidence[data-e]").first();
    if (await evidence.count() && await evidence.isVisible()) {
      await evidence.locator("summary").click();
      await page.locator(".card .fall svg").first().waitFor({ timeout: 5000 });
    }
    // Filters hide questions and say how many are left.
    await page.locator("#f-text").fill("zzzz-no-such-word");
    await page.locator("#f-count:not(:empty)").waitFor();
    assert.equal(await page.locator(".card:visible").count(), 0, `${name}: the text filter`);
    assert.match(await page.locator("#f-count").textContent(), /^0 of /);
    await page.locator("button[type=reset]").click();
    const tile = page.locator(".tile:enabled").first();
    await tile.click();
    const verdict = await tile.getAttribute("data-verdict");
    assert.equal(await page.locator(`.card:not([data-verdict="${verdict}"]):visible`).count(), 0, `${name}: the verdict filter`);
    assert.deepEqual(await violations(page), [], `${name}: axe, filtered`);
    await page.locator("button[type=reset]").click();
  }
  await pages(page, name);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await shoot("end");
  assert.deepEqual(problems, [], name);
  await context.close();
}

try {
  for (const file of process.argv.slice(2)) {
    for (const [width, height, scheme] of [[1400, 950, "light"], [1400, 950, "dark"], [820, 1100, "light"], [390, 844, "dark"]]) {
      await check(file, width, height, scheme);
    }
    console.log(`${file}: fine`);
  }
} finally {
  await browser.close();
}
