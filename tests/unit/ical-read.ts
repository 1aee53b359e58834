import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import ical, { type VEvent } from 'node-ical';

/** Reads calendars back with a parser that has nothing in common with the one that wrote them. */

export const eventsOf = (calendar: string): VEvent[] =>
  Object.values(ical.sync.parseICS(calendar)).filter((part): part is VEvent => part?.type === 'VEVENT');

/** Property lines of a calendar, unfolded: RFC 5545 section 3.1. */
export const unfolded = (calendar: string): string[] => calendar.replaceAll('\r\n ', '').split('\r\n');

/** The values of a property wherever it stands, with its parameters. */
export const valuesOf = (calendar: string, name: string): string[] =>
  unfolded(calendar).filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));

const program = `
  import ical from 'node-ical';
  let text = '';
  for await (const part of process.stdin) text += part;
  const parts = Object.values(ical.sync.parseICS(text)).filter((one) => one.type === 'VEVENT');
  console.log(JSON.stringify(parts.map(({ uid, start, end, datetype }) => ({
    uid, datetype, start: start.toISOString(), end: end?.toISOString(), local: start.toDateString(),
  }))));
`;

interface EventOnDevice {
  uid: string;
  datetype: string;
  start: string;
  end?: string;
  /** The day as the device writes it. */
  local: string;
}

/** What a device in another time zone makes of a calendar. */
export const onDevice = (calendar: string, timeZone: string): EventOnDevice[] =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: resolve(import.meta.dirname, '../..'),
      input: calendar,
      env: { ...process.env, TZ: timeZone },
      encoding: 'utf8',
    }),
  ) as EventOnDevice[];
