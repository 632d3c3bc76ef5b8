// Prints the conformance table as an Apps Script function. Paste it into the script editor of an empty spreadsheet
// (locale South Africa, time zone Johannesburg), run `conformance`, and read in the log where the emulator is wrong:
//   node scripts/run.mjs scripts/emulator/conformance/to-script.ts > conformance.gs
import { facts } from './facts.ts';

const rows = facts.map(
  ({ id, act, expect, source }) =>
    `  { id: '${id}', source: '${source}', expect: ${JSON.stringify(expect)}, act: function () { ${act} } }`,
);
console.log(`var facts = [
${rows.join(',\n')}
];
function conformance() {
  var book = SpreadsheetApp.getActive();
  var wrong = [];
  facts.forEach(function (fact) {
    var fresh = book.insertSheet('fact');
    book.getSheets().forEach(function (tab) { if (tab.getSheetId() !== fresh.getSheetId()) book.deleteSheet(tab); });
    var found;
    try { found = fact.act(); } catch (error) { found = '!' + error.name + ': ' + error.message; }
    if (JSON.stringify(found) !== JSON.stringify(fact.expect)) wrong.push({ id: fact.id, source: fact.source, found: found, expected: fact.expect });
  });
  console.log(JSON.stringify(wrong, null, 2));
}`);
