import type { AnnouncedField } from '../../conference/changes.ts';
import type { ItemKind } from '../../conference/types.ts';
import { capitalised } from './dates.ts';
import { pages } from './pages.ts';

const endTime = 'giờ kết thúc';

/** The programme: its days, its items and what is told of them. */
export const programme = {
  whole: 'Xem toàn bộ chương trình',
  days: (count: number) => `${String(count).padStart(2, '0')} ngày`,
  dayNumber: (ordinal: number) =>
    `Ngày thứ ${['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'][ordinal - 1] ?? ordinal}`,
  dayOutside: 'Ngoài các ngày họp',
  /** What is told of an item, and may change. */
  fields: {
    title: 'Tên mục',
    date: 'Ngày',
    start: 'Giờ bắt đầu',
    end: capitalised(endTime),
    place: pages.venue,
    tentative: 'Giờ của mục',
    placeTentative: pages.venue,
    cancelled: 'Tình trạng',
  } satisfies Record<AnnouncedField, string>,
  kinds: {
    arrival: 'Đón đoàn',
    meeting: 'Họp',
    meal: 'Bữa ăn',
    reception: 'Đón tiếp',
    session: 'Phiên họp',
    visit: pages.visit,
    departure: 'Tiễn đoàn',
  } satisfies Record<ItemKind, string>,
  allDay: 'Trong ngày',
  /** Between a start and its end, in the column of times. */
  until: 'đến',
  /** What the folded points of an item are, from their first letter to their last. */
  points: (count: number, first: string, last: string) => `${count} nội dung, từ ${first}) đến ${last})`,
  audience: 'Dành cho',
  wholeDelegation: 'Cả đoàn',
  unclear: 'Kế hoạch không nêu riêng đoàn này; việc tham dự của đoàn',
  endTime,
  byPlan: 'Theo kế hoạch',
  cancelled: 'Không tổ chức',
  previous: 'Mục trước',
  following: 'Mục sau',
  gap: (start: string, end: string) => `Từ ${start} đến ${end}: kế hoạch để trống`,
  scan: 'Quét mã để xem chương trình trên điện thoại',
};
