import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAt, instantOf, isoInstant, nextDate, timeAt, weekdayOf } from '../../src/conference/dates.ts';

const zone = 'Asia/Ho_Chi_Minh';

describe('instants of a zone', () => {
  it('puts 08:00 in Hồ Chí Minh at 01:00 UTC', () => {
    expect(new Date(instantOf('2025-03-14', '08:00', zone)).toISOString()).toBe('2025-03-14T01:00:00.000Z');
    expect(isoInstant('2025-03-14', '08:00', zone)).toBe('2025-03-14T08:00:00+07:00');
  });

  it('follows summer time in zones that have it', () => {
    expect(isoInstant('2025-03-29', '12:00', 'Europe/Berlin')).toBe('2025-03-29T12:00:00+01:00');
    expect(isoInstant('2025-03-30', '12:00', 'Europe/Berlin')).toBe('2025-03-30T12:00:00+02:00');
    expect(isoInstant('2025-01-15', '09:30', 'America/St_Johns')).toBe('2025-01-15T09:30:00-03:30');
    expect(isoInstant('2025-01-15', '09:30', 'UTC')).toBe('2025-01-15T09:30:00+00:00');
  });

  it('reads back the date and time it was given, in any zone', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    const zones = fc.constantFrom(zone, 'Asia/Tokyo', 'Asia/Kathmandu', 'Pacific/Honolulu', 'UTC');
    fc.assert(
      fc.property(days, fc.nat(23), fc.nat(59), zones, (day, hour, minute, timeZone) => {
        const date = day.toISOString().slice(0, 10);
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const instant = instantOf(date, time, timeZone);
        expect([dateAt(instant, timeZone), timeAt(instant, timeZone)]).toEqual([date, time]);
      }),
    );
  });
});

describe('the calendar', () => {
  it('goes to the next day over the end of a month, a year and a leap February', () => {
    expect(['2025-03-31', '2025-12-31', '2028-02-28'].map(nextDate)).toEqual([
      '2025-04-01',
      '2026-01-01',
      '2028-02-29',
    ]);
  });

  it('knows the day of the week', () => {
    expect(['2025-03-13', '2025-03-14', '2025-03-15', '2025-03-16'].map(weekdayOf)).toEqual([4, 5, 6, 0]);
  });
});
