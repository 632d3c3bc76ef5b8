import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SECTORS } from '#core/values/sector.ts';
import { foldWord } from '#core/words/clean-text.ts';
import { FIELDS, type Field } from '#core/words/fields.ts';
import { type ReadingWords, STATUS_MEANINGS, type StatusMeaning } from '#core/words/reading-words.ts';

const folder = path.join(import.meta.dirname, '../../../appsscript/core/words');
const languages = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.yml'))
  .map((file) => file.slice(0, -'.yml'.length));
const all: Record<string, ReadingWords> = {};
for (const language of languages) {
  all[language] = parse(fs.readFileSync(path.join(folder, `${language}.yml`), 'utf8'));
}

/** As the reader compares words: case, accents, spaces and punctuation do not count. A bare mark (✓) stands for itself. */
function normalise(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/(?![\p{Script=Thai}\p{Script=Devanagari}])\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
  return letters === '' ? text.trim() : letters;
}

/** Each word that stands in more than one place: `word: place, place`. */
function findRepeats(lists: Array<[place: string, words: string[] | undefined]>, fold = normalise): string[] {
  const places = new Map<string, string[]>();
  for (const [place, words] of lists) {
    for (const word of words ?? []) {
      const key = fold(word);
      places.set(key, [...(places.get(key) ?? []), place]);
    }
  }
  return [...places].filter(([, at]) => at.length > 1).map(([word, at]) => `${word}: ${at.join(', ')}`);
}

function isWordList(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((word) => typeof word === 'string' && word === word.trim() && word !== '')
  );
}

/** The meaning of one word, found as the reader finds it; null if the file does not know it. */
function findPlace(lists: Record<string, string[] | undefined>, word: string): string | null {
  const places = Object.keys(lists).filter((place) =>
    (lists[place] ?? []).some((alias) => foldWord(alias) === foldWord(word)),
  );
  return places.length === 1 ? places[0]! : null;
}

const NEEDED_HEADERS: Field[] = [
  ...(['number', 'customer', 'email', 'total', 'balance', 'paid', 'currency'] as const),
  ...(['dueDate', 'issueDate', 'status', 'terms'] as const),
];

it('knows 39 languages, each named as its file', () => {
  expect(languages.length).toBeGreaterThanOrEqual(39);
  expect(languages.map((language) => all[language]!.language)).toEqual(languages);
  expect(new Set(languages.map((language) => all[language]!.name)).size).toBe(languages.length);
});

const TERMS = [
  ...['days', 'weeks', 'twoWeeks', 'months', 'workingDays', 'immediate'],
  ...['endOfMonth', 'endOfNextMonth', 'endOfSecondMonth', 'endOfMonthOn'],
  ...['net', 'filler', 'discount', 'or'],
];

describe.each(languages)('%s', (language) => {
  const words = all[language]!;
  const headers = Object.entries(words.headers) as Array<[Field, string[]]>;
  const statuses = Object.entries(words.statuses) as Array<[StatusMeaning, string[]]>;

  it('fits the format', () => {
    const keys = [
      'language',
      'name',
      'headers',
      'statuses',
      'yes',
      'no',
      'months',
      'terms',
      'totals',
      'kinds',
      'purchases',
      'collected',
      'remarks',
    ];
    // Only where a column of debit and credit is usual.
    const given = Object.keys(words).filter((key) => key !== 'sides' && key !== 'sectors');
    expect(given.sort()).toEqual(keys.sort());
    expect(headers.map(([field]) => field).filter((field) => !FIELDS.includes(field))).toEqual([]);
    expect(statuses.map(([meaning]) => meaning).filter((one) => !STATUS_MEANINGS.includes(one))).toEqual([]);
    expect(Object.keys(words.terms).filter((key) => !TERMS.includes(key))).toEqual([]);
    expect(Object.keys(words.kinds).filter((key) => !/^(invoice|creditNote|other)$/.test(key))).toEqual([]);
    const groups = [words.headers, words.statuses, { ...words.terms }, words.kinds].flatMap((group) =>
      Object.entries<unknown>(group),
    );
    const { yes, no, totals, purchases, collected, remarks, sides, sectors } = words;
    expect(Object.keys(sectors ?? {}).sort()).toEqual([...SECTORS].sort());
    const lists = [
      ...groups,
      ...Object.entries({ yes, no, totals, purchases, collected, remarks, ...sides, ...sectors }),
    ];
    expect(lists.filter(([, list]) => !isWordList(list)).map(([place]) => place)).toEqual([]);
  });

  it('knows what lowers or postpones a debt, and what keeps a letter back', () => {
    const needed: Field[] = [
      ...(['firstName', 'lastName', 'withheld', 'retention', 'discount', 'writeOff', 'adjustment'] as const),
      ...(['laterDue', 'paymentMethod', 'heldSince', 'daysLate', 'information'] as const),
    ];
    expect(needed.filter((field) => !words.headers[field]?.length)).toEqual([]);
    const lists = [words.purchases, words.collected, words.remarks];
    expect(lists.map((list) => (list ?? []).length >= 5)).toEqual([true, true, true]);
    expect(words.remarks!.length).toBeGreaterThanOrEqual(20);
    // A star stands for any ending, so it stands at the end of a word.
    expect(words.remarks!.filter((phrase) => /\*\S|(^|\s)\*/.test(phrase))).toEqual([]);
  });

  it('has what no sheet can be read without', () => {
    expect(NEEDED_HEADERS.filter((field) => !words.headers[field]?.length)).toEqual([]);
    expect(STATUS_MEANINGS.filter((meaning) => !words.statuses[meaning]?.length)).toEqual([]);
    expect(words.yes.length * words.no.length * words.totals.length).toBeGreaterThan(0);
    expect(words.terms.days?.length).toBeGreaterThan(0);
    expect(words.kinds.creditNote?.length).toBeGreaterThan(0);
  });

  it('gives one meaning to one word, and lists it once', () => {
    expect(findRepeats(headers)).toEqual([]);
    expect(findRepeats(statuses)).toEqual([]);
    expect(findRepeats(Object.entries(words.kinds))).toEqual([]);
    expect(findRepeats(Object.entries(words.terms))).toEqual([]);
    expect(findRepeats([['totals', words.totals]])).toEqual([]);
    expect(
      findRepeats([
        ['yes', words.yes],
        ['no', words.no],
      ]),
    ).toEqual([]);
  });

  it('is as clear to the reader, which also takes ø for o and ı for i', () => {
    expect(findRepeats(headers, foldWord)).toEqual([]);
    expect(findRepeats(statuses, foldWord)).toEqual([]);
    expect(findRepeats(Object.entries(words.kinds), foldWord)).toEqual([]);
    expect(findRepeats(Object.entries(words.months), foldWord)).toEqual([]);
  });

  it('names twelve months, no form of which is another month', () => {
    expect(words.months).toHaveLength(12);
    expect(words.months.filter((forms) => !isWordList(forms) || forms.length === 0)).toEqual([]);
    expect(findRepeats(words.months.map((forms, i) => [`month ${i + 1}`, forms]))).toEqual([]);
  });

  it('says where the number of days stands in a term', () => {
    const slots = (pattern: string) => pattern.split('{n}').length - 1;
    expect((words.terms.days ?? []).filter((pattern) => slots(pattern) !== 1)).toEqual([]);
    expect((words.terms.endOfMonth ?? []).filter((pattern) => slots(pattern) > 1)).toEqual([]);
    expect((words.terms.immediate ?? []).filter((pattern) => /[{}]/.test(pattern))).toEqual([]);
  });

  it('calls "yes" nothing that it calls unpaid, and "no" nothing that it calls paid', () => {
    const unpaid = [...(words.statuses.open ?? []), ...(words.statuses.overdue ?? [])].map(normalise);
    const paid = (words.statuses.paid ?? []).map(normalise);
    expect(words.yes.map(normalise).filter((word) => unpaid.includes(word))).toEqual([]);
    expect(words.no.map(normalise).filter((word) => paid.includes(word))).toEqual([]);
  });
});

describe('between languages', () => {
  it('no word stops reminders in one language and asks for one in another', () => {
    const stops: StatusMeaning[] = ['paid', 'draft', 'cancelled', 'credit', 'refunded', 'disputed'];
    stops.push('paused', 'do-not-remind');
    const goes: StatusMeaning[] = ['open', 'partial', 'overdue'];
    const collect = (meanings: StatusMeaning[]) =>
      languages.flatMap((language) =>
        meanings.flatMap((meaning) => (all[language]!.statuses[meaning] ?? []).map(normalise)),
      );
    const stopWords = new Set(collect(stops));
    expect([...new Set(collect(goes))].filter((word) => stopWords.has(word))).toEqual([]);
  });

  it('no word means yes in one and no in another', () => {
    const yes = new Set(languages.flatMap((language) => all[language]!.yes.map(normalise)));
    const no = new Set(languages.flatMap((language) => all[language]!.no.map(normalise)));
    expect([...yes].filter((word) => no.has(word))).toEqual([]);
  });

  it('only the months known to move from country to country do so', () => {
    const months = new Map<string, Set<number>>();
    for (const language of languages) {
      all[language]!.months.forEach((forms, i) => {
        for (const form of forms) {
          const key = normalise(form);
          months.set(key, (months.get(key) ?? new Set()).add(i + 1));
        }
      });
    }
    const moving = [...months].filter(([, at]) => at.size > 1).map(([form]) => form);
    // Croatian lipanj is June and Polish lipiec July; listopad is October in Zagreb, November in Prague and Warsaw.
    expect(moving.sort()).toEqual(['lip', 'lis', 'listopad', 'listopada', 'srp'].sort());
  });
});

describe('headers of real programs', () => {
  const cases: Array<[program: string, language: string, row: Partial<Record<string, Field>>]> = [
    [
      'Xero',
      'en',
      {
        '*ContactName': 'contact',
        EmailAddress: 'email',
        '*InvoiceNumber': 'number',
        Reference: 'order',
        '*InvoiceDate': 'issueDate',
        '*DueDate': 'dueDate',
        Total: 'total',
        TaxTotal: 'tax',
        InvoiceAmountPaid: 'paid',
        InvoiceAmountDue: 'balance',
        '*Quantity': 'quantity',
        '*UnitAmount': 'unitPrice',
        Currency: 'currency',
        Status: 'status',
      },
    ],
    [
      'QuickBooks Online import',
      'en',
      {
        '*InvoiceNo': 'number',
        '*Customer': 'customer',
        '*InvoiceDate': 'issueDate',
        '*DueDate': 'dueDate',
        Terms: 'terms',
        Memo: 'note',
        '*Item(Product/Service)': 'lineItem',
        ItemQuantity: 'quantity',
        ItemRate: 'unitPrice',
        ItemAmount: 'lineNet',
        ItemTaxAmount: 'lineTax',
      },
    ],
    [
      'Stripe',
      'en',
      {
        'Customer Email': 'email',
        'Customer Name': 'customer',
        'Date (UTC)': 'issueDate',
        'Due Date (UTC)': 'dueDate',
        'Amount Due': 'balance',
        'Amount Paid': 'paid',
        hosted_invoice_url: 'payLink',
      },
    ],
    [
      'Tally, bills receivable',
      'en',
      {
        'Ref. No.': 'number',
        "Party's Name": 'customer',
        'Opening Amount': 'total',
        'Pending Amount': 'balance',
        'Due on': 'dueDate',
      },
    ],
    [
      'a Russian register',
      'ru',
      {
        'Номер счёта': 'number',
        Контрагент: 'customer',
        ИНН: 'customerId',
        'Сумма с НДС': 'total',
        'Сумма без НДС': 'net',
        'Срок оплаты': 'dueDate',
        Остаток: 'balance',
        Оплачено: 'paid',
      },
    ],
    [
      'a German open items list',
      'de',
      {
        Rechnungsnummer: 'number',
        Rechnungsbetrag: 'total',
        'Offener Betrag': 'balance',
        Fälligkeit: 'dueDate',
        Belegdatum: 'issueDate',
        'Nettobetrag (EUR)': 'net',
        'Betrag (brutto)': 'total',
      },
    ],
    [
      'a Brazilian receipts table',
      'pt',
      { cliente_id: 'customerId', data_prevista: 'dueDate', valor: 'total', descricao: 'description' },
    ],
    [
      'a Chinese receivables table',
      'zh-Hans',
      {
        客户名称: 'customer',
        发票号: 'number',
        到期日: 'dueDate',
        '金额（含税）': 'total',
        '金额(不含税)': 'net',
        已付金额: 'paid',
        未付金额: 'balance',
        币种: 'currency',
      },
    ],
    [
      'freee',
      'ja',
      {
        請求書番号: 'number',
        取引先: 'customer',
        請求日: 'issueDate',
        入金期日: 'dueDate',
        請求金額: 'total',
      },
    ],
    [
      'Fortnox',
      'sv',
      {
        Fakturanr: 'number',
        Kundnamn: 'customer',
        Kundnr: 'customerId',
        Fakturadatum: 'issueDate',
        Förfallodatum: 'dueDate',
        'Belopp exkl. moms': 'net',
        Total: 'total',
        Saldo: 'balance',
        Slutbetald: 'paidMark',
      },
    ],
    [
      'a Danish debtor list, where the payment deadline is no payment',
      'da',
      {
        'Fakturanr.': 'number',
        'Sidste rettidige betaling': 'dueDate',
        'Sidste betaling': 'paidDate',
        Restbeløb: 'balance',
      },
    ],
    [
      'a Turkish account statement: debit is the invoice, credit the payment',
      'tr',
      {
        'Fatura No': 'number',
        'Cari Unvanı': 'customer',
        VKN: 'customerId',
        Borç: 'total',
        Alacak: 'paid',
        Bakiye: 'balance',
        'Son Ödeme Tarihi': 'dueDate',
        'Ödeme Tarihi': 'paidDate',
      },
    ],
    [
      'an Indonesian receivables list',
      'id',
      {
        'No. Invoice': 'number',
        'Nama Pelanggan': 'customer',
        'Total Tagihan': 'total',
        'Sisa Tagihan': 'balance',
        'Tgl. Jatuh Tempo': 'dueDate',
        Termin: 'terms',
        DPP: 'net',
      },
    ],
    [
      'a Vietnamese receivables list typed without accents',
      'vi',
      {
        'So hoa don': 'number',
        'Ten khach hang': 'customer',
        'Da thanh toan': 'paid',
        'Con phai thu': 'balance',
        'Han thanh toan': 'dueDate',
        'Ngay thanh toan': 'paidDate',
      },
    ],
    [
      'a Thai billing list',
      'th',
      {
        เลขที่เอกสาร: 'number',
        ชื่อลูกค้า: 'customer',
        ยอดรวมสุทธิ: 'total',
        ยอดค้างชำระ: 'balance',
        วันครบกำหนด: 'dueDate',
        วันที่ชำระเงิน: 'paidDate',
      },
    ],
    [
      'a Swahili list: the last day of payment is no payment',
      'sw',
      {
        'Namba ya ankara': 'number',
        'Tarehe ya mwisho ya malipo': 'dueDate',
        'Tarehe ya malipo ya mwisho': 'paidDate',
        'Kiasi kilichobaki': 'balance',
      },
    ],
  ];

  it.each(cases)('%s', (_program, language, row) => {
    const found = Object.keys(row).map((header) => [header, findPlace(all[language]!.headers, header)]);
    expect(Object.fromEntries(found)).toEqual(row);
  });
});

describe('marks of what is still open, cancelled, or to be reminded', () => {
  const marks: Field[] = ['openMark', 'cancelMark', 'remind'];

  it('are read in every language; open marks not where a "not yet" for a no would turn them round', () => {
    const missing = languages.flatMap((language) =>
      marks.filter((field) => !all[language]!.headers[field]?.length).map((field) => `${language}: ${field}`),
    );
    expect(missing).toEqual(['id: openMark', 'sw: openMark', 'th: openMark', 'vi: openMark']);
  });

  // A no beside "Reminder" may only say that none has been sent yet: then the customer would be forgotten.
  it.each<[language: string, header: string]>([
    ['de', 'Mahnung'],
    ['fr', 'Relance'],
    ['nl', 'Herinnering'],
    ['ru', 'Напоминание'],
    ['ja', '督促'],
    ['zh-Hans', '是否催款'],
    ['vi', 'Nhắc nợ'],
    ['id', 'Kirim pengingat'],
  ])('%s: "%s" is no order to remind', (language, header) => {
    expect(findPlace(all[language]!.headers, header)).not.toBe('remind');
  });

  it.each<[language: string, open: string | null, cancelled: string, remind: string]>([
    ['de', 'Offen ja/nein', 'Storniert', 'Mahnen'],
    ['fr', 'Impayée', 'Annulée', 'À relancer'],
    ['ru', 'Не оплачен', 'Аннулирован', 'Напоминать'],
    ['pl', 'Niezapłacona', 'Anulowana', 'Wyślij przypomnienie'],
    ['tr', 'Ödenmedi', 'İPTAL', 'Hatırlatılsın mı?'],
    ['ja', '未入金フラグ', '取消', '督促対象'],
    ['zh-Hans', '是否欠款', '是否作废', '是否需要提醒'],
    ['ar', 'غير مدفوعة', 'ملغاة', 'يلزم التذكير'],
    ['id', null, 'Dibatalkan', 'Perlu diingatkan'],
  ])('%s: %s, %s, %s', (language, open, cancelled, remind) => {
    const place = (header: string) => findPlace(all[language]!.headers, header);
    if (open !== null) expect(place(open)).toBe('openMark');
    expect([place(cancelled), place(remind)]).toEqual(['cancelMark', 'remind']);
  });
});

describe('words that say the opposite of the word inside them', () => {
  it.each<[language: string, paid: string, unpaid: string]>([
    ['en', 'Paid', 'Unpaid'],
    ['ru', 'оплачен', 'не оплачен'],
    ['uk', 'оплачено', 'не оплачено'],
    ['de', 'bezahlt', 'nicht bezahlt'],
    ['de', 'bezahlt', 'unbezahlt'],
    ['nl', 'betaald', 'onbetaald'],
    ['af', 'betaal', 'onbetaal'],
    ['fr', 'payée', 'impayée'],
    ['es', 'pagada', 'no pagada'],
    ['pt', 'pago', 'não pago'],
    ['it', 'pagata', 'non pagata'],
    ['pl', 'opłacona', 'nieopłacona'],
    ['cs', 'zaplaceno', 'nezaplaceno'],
    ['sv', 'betald', 'obetald'],
    ['da', 'betalt', 'ikke betalt'],
    ['nb', 'betalt', 'ubetalt'],
    ['fi', 'maksettu', 'maksamatta'],
    ['et', 'tasutud', 'tasumata'],
    ['lv', 'apmaksāts', 'neapmaksāts'],
    ['lt', 'apmokėta', 'neapmokėta'],
    ['sk', 'uhradené', 'neuhradené'],
    ['ro', 'plătită', 'neplătită'],
    ['bg', 'платена', 'неплатена'],
    ['sr', 'плаћено', 'неплаћено'],
    ['hr', 'plaćeno', 'neplaćeno'],
    ['hu', 'kifizetve', 'nincs kifizetve'],
    ['tr', 'ödendi', 'ödenmedi'],
    ['el', 'πληρωμένο', 'απλήρωτο'],
    ['ar', 'مدفوعة', 'غير مدفوعة'],
    ['he', 'שולם', 'לא שולם'],
    ['fa', 'پرداخت شده', 'پرداخت نشده'],
    ['hi', 'भुगतान किया गया', 'भुगतान नहीं किया गया'],
    ['zh-Hans', '已付款', '未付款'],
    ['zh-Hant', '已付款', '未付款'],
    ['ja', '入金済', '未入金'],
    ['ko', '입금완료', '미입금'],
    ['vi', 'đã thanh toán', 'chưa thanh toán'],
    ['id', 'lunas', 'belum lunas'],
    ['th', 'ชำระแล้ว', 'ยังไม่ชำระ'],
    ['sw', 'imelipwa', 'haijalipwa'],
  ])('%s: %s is paid, %s is open', (language, paid, unpaid) => {
    expect(findPlace(all[language]!.statuses, paid)).toBe('paid');
    expect(findPlace(all[language]!.statuses, unpaid)).toBe('open');
  });
});
