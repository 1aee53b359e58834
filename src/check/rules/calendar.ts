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
          problem: `mã ngày ${quote(day.id)} đã dùng ở trên`,
          hint: 'mỗi ngày một mã riêng',
        }),
      );
    }
    const date = day?.date;
    if (date === undefined) return found;
    if (earlier.some((other) => other?.date === date)) {
      found.push(
        conference.at(['days', index, 'date'], {
          problem: `ngày ${quote(date)} đã ghi ở trên`,
          hint: 'mỗi ngày một dòng',
        }),
      );
    } else if (earlier.some((other) => other?.date !== undefined && other.date > date)) {
      found.push(
        conference.at(['days', index, 'date'], {
          problem: `ngày ${quote(date)} đứng sau một ngày muộn hơn`,
          hint: 'xếp các ngày từ sớm đến muộn',
        }),
      );
    }
    return found;
  });
  if (days.every((day) => day?.core === false)) {
    faults.push(
      conference.at(['days'], {
        problem: 'không có ngày họp chính thức nào',
        hint: 'ghi core: true cho ít nhất một ngày',
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
      problem: `held là true trong khi schedule là ${schedule}`,
      hint: 'ghi false, hoặc sửa schedule thành confirmed',
    }),
  ];
};
