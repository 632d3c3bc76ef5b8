import { describe, expect, it } from 'vitest';
import { dueByTerms, parseTerms } from '#core/cells/parse-terms.ts';
import { indexWords } from '#core/words/reading-index.ts';
import { words } from '../invoices/reading.ts';

const index = indexWords(words);

/** The due day that a text gives an invoice; null when it is not understood. */
function due(text: string | number, issued = '2026-02-02', languages: string[] = []): string | null {
  const terms = parseTerms(text, index, languages);
  return terms && dueByTerms(issued, terms);
}

describe('terms as people write them', () => {
  it.each([
    ['14 Tage 2% Skonto, 30 Tage netto', '2026-02-01', '2026-03-03'],
    ['30 Tage netto, 14 Tage 2 % Skonto', '2026-02-01', '2026-03-03'],
    ['1 month', '2026-02-03', '2026-03-03'],
    ['1 month', '2026-01-31', '2026-02-28'],
    ['COD', '2026-03-03', '2026-03-03'],
    ['2 weeks', '2026-02-17', '2026-03-03'],
    ['fortnight', '2026-02-17', '2026-03-03'],
    ['30 days end of month on the 10th', '2026-01-14', '2026-03-10'],
    ['3rd of following month', '2026-02-05', '2026-03-03'],
    ['3rd of the following month', '2026-02-05', '2026-03-03'],
    ['1st of next month', '2026-02-05', '2026-03-01'],
    ['22nd of the month following', '2026-02-05', '2026-03-22'],
    ['45 jours fin de mois', '2026-01-17', '2026-03-17'],
    ['Net 30 from receipt', '2026-02-01', '2026-03-03'],
    ['2% 10 Net 30', '2026-02-01', '2026-03-03'],
    ['2/10 net 30', '2026-02-01', '2026-03-03'],
    ['2/10, n/30', '2026-02-01', '2026-03-03'],
    ['3/10 2/20 n/30', '2026-02-01', '2026-03-03'],
    ['2/10 n/30 EOM', '2026-02-01', '2026-03-30'],
    ['Net-30', '2026-02-01', '2026-03-03'],
    ['NET30', '2026-02-01', '2026-03-03'],
    ['30D', '2026-02-01', '2026-03-03'],
    ['30', '2026-02-01', '2026-03-03'],
    ['Payment terms: 30 days from the date of invoice', '2026-02-01', '2026-03-03'],
    ['30-day terms', '2026-02-01', '2026-03-03'],
    ['Net 1 month', '2026-02-03', '2026-03-03'],
    ['EOM', '2026-02-01', '2026-02-28'],
    ['End of next month', '2026-02-01', '2026-03-31'],
    ['10 business days', '2026-02-17', '2026-03-03'],
    ['1 working day', '2026-02-27', '2026-03-02'],
    ['5 working days', '2026-02-28', '2026-03-06'],
    ['收到发票后 30 天内', '2026-02-01', '2026-03-03'],
    ['10 банковских дней', '2026-02-17', '2026-03-03'],
    ['предоплата 100%', '2026-02-01', '2026-02-01'],
    ['٣٠ يوما', '2026-02-01', '2026-03-03'],
  ])('%s, invoice of %s: %s', (text, issued, expected) => expect(due(text, issued)).toBe(expected));

  it('takes a number for days', () => {
    expect(due(30)).toBe('2026-03-04');
    expect(due(0)).toBe('2026-02-02');
    expect(due(366)).toBeNull();
    expect(due(-1)).toBeNull();
    expect(due(7.5)).toBeNull();
  });

  it.each([
    '50% upfront, 50% on delivery',
    '50% предоплата',
    '50%预付',
    'deposit 30%, balance net 30',
    '30/60',
    '30/60/90 days',
    '30-45 days',
    '30 days from delivery',
    '30 days after receipt of goods',
    '30 days overdue',
    '10 days before end of month',
    'Net 10th',
    'due on the 15th',
    '15th of the month',
    'Terms 30',
    'Invoice 30',
    '30 % netto',
    '1.5 months',
    '400 days',
    '13 months',
    '60 weeks',
    'halber Monat',
    '20日締め翌月末払い',
    '2026-03-03',
    '3 Mar 2026',
    '2026年3月3日',
    '3 марта',
    'as agreed',
    'net',
    '',
  ])('%s is refused', (text) => expect(due(text)).toBeNull());
});

describe('a discount for early payment is passed over', () => {
  it.each([
    ['14 Tage 2 % Skonto 30 Tage netto', '2026-03-04'],
    ['14 Tage 2 %, 30 Tage netto', '2026-03-04'],
    ['innerhalb 14 Tagen 2,5 % Skonto, innerhalb 30 Tagen ohne Abzug', '2026-03-04'],
    ['2 % Skonto bei Zahlung innerhalb von 14 Tagen, sonst 30 Tage netto', '2026-03-04'],
    ['30 Tage netto (2 % Skonto bei 14 Tagen)', '2026-03-04'],
    ['10 T. 2 % / 30 T. netto', '2026-03-04'],
    ['8 Tage 3 % Skonto, 14 Tage 2 % Skonto, 30 Tage netto', '2026-03-04'],
    ['sofort 3 % Skonto, 30 Tage netto', '2026-03-04'],
    ['30 Tage netto, kein Skonto', '2026-03-04'],
    ['14 Tage 2 % Skonto, Monatsende + 30', '2026-03-30'],
    ['2% discount within 10 days, otherwise net 30', '2026-03-04'],
    ['Net 30 with 2% discount within 10 days', '2026-03-04'],
    ['1.5% 10 days, 2 months net', '2026-04-02'],
    ['escompte 2 % à 10 jours, sinon 30 jours net', '2026-03-04'],
    ['2 % à 8 jours, 45 jours fin de mois', '2026-04-14'],
    ['sconto 2% a 10 gg, netto 30 gg', '2026-03-04'],
    ['descuento 2% 10 días, 30 días neto', '2026-03-04'],
    ['pronto pago 2% 10 días, 30 días neto', '2026-03-04'],
    ['2% de desconto em 10 dias, 30 dias líquido', '2026-03-04'],
    ['2% korting binnen 8 dagen, 30 dagen netto', '2026-03-04'],
    ['скидка 2% при оплате в течение 10 дней, иначе 30 дней', '2026-03-04'],
    ['знижка 2% протягом 10 днів, 30 днів', '2026-03-04'],
    ['skonto 2% w ciągu 10 dni, 30 dni netto', '2026-03-04'],
    ['10 dní 2 % skonto, 30 dní netto', '2026-03-04'],
    ['30 nap, 8 napon belül 2% kedvezmény', '2026-03-04'],
    ['2 % rabatt inom 10 dagar, 30 dagar netto', '2026-03-04'],
    ['7 pv 2 % alennus, 30 pv netto', '2026-03-04'],
    ['10 gün içinde %2 iskonto, 30 gün net', '2026-03-04'],
    ['10天内付款2%折扣，30天净', '2026-03-04'],
    ['10日以内2%割引、30日以内', '2026-03-04'],
    ['خصم 2% خلال 10 أيام، صافي 30 يوم', '2026-03-04'],
    // No net term, or one that may belong to the discount.
    ['14 Tage 2 % Skonto', null],
    ['2 % Skonto', null],
    ['2 % Skonto, 14 Tage', null],
    ['2/10', null],
    ['2/10 EOM', null],
    ['30 Tage 2 % Skonto, 14 Tage netto', null],
    ['2 % Skonto bei 50 % Anzahlung, 30 Tage netto', null],
    ['14 Tage 2 % Skonto, nach Vereinbarung', null],
  ])('%s: %s', (text, expected) => expect(due(text)).toBe(expected));
});

describe('days, end of month, then a day of the month', () => {
  // "30 jours fin de mois le 10": add the days, go to the end of that month, then to the 10th.
  it.each([
    ['30 jours fin de mois le 10', '2026-01-14', '2026-03-10'],
    ['30 jours fin de mois le 10', '2026-01-01', '2026-02-10'],
    ['30 jours fin de mois le 10', '2026-01-31', '2026-04-10'],
    // The two examples of Sage's own help for "Fin de mois le".
    ['60 jours fin de mois le 17', '2003-03-01', '2003-05-17'],
    ['60 jours fin de mois le 15', '2003-03-17', '2003-06-15'],
    ['fin de mois le 10', '2026-02-02', '2026-03-10'],
    ['45j FDM le 15', '2026-02-02', '2026-04-15'],
    ['30 gg FM + 10', '2026-02-02', '2026-04-10'],
    ['60 gg DFFM 10 mese successivo', '2026-02-02', '2026-05-10'],
    ['30 días fin de mes, pago día 25', '2026-02-02', '2026-04-25'],
    ['30 DFM dia 10', '2026-02-02', '2026-04-10'],
    ['30 Tage Monatsende zum 10.', '2026-02-02', '2026-04-10'],
    ['30 dagen einde maand de 10e', '2026-02-02', '2026-04-10'],
    ['30 days EOM on the 31st', '2026-02-02', '2026-04-30'],
    ['30 days EOM on the 32nd', '2026-02-02', null],
  ])('%s, invoice of %s: %s', (text, issued, expected) => expect(due(text, issued)).toBe(expected));
});

/** Each for an invoice of Monday 2 February 2026: two weeks, three months, ten working days, end of next month. */
const LANGUAGES: [language: string, weeks: string, months: string, workingDays: string, endOfNext: string][] =
  [
    ['af', '2 weke', '3 maande', '10 werksdae', 'einde van die volgende maand'],
    ['ar', 'خلال 2 أسابيع', '3 أشهر', '10 أيام عمل', 'نهاية الشهر التالي'],
    ['bg', 'в срок до 2 седмици', '3 месеца', '10 работни дни', 'до края на следващия месец'],
    ['cs', 'splatnost 2 týdny', '3 měsíce', '10 pracovních dnů', 'do konce následujícího měsíce'],
    ['da', '2 uger fra fakturadato', '3 måneder', '10 bankdage', 'udgangen af næste måned'],
    ['de', 'binnen 2 Wochen', '3 Monate netto', '10 Bankarbeitstage', 'zum Ende des Folgemonats'],
    ['el', 'εντός 2 εβδομάδων', '3 μήνες', '10 εργάσιμες ημέρες', 'τέλος του επόμενου μήνα'],
    ['en', 'within 2 weeks', 'Net 3 months', '10 business days', 'end of the following month'],
    ['es', 'plazo de 2 semanas', 'a 3 meses', '10 días hábiles', 'fin del mes siguiente'],
    ['et', '2 nädala jooksul', '3 kuud', '10 tööpäeva jooksul', 'järgmise kuu lõpuks'],
    ['fa', '۲ هفته', 'ظرف ۳ ماه', '۱۰ روز کاری', 'پایان ماه بعد'],
    ['fi', '2 viikkoa', '3 kuukautta netto', '10 arkipäivää', 'seuraavan kuun loppu'],
    ['fr', 'sous 2 semaines', 'à 3 mois', '10 jours ouvrés', 'fin du mois suivant'],
    ['he', 'תוך 2 שבועות', '3 חודשים', '10 ימי עסקים', 'סוף החודש הבא'],
    ['hi', '2 सप्ताह के भीतर', '3 महीने', '10 कार्य दिवस', 'अगले महीने के अंत में'],
    ['hr', 'rok 2 tjedna', '3 mjeseca', '10 radnih dana', 'do kraja sljedećeg mjeseca'],
    ['hu', '2 hét', '3 hónap', '10 munkanap', 'következő hónap vége'],
    ['id', 'dalam 2 minggu', '3 bulan', '10 hari kerja', 'akhir bulan berikutnya'],
    ['it', 'entro 2 settimane', '3 mesi data fattura', '10 giorni lavorativi', 'fine mese successivo'],
    ['ja', '2週間以内', '3ヶ月後', '10営業日以内', '月末締め翌月末払い'],
    ['ko', '2주 이내', '3개월', '발행 후 10영업일', '익월말 지급'],
    ['lt', 'per 2 savaites', '3 mėnesiai', '10 darbo dienų', 'iki kito mėnesio pabaigos'],
    ['lv', '2 nedēļu laikā', '3 mēneši', '10 darba dienas', 'līdz nākamā mēneša beigām'],
    ['nb', 'innen 2 uker', '3 måneder', '10 virkedager', 'utgangen av neste måned'],
    ['nl', 'binnen 2 weken', '3 maanden', '10 werkdagen', 'einde volgende maand'],
    ['pl', 'w ciągu 2 tygodni', '3 miesiące', '10 dni roboczych', 'do końca następnego miesiąca'],
    ['pt', 'prazo de 2 semanas', '3 meses', '10 dias úteis', 'fim do mês seguinte'],
    ['ro', 'în 2 săptămâni', '3 luni', '10 zile lucrătoare', 'sfârșitul lunii următoare'],
    ['ru', 'в течение 2 недель', '3 месяца', '10 рабочих дней', 'до конца следующего месяца'],
    ['sk', 'splatnosť 2 týždne', '3 mesiace', '10 pracovných dní', 'do konca nasledujúceho mesiaca'],
    ['sr', 'у року од 2 недеље', '3 meseca', '10 radnih dana', 'до краја следећег месеца'],
    ['sv', 'inom 2 veckor', '3 månader', '10 bankdagar', 'slutet av nästa månad'],
    ['sw', 'ndani ya wiki 2', 'miezi 3', 'siku 10 za kazi', 'mwisho wa mwezi ujao'],
    ['th', 'ภายใน 2 สัปดาห์', 'เครดิต 3 เดือน', '10 วันทำการ', 'สิ้นเดือนถัดไป'],
    ['tr', '2 hafta içinde', '3 ay vade', '10 iş günü', 'takip eden ay sonu'],
    ['uk', 'протягом 2 тижнів', '3 місяці', '10 банківських днів', 'до кінця наступного місяця'],
    ['vi', 'trong vòng 2 tuần', '3 tháng', '10 ngày làm việc', 'cuối tháng sau'],
    ['zh-Hans', '2周内', '3个月', '10个工作日', '次月底前付款'],
    ['zh-Hant', '2週內', '3個月', '10個工作天', '次月底'],
  ];

describe('every language counts in weeks, months and working days', () => {
  it('is in the table', () =>
    expect(LANGUAGES.map(([language]) => language)).toEqual(words.map(({ language }) => language)));

  it.each(LANGUAGES)('%s: %s, %s, %s, %s', (language, ...texts) => {
    const expected = ['2026-02-16', '2026-05-02', '2026-02-16', '2026-03-31'];
    expect(texts.map((text) => [text, due(text, '2026-02-02', [language])])).toEqual(
      texts.map((text, at) => [text, expected[at]]),
    );
  });
});
