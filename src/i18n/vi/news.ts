import type { Phase } from '../../conference/types.ts';
import { common } from './common.ts';
import { pages } from './pages.ts';

/** News and notices, and their lists. */
export const news = {
  published: 'Đăng ngày',
  withheld: 'Chưa đăng: chỉ người soạn thấy trang này.',
  all: 'Mọi tin tức',
  noNotices: 'Chưa có thông báo.',
  ofPhase: (phase: Phase) => `${pages.news} ${common.phases[phase].toLowerCase()}`,
  /** On the picture of a shared link. */
  phaseTitle: (phase: Phase) => `${pages.news}: ${common.phases[phase].toLowerCase()}`,
  ofMonth: (month: string) => `${pages.news} ${month}`,
  shown: (first: number, last: number, total: string) => `Tin ${first}–${last} trong ${total} tin`,
  newer: 'Tin mới hơn',
  older: 'Tin cũ hơn',
  filters: 'Lọc tin',
  everything: 'Tất cả',
  months: 'Theo tháng',
  leaves: 'liên kết ra ngoài trang này',
};
