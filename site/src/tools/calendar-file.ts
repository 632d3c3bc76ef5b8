import { addDays, type Day } from '#core/values/day.ts';

export interface CalendarEvent {
  id: string;
  day: Day;
  title: string;
  text: string;
}

const compact = (day: Day) => day.replace(/-/g, '');

/** A calendar file of all-day events that block no time (RFC 5545); `stamp` is the moment it is made, in UTC. */
export function calendarFile(events: CalendarEvent[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kind Reminder//Reminder calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  ];
  for (const { id, day, title, text } of events)
    lines.push(
      'BEGIN:VEVENT',
      `UID:${id}@kind-reminder`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(text)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  lines.push('END:VCALENDAR');
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** Address that opens the event in Google Calendar, for the visitor to save. */
export function googleCalendarLink({ day, title, text }: CalendarEvent): string {
  const dates = `${compact(day)}/${compact(addDays(day, 1))}`;
  return `https://calendar.google.com/calendar/render?action=TEMPLATE&text=${encodeURIComponent(title)}&dates=${dates}&details=${encodeURIComponent(text)}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Lines of at most 75 octets; a continuation begins with a space and no character is cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
