import { describe, expect, it } from 'vitest';
import * as dates from '../../src/i18n/vi/dates.ts';

/** The formatter keeps numbers with their words by no-break spaces; the eye reads plain ones. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('dates as Vietnamese official documents write them', () => {
  it.each([
    ['2025-03-14', 'thứ Sáu, ngày 14 tháng 3 năm 2025'],
    ['2025-03-05', 'thứ Tư, ngày 05 tháng 3 năm 2025'],
    ['2025-02-16', 'Chủ nhật, ngày 16 tháng 02 năm 2025'],
    ['2025-01-01', 'thứ Tư, ngày 01 tháng 01 năm 2025'],
    ['2025-12-10', 'thứ Tư, ngày 10 tháng 12 năm 2025'],
  ])('%s in full', (date, words) => {
    expect(plain(dates.fullDate(date))).toBe(words);
  });

  it.each([
    [['2025-03-13'], 'ngày 13 tháng 3 năm 2025 (thứ Năm)'],
    [['2025-03-13', '2025-03-14'], 'ngày 13 và 14 tháng 3 năm 2025 (thứ Năm, thứ Sáu)'],
    [['2025-03-31', '2025-04-01'], 'ngày 31 tháng 3 và ngày 01 tháng 4 năm 2025 (thứ Hai, thứ Ba)'],
    [
      ['2025-12-31', '2026-01-01'],
      'ngày 31 tháng 12 năm 2025 và ngày 01 tháng 01 năm 2026 (thứ Tư, thứ Năm)',
    ],
    [
      ['2025-03-13', '2025-03-14', '2025-03-15'],
      'từ ngày 13 đến ngày 15 tháng 3 năm 2025 (thứ Năm đến thứ Bảy)',
    ],
    [['2025-03-13', '2025-03-16'], 'ngày 13 và 16 tháng 3 năm 2025 (thứ Năm, Chủ nhật)'],
    [
      ['2025-03-13', '2025-03-14', '2025-03-16'],
      'các ngày 13, 14 và 16 tháng 3 năm 2025 (thứ Năm, thứ Sáu, Chủ nhật)',
    ],
    [
      ['2025-03-30', '2025-03-31', '2025-04-02'],
      'các ngày 30, 31 tháng 3 và ngày 02 tháng 4 năm 2025 (Chủ nhật, thứ Hai, thứ Tư)',
    ],
    [[], ''],
  ])('the range of %j', (range, words) => {
    expect(plain(dates.dateRange(range))).toBe(words);
  });

  it('writes short dates and times of day', () => {
    expect(dates.compactDate('2025-03-14')).toBe('14/3/2025');
    expect(dates.compactDate('2025-02-05')).toBe('05/02/2025');
    expect(plain(dates.formalTime('08:00'))).toBe('08 giờ 00 phút');
    expect(plain(dates.formalTimes('07:30', '08:00'))).toBe('07 giờ 30 phút đến 08 giờ 00 phút');
    expect(plain(dates.formalTimes('14:00'))).toBe('14 giờ 00 phút');
  });

  it('knows what a day is called in a question', () => {
    expect(dates.dayNames('2025-02-05').map(plain)).toEqual(['ngày 05', '05/02', 'thứ Tư']);
  });

  it('never parts a number from its word', () => {
    expect(dates.longDate('2025-03-14')).toBe('ngày\u00A014 tháng\u00A03 năm\u00A02025');
  });

  it('capitalises Vietnamese letters', () => {
    expect(dates.capitalised('địa chỉ')).toBe('Địa chỉ');
  });
});

describe('the days of a conference in short', () => {
  it.each([
    [['2025-03-13'], '13/3/2025'],
    [['2025-03-13', '2025-03-14'], '13–14/3/2025'],
    [['2025-04-30', '2025-05-01'], '30/4–01/5/2025'],
    [['2025-12-31', '2026-01-01'], '31/12/2025–01/01/2026'],
    [['2025-03-13', '2025-03-15'], '13 và 15/3/2025'],
    [['2025-03-13', '2025-03-14', '2025-03-16'], '13–14 và 16/3/2025'],
    [['2025-03-13', '2025-03-15', '2025-03-17'], '13, 15 và 17/3/2025'],
    [['2025-03-30', '2025-03-31', '2025-04-02'], '30–31/3 và 02/4/2025'],
    [['2025-12-30', '2025-12-31', '2026-01-02'], '30–31/12/2025 và 02/01/2026'],
    [[], ''],
  ])('%j', (days, words) => expect(dates.compactRange(days)).toBe(words));

  it('leave out a year that stands beside them', () => {
    expect(dates.compactRange(['2025-03-13', '2025-03-14'], ['2025-03-20'])).toBe('13–14/3');
    expect(dates.compactRange(['2025-03-13', '2025-03-14', '2025-03-16'], ['2025-03-20'])).toBe(
      '13–14 và 16/3',
    );
    expect(dates.compactRange(['2025-12-30', '2025-12-31'], ['2026-03-20'])).toBe('30–31/12/2025');
  });
});
