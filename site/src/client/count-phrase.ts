/** A phrase by plural category, as the words files hold it, with its number: the browser knows the rules of the page's language. */
export function countPhrase(forms: string | Record<string, string>, count: number, locale: string): string {
  const phrases = typeof forms === 'string' ? (JSON.parse(forms) as Record<string, string>) : forms;
  const phrase = phrases[new Intl.PluralRules(locale).select(count)] ?? phrases.other ?? '';
  return phrase.replace('{count}', new Intl.NumberFormat(`${locale}-u-nu-latn`).format(count));
}
