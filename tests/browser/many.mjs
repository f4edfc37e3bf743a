// Articles for a page that is large: node many.mjs > many.jsonl
// One story that 300 outlets tell, each in its words, with figures that differ, and 40 stories that six outlets tell. The same every time.

const outlets = ["Courier", "Herald", "Post", "Tribune", "Gazette", "Observer", "Ledger", "Echo", "Monitor", "Star", "Argus", "Record", "Mercury", "Examiner", "Standard"];
const towns = ["Harwick", "Norrland", "Elmore", "Calder", "Vellmar", "Tarnow", "Quillan", "Sundby", "Marowe", "Ketterby", "Lindow", "Brescow", "Ashford", "Merrow", "Tilbury", "Orvale", "Belton", "Lomar", "Dunmore", "Ravik"];
const name = (i) => `${towns[i % towns.length]} ${outlets[Math.floor(i / towns.length) % outlets.length]}`;

let state = 7;
// A linear congruential generator (Numerical Recipes, 2nd ed., ch. 7).
const random = (n) => Math.floor(((state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32) * n);
const pick = (list) => list[random(list.length)];

function ferry() {
  const hurt = pick([12, 12, 12, 14, 9]);
  const told = [
    [`${hurt} passengers were injured on Friday when the ferry Aurora struck rocks off Harwick.`, `The ferry Aurora ran aground off Harwick on Friday, injuring ${hurt} passengers, police said.`],
    ["The vessel was carrying 188 passengers, its operator said.", `There were ${pick([188, 212])} passengers aboard.`],
    ["Police questioned the captain, Ivo Marek, on Saturday.", "Captain Ivo Marek was questioned by police on Saturday."],
    ["The operator denied that the steering had failed.", "Union leaders said that the steering had failed."],
    [`The ferry had left Calder at ${pick(["6:40", "6:40", "7:10"])} a.m.`],
    ["It was the worst accident on the route since 1998."],
    ["The transport ministry ordered an inquiry into the accident."],
  ];
  return told.filter((_, at) => at === 0 || random(3)).map(pick).join(" ");
}

function flood(town, number) {
  const killed = 3 + number;
  return [
    `${pick([killed, killed, killed + 2])} people were killed in ${town} on Monday when the river broke its banks.`,
    `Mayor Ana Ruiz${number} ${pick(["declared", "announced"])} an emergency in ${town}.`,
    `The flood destroyed ${100 + 10 * number} houses, ${pick(["officials said", "the fire service said"])}.`,
    `Schools in ${town} stayed closed on Tuesday.`,
  ].join(" ");
}

const print = (article) => console.log(JSON.stringify(article));
for (let i = 0; i < 300; i++) print({ id: `ferry-${i}`, source: name(i), title: "Ferry runs aground off Harwick", published: "2025-03-15", text: ferry() });
for (let s = 0; s < 40; s++) {
  const town = `${towns[s % towns.length]}${["by", "ton"][Math.floor(s / towns.length)]}`;
  for (let i = 0; i < 6; i++) print({ id: `flood-${s}-${i}`, source: name(s * 7 + i), title: `Flood in ${town}`, published: `2024-${String(1 + (s % 12)).padStart(2, "0")}-1${s % 9}`, text: flood(town, s) });
}
