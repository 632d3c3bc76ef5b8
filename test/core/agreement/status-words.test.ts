import { describe, expect, it } from 'vitest';
import { decideSheet, oneInvoice, outcomeOf, PLAIN } from './sheet.ts';

/** A status beside a balance that shows the whole amount open: only the word can keep the letter back. */
const withStatus = (header: string, status: string, answers = {}, locale = 'en-GB') =>
  decideSheet(oneInvoice({ Balance: 100, [header]: status }), { answers, locale });

describe('a word that keeps a letter back does so whatever stands after it', () => {
  it.each([
    ['Status', 'On hold - waiting for PO', 'en-GB'],
    ['Status', 'Disputed - wrong price', 'en-GB'],
    ['Status', 'Do not send', 'en-GB'],
    ['Status', 'Sent to collections', 'en-GB'],
    ['Status', 'Written off 2025', 'en-GB'],
    ['Status', 'Payment plan agreed, 3 parts', 'en-GB'],
    ['Status', 'Insolvent', 'en-GB'],
    ['Status', 'Deceased', 'en-GB'],
    ['Status', 'Insolvenz', 'de-DE'],
    ['Status', 'Inkasso übergeben', 'de-DE'],
    ['Status', 'Zahlungsplan vereinbart', 'de-DE'],
    ['Estado', 'En disputa - precio', 'es-ES'],
    ['Статус', 'Спор: не та цена', 'ru-RU'],
    ['Статус', 'Банкротство', 'ru-RU'],
    ['状态', '暂停', 'zh-CN'],
    ['الحالة', 'متنازع عليها', 'ar-EG'],
    ['Statut', 'Litige - prix', 'fr-FR'],
  ])('%s: %s', (header, status, locale) => {
    const result = withStatus(header, status, {}, locale);
    expect(['on-hold', 'done']).toContain(outcomeOf(result, 2).group);
    expect(result.table.questions).toEqual([]);
  });
});

describe('a word that lets a letter go counts only alone', () => {
  it.each([
    ['Status', 'Open'],
    ['Status', 'Overdue 12 days'],
    ['Status', 'Unpaid'],
    ['Status', 'Offen'],
    ['Статус', 'не оплачен'],
  ])('%s: %s goes', (header, status) => expect(outcomeOf(withStatus(header, status), 2).group).toBe('ready'));

  it.each([
    'Sent to Anna',
    'Paid 500 of 1000',
    'Open question',
    'Dispute settled',
    'Rcvd',
    'Banked',
    'Xyzzy',
  ])('%s is asked', (status) => {
    const result = withStatus('Status', status);
    expect(outcomeOf(result, 2)).toMatchObject({ group: 'needs-you', reason: 'question' });
    expect(result.table.questions).toMatchObject([
      { kind: 'word', about: status, rows: [2], options: ['paid', 'open', 'hold', 'not-ours'] },
    ]);
  });
});

describe('the owner says once what a word means', () => {
  const rows = [
    [...Object.keys(PLAIN), 'Balance', 'Status'],
    ['A-1', 'Birch Cafe', 'birch@example.com', 100, '2026-03-03', 100, 'Rcvd'],
    ['A-2', 'Oak Cafe', 'oak@example.com', 80, '2026-03-03', 80, 'RCVD'],
    ['A-3', 'Elm Cafe', 'elm@example.com', 70, '2026-03-03', 70, 'Open'],
  ];

  it('is asked once for all rows with the word', () =>
    expect(decideSheet(rows).table.questions).toMatchObject([{ id: 'word|invoices|rcvd', rows: [2, 3] }]));

  it.each([
    ['paid', 'done', 'paid'],
    ['open', 'ready', 'stage-due'],
    ['hold', 'on-hold', 'paused'],
    ['not-ours', 'on-hold', 'do-not-remind'],
  ])('%s: the row is %s', (answer, group, reason) => {
    const result = decideSheet(rows, { answers: { 'word|invoices|rcvd': answer } });
    expect(outcomeOf(result, 2)).toMatchObject({ group, reason });
    expect(outcomeOf(result, 3)).toMatchObject({ group, reason });
    expect(result.table.questions).toEqual([]);
    expect(result.table.settled).toMatchObject([{ id: 'word|invoices|rcvd', answer }]);
  });

  it('holds after the columns are moved and the rows sorted', () => {
    const moved = rows.map((row) => row.slice().reverse());
    const result = decideSheet([moved[0]!, moved[3]!, moved[2]!, moved[1]!], {
      answers: { 'word|invoices|rcvd': 'open' },
    });
    expect([2, 3, 4].map((row) => outcomeOf(result, row).group)).toEqual(['ready', 'ready', 'ready']);
  });

  it('asks again, and says so, when the answer is none that can be given', () => {
    const result = decideSheet(rows, {
      answers: { 'word|invoices|rcvd': 'perhaps', 'nothing like it': 'x' },
    });
    expect(outcomeOf(result, 2).reason).toBe('question');
    expect(result.table.issues.map(({ code }) => code)).toEqual(['answer-unknown', 'answer-gone']);
  });

  it('says it when an answer is about a column that is not there', () => {
    const { issues } = decideSheet(rows, {
      answers: { 'columns|invoices|gone': 'lowers', 'columns|other|x': 'lowers' },
    }).table;
    expect(issues).toMatchObject([{ code: 'answer-unknown', found: 'columns|invoices|gone' }]);
  });

  it('does not ask about a row that is held anyway', () => {
    const held = rows.map((row, at) => row.concat(at === 0 ? ['Do not remind'] : ['yes']));
    expect(decideSheet(held).table.questions).toEqual([]);
  });

  it('asks about an unknown kind of document too', () => {
    const result = decideSheet(oneInvoice({ Type: 'Consulting' }));
    expect(outcomeOf(result, 2).reason).toBe('question');
    const answers = { 'word|invoices|consulting': 'open' };
    expect(outcomeOf(decideSheet(oneInvoice({ Type: 'Consulting' }), { answers }), 2).group).toBe('ready');
  });
});

describe('an answer to a word that stands nowhere', () => {
  const rows = oneInvoice({ Status: 'Banked' });
  it('is told while another word waits: most likely a slip', () => {
    const codes = (id: string) =>
      decideSheet(rows, { answers: { [id]: 'paid' } }).table.issues.map(({ code, found }) => [code, found]);
    expect(codes('word|invoices|bankd')).toEqual([['answer-unknown', 'word|invoices|bankd']]);
    expect(codes('word|invoices|banked')).toEqual([]);
  });
  it('is not told where nothing is asked: the word may only have gone', () => {
    const open = decideSheet(oneInvoice({ Status: 'Open' }), { answers: { 'word|invoices|banked': 'paid' } });
    expect(open.table.issues).toEqual([]);
  });
});
