import { button, make } from '../dom.ts';
import type { Say } from '../words.ts';

const WORDS: Record<string, string> = {
  number: 'usableNumber',
  amount: 'usableAmount',
  customer: 'usableCustomer',
  due_date: 'usableDueDate',
  payment_reference: 'usablePaymentReference',
  client_number: 'usableClientNumber',
  sender: 'senderName',
  business: 'businessName',
  phone: 'phone',
};

/** What each letter can fill in by itself: chosen, it stands where the owner was writing. */
export function drawUsableFields(area: HTMLTextAreaElement, names: string[], say: Say): HTMLElement {
  const lines = names.map((name) => {
    const mark = '{{'.concat(name, '}}');
    const put = button(say(WORDS[name] ?? name), () => insert(area, mark), 'link');
    return make('li', {}, put, ' ', make('bdi', { class: 'muted' }, mark));
  });
  return make(
    'details',
    { class: 'usable small' },
    make('summary', {}, say('usableTitle')),
    make('p', { class: 'muted' }, say('usableHelp')),
    make('ul', {}, ...lines),
  );
}

function insert(area: HTMLTextAreaElement, mark: string): void {
  area.setRangeText(mark, area.selectionStart, area.selectionEnd, 'end');
  area.focus();
}
