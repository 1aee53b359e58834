import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';

/** The days of the conference: one each, in order, at least one of them a day of the conference proper. */
export function calendarFaults({ conference }: Content): Fault[] {
  const days = conference?.draft.days;
  if (!conference || !days?.length) return [];
  const faults: Fault[] = days.flatMap((day, index) => {
    const earlier = days.slice(0, index);
    const found: Fault[] = [];
    if (day?.id !== undefined && earlier.some((other) => other?.id === day.id)) {
      found.push(
        conference.at(['days', index, 'id'], {
          problem: say({
            vi: `mã ngày ${quote(day.id)} đã dùng ở trên`,
            en: `the day id ${quote(day.id)} is already used above`,
          }),
          hint: say({ vi: 'mỗi ngày một mã riêng', en: 'each day has an id of its own' }),
        }),
      );
    }
    const date = day?.date;
    if (date === undefined) return found;
    if (earlier.some((other) => other?.date === date)) {
      found.push(
        conference.at(['days', index, 'date'], {
          problem: say({
            vi: `ngày ${quote(date)} đã ghi ở trên`,
            en: `the date ${quote(date)} is already written above`,
          }),
          hint: say({ vi: 'mỗi ngày một dòng', en: 'one line for each day' }),
        }),
      );
    } else if (earlier.some((other) => other?.date !== undefined && other.date > date)) {
      found.push(
        conference.at(['days', index, 'date'], {
          problem: say({
            vi: `ngày ${quote(date)} đứng sau một ngày muộn hơn`,
            en: `the date ${quote(date)} stands after a later one`,
          }),
          hint: say({ vi: 'xếp các ngày từ sớm đến muộn', en: 'put the days in order, the earliest first' }),
        }),
      );
    }
    return found;
  });
  if (days.every((day) => day?.core === false)) {
    faults.push(
      conference.at(['days'], {
        problem: say({
          vi: 'không có ngày họp chính thức nào',
          en: 'there is no day of the conference proper',
        }),
        hint: say({ vi: 'ghi core: true cho ít nhất một ngày', en: 'write core: true for one day at least' }),
      }),
    );
  }
  return [...faults, ...stateFaults(conference)];
}

/** A conference without a date, or with one that is only intended, cannot have taken place. */
const stateFaults = (conference: NonNullable<Content['conference']>): Fault[] => {
  const { held, schedule } = conference.draft;
  if (!held || schedule === undefined || !['tentative', 'postponed', 'cancelled'].includes(schedule))
    return [];
  return [
    conference.at(['held'], {
      problem: say({
        vi: `held là true trong khi schedule là ${schedule}`,
        en: `held is true while schedule is ${schedule}`,
      }),
      hint: say({
        vi: 'ghi false, hoặc sửa schedule thành confirmed',
        en: 'write false, or change schedule to confirmed',
      }),
    }),
  ];
};
