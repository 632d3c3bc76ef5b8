import { describe, expect, it } from 'vitest';
import type { PlanEntry } from '#core/dunning/decision.ts';
import type { Invoice } from '#core/invoices/invoice.ts';
import { type ComposeOptions, composeMessages } from '#core/letters/compose-messages.ts';
import type { Settings } from '#core/settings/settings.ts';
import { loadFormats } from '../../../scripts/library/load-formats.ts';
import { loadLibrary } from '../../../scripts/library/load-library.ts';
import { loadPolicy } from '../../../scripts/library/load-policy.ts';
import { SAMPLE_DAY, SAMPLE_SETTINGS, sampleCases } from '../../../scripts/library/sample-entries.ts';

const library = loadLibrary().packs;
const formats = loadFormats();
const policy = loadPolicy();

/** A letter that asks what is in the way, about the sample's invoice with these changes. */
function write(
  own: Partial<Settings>,
  changes: Partial<Invoice>[] = [{}],
  more: Partial<PlanEntry> = {},
  options: Partial<ComposeOptions> = {},
) {
  const { entry } = sampleCases('overdue-ask', 8).find(({ name }) => name === 'one invoice')!;
  const invoices = changes.map((change) => ({ ...entry.invoices[0]!, ...change }));
  const minor = invoices.reduce((sum, { balanceDue }) => sum + balanceDue!.minor, 0);
  const settings = { ...SAMPLE_SETTINGS, ...own };
  const { messages, issues } = composeMessages(
    [{ ...entry, language: 'en', ...more, invoices, balance: { minor, currency: 'ZAR' } }],
    {
      ...{ library, formats, locale: 'en_ZA', settings, asOf: SAMPLE_DAY, policy },
      answerSubject: (answer, numbers) => `${answer} ${numbers}`,
      ...options,
    },
  );
  expect(issues).toEqual([]);
  return messages[0]!;
}
const linksOf = (html: string) =>
  Array.from(html.matchAll(/href="(mailto:[^"]*)"/g), ([, href]) => href!.replace(/&amp;/g, '&'));

describe('fields in the owner’s own texts', () => {
  it('are filled, and percent-encoded in a web address', () => {
    const { text } = write(
      {
        howToPay: 'Bank, reference {{number}}\n\nCard: https://pay.example.com/?i={{number}}&a={{amount}}',
        payLink: 'https://pay.example.com/{{number}}?c={{customer}}',
      },
      [{ number: 'A/1 2', customer: 'Fish & Sons' }],
    );
    expect(text).toContain('Bank, reference A/1 2');
    expect(text).toMatch(/https:\/\/pay\.example\.com\/\?i=A%2F1%202&a=4500\.00/);
    expect(text).toContain('https://pay.example.com/A%2F1%202?c=');
  });

  it('a reference of the row’s own goes before the number; several invoices name all of theirs', () => {
    const howToPay = 'Quote {{payment_reference}}.';
    expect(write({ howToPay }, [{ paymentReference: 'RF18 5390' }]).text).toContain('Quote RF18 5390.');
    expect(write({ howToPay }).text).toContain('Quote 2026-014.');
    expect(write({ howToPay }, [{ number: 'A-1' }, { number: 'A-2' }]).text).toContain('Quote A-1 and A-2.');
  });

  it('a role, a contact for questions and a greeting have their fields filled too; a page for one invoice is none for several', () => {
    const own = { senderRole: 'Accounts, {{phone}}', helpContact: 'Bob, {{phone}}', phone: '021 555 0100' };
    const { text } = write(own, [{}], { salutation: 'Dear {{customer}},' });
    expect(text).toContain('Dear Acme Bakery,');
    expect(text).toContain('Accounts, 021 555 0100');
    expect(text).not.toContain('{{');
    const page = { payLink: 'https://pay.example.com/?i={{number}}' };
    expect(write(page, [{ number: 'A-1' }, { number: 'A-2' }]).text).not.toContain('pay.example.com');
    expect(write({ howToPay: 'To {{business}}', businessName: 'Maria Nel' }).text).toContain('To Maria Nel');
  });

  it('several invoices are paid with the reference that each has', () => {
    const { text } = write({ howToPay: 'Quote {{payment_reference}}.' }, [
      { number: 'A-1', paymentReference: 'RF11' },
      { number: 'A-2', paymentReference: 'RF22' },
    ]);
    expect(text).toContain('Quote RF11 and RF22.');
    expect(text).toContain('Payment reference: RF22');
  });

  it('a value that looks like a field stays what it is', () => {
    const { text } = write({ howToPay: 'For {{customer}}' }, [{}], { customer: '{{amount}} Ltd' });
    expect(text).toContain('For {{amount}} Ltd');
  });

  it('the letter carries her text in its language, else her own', () => {
    const texts = { ru: { howToPay: 'Банк, счёт 1', nextStep: '', senderRole: 'Бухгалтер' } };
    const own = { howToPay: 'Bank, account 1', senderRole: 'Accounts', texts };
    expect(write(own, [{}], { language: 'ru' }).text).toMatch(/Банк, счёт 1[\s\S]*Бухгалтер/);
    expect(write(own).text).toMatch(/Bank, account 1[\s\S]*Accounts/);
  });
});

describe('what a letter offers', () => {
  it.each([
    [[], /instalment|later date|more time|another way/i, false],
    [['instalments'], /instalment/i, true],
    [['more-time'], /time|later/i, true],
  ] as [Settings['offers'], RegExp, boolean][])('with %j switched on', (offers, words, said) => {
    const body = write({ offers, answerLinks: false }).text;
    expect(words.test(body)).toBe(said);
  });
});

describe('which letter goes', () => {
  it('a promise that has passed has its own, and keeps its step', () => {
    const decision = {
      kind: 'send',
      reason: 'promise-passed',
      stage: 'overdue-ask',
      until: null,
    } as const;
    const message = write({}, [{ promisePassed: '2026-10-10' }], { decision });
    expect(message.letter).toMatch(/^en\/promise-passed\/email\.neutral@/);
    expect(message.text).toContain('10 October');
    expect(message.entry.decision.stage).toBe('overdue-ask');
    // Of several invoices only some were promised: the ordinary letter speaks of them all.
    expect(write({}, [{ promisePassed: '2026-10-10' }, { number: 'B' }], { decision }).letter).toMatch(
      /^en\/overdue-ask\//,
    );
  });

  it('a trade’s letter is for its trade alone, by the row or by the settings', () => {
    expect(write({ tone: 'neutral' }, [{ sector: 'freight' }]).letter).toContain('.freight@');
    expect(write({ tone: 'neutral', sector: 'tuition' }).letter).toContain('.tuition@');
    expect(
      write({ tone: 'neutral', sector: 'tuition' }, [{ sector: 'freight' }, { number: 'B' }]).letter,
    ).toMatch(/email\.neutral@/);
  });
});

describe('one-tap answers', () => {
  it('are three mails to the address for answers, with a subject that names the answer and the invoice', () => {
    const { html, text } = write({});
    expect(linksOf(html)).toEqual([
      'mailto:maria@example.com?subject=paid%202026-014&body=I%20paid%20on%3A%20',
      'mailto:maria@example.com?subject=time%202026-014&body=I%20can%20pay%20on%3A%20',
      'mailto:maria@example.com?subject=question%202026-014&body=My%20question%3A%20',
    ]);
    expect(text).toMatch(
      /\n\nI have paid · I need more time · I have a question \(or simply reply to this e-mail\)$/,
    );
  });

  it('begin in the customer’s language', () => {
    const { html } = write({}, [{}], { language: 'ar' });
    expect(linksOf(html)[0]).toContain(`body=${encodeURIComponent('تم السداد')}`);
  });

  it('stay short with hundreds of invoices: the first and how many more', () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ number: `INV-2026-${n}` }));
    const links = linksOf(write({}, many).html);
    expect(links).toHaveLength(3);
    for (const link of links) expect(link.length).toBeLessThan(1500);
    expect(decodeURIComponent(links[0]!)).toContain('paid INV-2026-0 +299');
  });

  it('are left out where the owner says so, in formal letters unless she says so, and without an address', () => {
    const count = (own: Partial<Settings>, tone: string | null = null) =>
      linksOf(write(own, [{}], { tone, decision: FIRM }).html).length;
    expect([count({}), count({ answerLinks: false }), count({ replyTo: '' })]).toEqual([3, 0, 0]);
    expect([count({}, 'formal'), count({ answerLinksFormal: true }, 'formal')]).toEqual([0, 3]);
  });
  const FIRM = { kind: 'send', reason: 'stage-due', stage: 'overdue-firm', until: null } as const;
});

describe('the mail as paper', () => {
  it('begins with the business, what is owed, and when it was due', () => {
    const { html } = write({});
    const seen = html
      .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, '')
      .replace(/<[^>]+>/g, '|');
    expect(seen.replace(/\|+/g, '|').replace(/\u00a0/g, ' ')).toMatch(
      /^\|\s*\|?[\s|]*S\|Studio Nel\|[\s|]*R 4 500,00\|Due date: 6 October 2026\|/,
    );
  });

  it('has one button, and shows where it leads, whole on paper', () => {
    const { html } = write({});
    expect(html.match(/background-color:#0a6761/g)).toHaveLength(1);
    expect(html).toContain('<bdi>https://pay.example.com/studio-nel</bdi>');
  });

  it('fetches nothing', () => {
    expect(write({}).html).not.toMatch(/<img|src=|url\(|@import|<script|<link/);
  });
});
