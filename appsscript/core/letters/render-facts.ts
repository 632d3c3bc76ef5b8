import { escapeHtml } from '#core/letters/escape-html.ts';
import type { Fact, LetterFacts } from '#core/letters/field-value.ts';
import { LETTER_STYLE } from '#core/letters/letter-style.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';

/** The facts as a table: labels as row headers for one invoice, column headers and a sum for several. */
export function renderFacts(facts: LetterFacts, { direction }: LibraryLanguage): string {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const { cell, heading, sum, row, table } = LETTER_STYLE;
  const open = `<table style="${table}">`;
  if (facts.kind === 'lines') {
    const lines = facts.lines.map(
      ({ label, value }) =>
        `<tr style="${row}"><th scope="row" style="${heading(start)}">${escapeHtml(label)}</th>` +
        `<td style="${cell(start)}">${fact(value)}</td></tr>`,
    );
    return `${open}<tbody>${lines.join('')}</tbody></table>`;
  }
  const align = facts.columns.map(({ isAmount }) => (isAmount ? end : start));
  const head = facts.columns.map(
    ({ label }, index) => `<th scope="col" style="${heading(align[index]!)}">${escapeHtml(label)}</th>`,
  );
  const rows = facts.rows.map((cells) => {
    const [first, ...others] = cells.map((value, index) => {
      const [name, scope] = index === 0 ? ['th', ' scope="row"'] : ['td', ''];
      const style = index === 0 ? heading(align[0]!) : cell(align[index]!);
      return `<${name}${scope} style="${style}">${fact(value)}</${name}>`;
    });
    return `<tr style="${row}">${first}${others.join('')}</tr>`;
  });
  const total =
    `<tr style="${row}"><th scope="row" colspan="${facts.sum.column}" style="${sum(start)}">${escapeHtml(facts.sum.label)}</th>` +
    `<td style="${sum(end)}">${fact(facts.sum.value)}</td>${'<td></td>'.repeat(facts.columns.length - facts.sum.column - 1)}</tr>`;
  return `${open}<thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody><tfoot>${total}</tfoot></table>`;
}

function fact(value: Fact): string {
  if (typeof value === 'string') return value && `<bdi>${escapeHtml(value)}</bdi>`;
  return `<a href="${escapeHtml(value.link)}">${escapeHtml(value.label)}</a>`;
}
