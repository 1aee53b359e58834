import { common } from './common.ts';
import { programme } from './programme.ts';

const hasBegun = 'Đã bắt đầu';
const openEnd = `${programme.endTime}: ${common.open}`;

/** What is on, what comes next, and what has become of the conference. */
export const state = {
  next: 'Tiếp theo',
  now: 'Đang diễn ra',
  left: 'còn {}',
  /** Above what is on, the items that are over. */
  passed: '{} mục trước đó, từ {day}',
  toNow: 'Đến mục đang diễn ra',
  toBegun: 'Đến mục đã bắt đầu',
  toNext: 'Đến mục tiếp theo',
  startsIn: 'Bắt đầu sau {}',
  startsInDays: 'Bắt đầu sau {} ngày',
  /** Of an item whose end is open: nobody can tell whether it is still on. */
  begun: `${hasBegun} lúc {}; ${openEnd}`,
  hasBegun,
  openEnd,
  tomorrow: 'ngày mai, ',
  hours: 'giờ',
  minutes: 'phút',
  asOf: 'Tính đến',
  past: 'Đã qua ngày dự kiến',
  pastAnnounced: 'Đã qua ngày tổ chức đã công bố',
  /** Before what is open. */
  pastOpen: (past: string) => `${past}; thông tin tổ chức:`,
  held: 'Hội nghị đã diễn ra',
  moved: 'Hội nghị đã dời ngày',
  /** While the new dates are tentative. */
  mayMove: 'Hội nghị dự kiến dời ngày',
  movedFromTo: (before: string, after: string) => `Dời từ ${before} sang ${after}`,
  movedTo: (after: string) => `Dời sang ${after}`,
  final: 'Thời gian hội nghị đã chính thức',
  resumed: 'Hội nghị được tổ chức trở lại',
  announcedDates: (dates: string) => `Ngày đã công bố: ${dates}`,
  /** `announced`: the dates that were, if any. */
  newDates: (announced: string) =>
    `Thời gian mới: ${common.open}${announced && `; ngày đã công bố: ${announced}`}`,
  postponed: 'Hội nghị tạm hoãn',
  /** Before a title, and where there is room for two words. */
  paused: 'Tạm hoãn',
  cancelled: 'Hội nghị không tổ chức theo kế hoạch đã công bố',
};
