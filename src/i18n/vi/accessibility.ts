/** What readers set for themselves, and the page about accessibility. */
export const accessibility = {
  letters: 'Cỡ chữ',
  /** How screen readers call A−, A and A+. */
  sizeNames: { small: 'Chữ nhỏ', normal: 'Chữ vừa', large: 'Chữ to' },
  contrast: 'Tương phản cao',
  /** Which key leads where; the keys are numbers, so that they are the same on every keyboard. */
  keysOn: (places: string) => `Bật phím tắt: ${places}`,
  /** The last run of all checks, as `npm run test:matrix` wrote it down. */
  record: {
    title: 'Kết quả lần kiểm tra gần nhất',
    run: (date: string, pages: number, widths: string, schemes: string, browser: string) =>
      `Ngày ${date}, ${pages} trang; bề ngang ${widths} điểm; ${schemes}; có và không có JavaScript; ${browser}. Số liệu do máy ghi khi kiểm tra.`,
    from: (width: number) => `bề ngang từ ${width} điểm`,
    schemes: { light: 'nền sáng', dark: 'nền tối', forced: 'màu do máy áp đặt' },
    result: (check: string, looks: string, faults: string) => `${check}: ${looks} lượt xem, ${faults} lỗi.`,
    /** `spacing` is followed by the least width at which it was tried. */
    checks: {
      axe: 'Quy tắc WCAG 2.2 mức A, AA và thực hành tốt',
      reflow: 'Không bị cắt, không phải cuộn ngang',
      letters: 'Như trên, với chữ phóng 200%',
      spacing: 'Như trên, thêm giãn dòng, giãn chữ theo WCAG 1.4.12',
      targets: 'Chỗ bấm riêng cao ít nhất 48 điểm',
      motion: 'Đứng yên khi máy xin giảm chuyển động',
    },
  },
};
