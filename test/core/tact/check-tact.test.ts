import { describe, expect, test } from 'vitest';
import { checkTact, type TactText } from '#core/tact/check-tact.ts';
import { loadTact } from '../../../scripts/library/load-tact.ts';

const tact = new Map(loadTact().map((words) => [words.language, words]));
const check = (language: string, firmness: number, body: string, more: Partial<TactText> = {}) => {
  const words = tact.get(language);
  if (!words) throw new Error(`no tact rules for ${language}`);
  return checkTact({ subject: null, body, firmness, overdue: firmness > 0, values: [], ...more }, words);
};
const grave = (language: string, firmness: number, body: string, more: Partial<TactText> = {}) =>
  check(language, firmness, body, more).findings.filter((finding) => finding.severity !== 'info');

describe('a kind reminder is left alone', () => {
  test.each([
    [
      'en',
      2,
      'Hello Anna, our records do not show the payment for invoice 2026-014 (R 12 345,60) yet; it was due on 5 March. If you have already paid, please ignore this note and accept our thanks. If not, could you please arrange it by 14 March? If something is holding it up, just reply and we will find a solution.',
    ],
    [
      'en',
      5,
      'Hello Anna, this is the last reminder before we hand invoice 2026-014 to our lawyer on 20 April. We would much prefer to settle this with you directly; please call me before then. Thank you.',
    ],
    [
      'ru',
      2,
      'Здравствуйте, Иван! Оплата по счёту № 123 (12 345,60 ₽) пока не поступила; срок был 5 марта. Если вы уже оплатили, просто не обращайте внимания на письмо — и спасибо. Если нет, будем благодарны за оплату до 14 марта. Если удобнее частями или нужна отсрочка, дайте знать.',
    ],
    [
      'af',
      2,
      'Beste Anna, ons het nog nie die betaling vir faktuur 2026-014 (R 12 345,60) ontvang nie; dit was op 5 Maart betaalbaar. As jy reeds betaal het, ignoreer asseblief hierdie nota. Sal jy dit anders asseblief teen 14 Maart kan reël? As iets die betaling ophou, help ons graag. Dankie.',
    ],
    [
      'zh-Hans',
      2,
      '尊敬的李女士:您好!我们暂未查到发票2026-014(¥12,345.60)的款项,约定付款日为3月5日。如您已付款,请忽略此邮件。若付款遇到困难,欢迎告诉我们,可以商量分期。希望能在3月14日前收到款项,谢谢!',
    ],
    [
      'ar',
      2,
      'تحية طيبة وبعد،\nلم تصلنا بعد قيمة الفاتورة 2026-014 وقدرها 12,345.60، وكان موعد استحقاقها 5 مارس. إن كنتم قد سددتم بالفعل فنرجو تجاهل هذه الرسالة. وإن كان هناك ما يعيق السداد فيسعدنا أن نبحث معكم عن حل. شكرًا لكم.',
    ],
  ])('%s, firmness %i', (language, firmness, body) => {
    const report = check(language, firmness, body);
    expect(report.findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
    expect(report.score).toBeGreaterThanOrEqual(90);
  });
});

describe('a rude one is caught, each fault in its place', () => {
  test.each([
    [
      'en',
      'You failed to pay your invoice. Pay immediately or else we will take legal action! You promised. This is unacceptable.',
      ['blame', 'pressure', 'threat', 'shame'],
    ],
    [
      'ru',
      'Сколько можно! Вы до сих пор не оплатили счёт, срочно погасите вашу задолженность, иначе мы обратимся в суд.',
      ['shame', 'blame', 'pressure', 'threat'],
    ],
    [
      'af',
      'Jy het nog nie betaal nie. Betaal onmiddellik of anders gaan ons regstappe doen.',
      ['blame', 'pressure', 'threat'],
    ],
    [
      'zh-Hans',
      '贵公司至今仍未支付货款,请立即付款,否则后果自负,我们将采取法律手段。',
      ['blame', 'pressure', 'threat'],
    ],
    [
      'ar',
      'لم تسددوا الفاتورة. يجب عليكم أن تدفعوا فورا وإلا سنلجأ إلى المحكمة.',
      ['blame', 'pressure', 'threat'],
    ],
  ])('%s', (language, body, categories) => {
    const found = check(language, 2, body).findings;
    const errors = found.filter((finding) => /-\d+$/.test(finding.rule));
    expect([...new Set(errors.map((finding) => finding.rule.replace(/-\d+$/, '')))].sort()).toEqual(
      expect.arrayContaining([...categories].sort()),
    );
    for (const finding of errors) {
      expect(body.slice(finding.start, finding.end)).toBe(finding.found);
      expect(finding.better).not.toBe('');
      expect(finding.why).not.toBe('');
    }
    expect(check(language, 2, body).score).toBeLessThan(20);
  });

  test.each([
    ['Вы просрочили оплату', 'blame'],
    ['Если оплата не будет произведена, мы будем вынуждены прекратить наше сотрудничество', 'threat'],
  ])('the source article warns of «%s»', (body, category) => {
    expect(grave('ru', 2, body).some((finding) => finding.rule.startsWith(category))).toBe(true);
  });

  test.each([
    'Благодарим вас за использование наших услуг. Пожалуйста, обратите внимание, что по договору платеж должен быть сделан до указанной даты',
    'Надеемся, что вы останетесь нашим клиентом и в будущем, и просим вас произвести оплату до указанного срока',
  ])('the source article recommends «%s»', (body) => {
    const words = grave('ru', 0, body).filter((finding) => /-\d+$/.test(finding.rule));
    expect(words).toEqual([]);
  });
});

describe('what the words alone do not show', () => {
  const kind =
    'Hello Anna,\n\nThank you. If you have already paid, please ignore this. Call me if anything is in the way.';
  test.each([
    ['shouting', 'PLEASE PAY the invoice', 'PLEASE'],
    ['exclamation', 'It is open! Still open! Really!', '!'],
    ['unresolved', 'It was due on {{due_date}}.', '{{due_date}}'],
    ['unresolved', 'Dear friend, invoice [invoice number] is open.', '[invoice number]'],
  ])('%s', (rule, extra, found) => {
    const finding = check('en', 2, `${kind} ${extra}`).findings.find((one) => one.rule === rule);
    expect(finding?.found).toBe(found);
  });

  test('a customer whose name is a rude word is no fault of the letter', () => {
    const body = `${kind} Invoice 7 for Fraud & Police Supplies was due on 5 March.`;
    expect(grave('en', 2, body).map((finding) => finding.found)).toEqual(['Fraud', 'Police']);
    expect(grave('en', 2, body, { values: ['Fraud & Police Supplies'] })).toEqual([]);
  });

  test('a lawyer may be named in the last letter, not before', () => {
    const body = `${kind} On 20 April we hand the matter to our lawyer.`;
    expect(grave('en', 4, body).map((finding) => finding.found)).toEqual(['lawyer']);
    expect(grave('en', 5, body)).toEqual([]);
  });

  test('an Afrikaans letter keeps to jy or u', () => {
    expect(
      check('af', 0, 'Beste Anna\n\nAs u vrae het, laat weet ons, dan help ons jou. Dankie.').findings.map(
        (f) => f.rule,
      ),
    ).toContain('register');
  });

  test('an overdue letter without thanks, help and "already paid" is told so', () => {
    expect(
      check('en', 2, 'Hello Anna,\n\nInvoice 7 was due on 5 March.')
        .findings.map((f) => f.rule)
        .sort(),
    ).toEqual(['missing-already-paid', 'missing-help', 'missing-thanks']);
  });
});
