/** What stands in the form, as settings; the texts in other languages are read by their own section. */
export function readForm(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? '').trim();
  const orNull = (name: string): string | null => text(name) || null;
  // Also one that cannot be changed just now keeps what was said.
  const isTicked = (name: string): boolean => (form.elements.namedItem(name) as HTMLInputElement).checked;
  return {
    senderName: text('senderName'),
    senderRole: text('senderRole'),
    businessName: text('businessName'),
    replyTo: text('replyTo'),
    phone: text('phone'),
    helpContact: text('helpContact'),
    howToPay: text('howToPay'),
    payLink: text('payLink'),
    language: orNull('language'),
    tone: orNull('tone'),
    sector: orNull('sector'),
    currency: orNull('currency')?.toUpperCase() ?? null,
    balancesCheckedOn: orNull('balancesCheckedOn'),
    // Left empty is not 0: the one is the usual smallest sum, with the other every balance counts.
    minimumBalance: text('minimumBalance') === '' ? null : Number(text('minimumBalance')),
    ladder: orNull('ladder'),
    sendingDays: data.getAll('weekday').map(Number),
    nextStep: text('nextStep'),
    offers: data.getAll('offer').map(String),
    answerLinks: isTicked('answerLinks'),
    answerLinksFormal: isTicked('answerLinksFormal'),
  };
}
