// From a due date to the days of the reminders, as a table, a calendar file and links.

import type { Policy } from '#core/dunning/policy.ts';
import type { FormatsByLocale } from '#core/formats/choose-formats.ts';
import { formatDay } from '#core/formats/format-day.ts';
import { isDay, isoWeekday } from '#core/values/day.ts';
import { type CalendarEvent, calendarFile, googleCalendarLink } from '../../tools/calendar-file.ts';
import { reminderDays } from '../../tools/reminder-days.ts';
import { element, fill, table } from '../elements.ts';
import { loadData } from '../load-data.ts';
import { saveFile } from '../save-file.ts';

type Words = Record<string, string> & { stages: Record<string, string>; weekdays: Record<string, string> };

class ReminderCalendar extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.hidden = false;
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.show(new FormData(form));
    });
  }

  private async show(given: FormData): Promise<void> {
    const words = JSON.parse(this.dataset.words!) as Words;
    const status = this.querySelector('[role="status"]')!;
    const result = this.querySelector('[data-result]')!;
    const due = String(given.get('due'));
    const days = given.getAll('days').map(Number);
    result.replaceChildren();
    status.textContent = !isDay(due) ? words.needDate! : days.length === 0 ? words.needDays! : '';
    if (status.textContent) return;

    const [policy, formats] = await Promise.all([
      loadData<Policy>(this.dataset.data!, 'policy'),
      loadData<FormatsByLocale>(this.dataset.data!, 'formats'),
    ]);
    const own = formats[this.dataset.locale!]!;
    const terms = given.get('terms') === '' ? null : Number(given.get('terms'));
    const customer = String(given.get('customer')).trim();
    const found = reminderDays(due, String(given.get('ladder')), terms, days, policy);
    const events = found.map(({ stage, day }): CalendarEvent => {
      const link = new URL(`${this.dataset.letters}${stage}/`, location.href).href;
      const title = fill(customer ? words.eventFor! : words.event!, {
        stage: words.stages[stage]!,
        customer,
      });
      return {
        id: `${stage}-${day}-${crypto.randomUUID()}`,
        day,
        title,
        text: fill(words.eventText!, { link }),
      };
    });
    const rows = found.map(({ stage, day }, at) => [
      element('a', { href: `${this.dataset.letters}${stage}/` }, words.stages[stage]),
      `${words.weekdays[isoWeekday(day)]}, ${formatDay(day, own)}`,
      element(
        'a',
        { href: googleCalendarLink(events[at]!), target: '_blank', rel: 'noreferrer' },
        words.google,
      ),
    ]);
    const save = element('button', { class: 'main', type: 'button' }, words.download);
    save.addEventListener('click', () =>
      saveFile(
        'reminders.ics',
        'text/calendar;charset=utf-8',
        calendarFile(events, new Date().toISOString().replace(/[-:]|\.\d+/g, '')),
      ),
    );
    result.append(
      table([words.step!, words.day!, words.google!], rows),
      element('p', { class: 'buttons' }, save),
    );
  }
}

customElements.define('reminder-calendar', ReminderCalendar);
