import { bdi, escapeHtml } from '#core/letters/escape-html.ts';
import type { Fact, LetterFacts } from '#core/letters/field-value.ts';
import { LETTER_STYLE } from '#core/letters/letter-style.ts';
import type { LibraryLanguage } from '#core/letters/template.ts';

type FactTable = LetterFacts & { kind: 'table' };

/** The facts as a quiet table: labels as row headers for one invoice, column headers and a sum for several. */
export function renderFacts(facts: LetterFacts, language: LibraryLanguage): string {
  if (facts.kind === 'table') return renderTable(facts, language);
  const start = language.direction === 'rtl' ? 'right' : 'left';
  const { cell, heading, row, table } = LETTER_STYLE;
  const lines = facts.lines.map(
    ({ label, value }) =>
      `<tr class="ln" style="${row}"><th scope="row" class="mut" style="${heading(start)}">${escapeHtml(label)}</th>` +
      `<td style="${cell(start)}">${fact(value)}</td></tr>`,
  );
  return `<table class="facts" style="${table}"><tbody>${lines.join('')}</tbody></table>`;
}

/** Several invoices: few columns, so that a telephone shows them whole; what else is known stands small below a value. */
function renderTable(facts: FactTable, language: LibraryLanguage): string {
  const [start, end] = language.direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const { cell, heading, sum, row, table } = LETTER_STYLE;
  const shown = facts.columns
    .map((column, index) => ({ ...column, index, align: column.isAmount ? end : start }))
    .filter(({ under }) => under === undefined);
  const head = shown.map(
    ({ label, align }) => `<th scope="col" class="mut" style="${heading(align)}">${escapeHtml(label)}</th>`,
  );
  const rows = facts.rows.map((values) => {
    const cells = shown.map(({ index, align }, at) => {
      const [name, scope] = at === 0 ? ['th', ' scope="row"'] : ['td', ''];
      const style = at === 0 ? `${cell(align)};font-weight:normal` : cell(align);
      return `<${name}${scope} style="${style}">${fact(values[index]!)}${below(facts, values, index, language)}</${name}>`;
    });
    return `<tr class="ln" style="${row}">${cells.join('')}</tr>`;
  });
  const column = shown.map(({ index }) => index).indexOf(facts.sum.column);
  const label = `<th scope="row" colspan="${column}" style="${sum(start)}">${escapeHtml(facts.sum.label)}</th>`;
  const total = `<td style="${sum(end)}">${fact(facts.sum.value)}</td>`;
  const rest = '<td></td>'.repeat(shown.length - column - 1);
  return (
    `<table class="facts" style="${table}"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody>` +
    `<tfoot><tr class="ln" style="${row}">${label}${total}${rest}</tr></tfoot></table>`
  );
}

function below(facts: FactTable, values: Fact[], above: number, { labelMark }: LibraryLanguage): string {
  return facts.columns
    .map(({ label, under }, index) => {
      const value = values[index];
      if (under !== above || !value) return '';
      const words = typeof value === 'string' ? escapeHtml(label + labelMark) : '';
      return `<br><small class="mut" style="${LETTER_STYLE.small}">${words}${fact(value)}</small>`;
    })
    .join('');
}

function fact(value: Fact): string {
  if (typeof value === 'string') return value && bdi(value);
  return `<a class="acc" href="${escapeHtml(value.link)}" style="${LETTER_STYLE.link}">${escapeHtml(value.label)}</a>`;
}
