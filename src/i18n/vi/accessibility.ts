/** What readers set for themselves, and the page about accessibility. */
export const accessibility = {
  letters: 'Cỡ chữ',
  /** How screen readers call A−, A and A+. */
  sizeNames: { small: 'Chữ nhỏ', normal: 'Chữ vừa', large: 'Chữ to' },
  contrast: 'Tương phản cao',
  /** Where the keys 1, 2, 3 lead: numbers are the same on every keyboard. */
  keysOn: (...places: string[]) =>
    `Bật phím tắt: ${places.map((place, index) => `${index + 1}\u00A0${place}`).join(', ')}`,
  /** The last run of all checks, as `npm run test:matrix` wrote it down. */
  record: {
    title: 'Kết quả lần kiểm tra gần nhất',
    run: (date: string, pages: number, widths: string, schemes: string, browser: string) =>
      `Ngày ${date}, ${pages} trang; bề ngang ${widths} điểm; ${schemes}; có và không có JavaScript; ${browser}. Số liệu do máy ghi khi kiểm tra.`,
    /** `views`: pages in these states, with and without script counted each. */
    inStates: (views: string, states: string) =>
      `Thêm ${views} lượt mở các trang có thay đổi theo tình trạng: ${states}.`,
    /** Those that have no word elsewhere. */
    states: {
      urgent: 'có thông báo gấp',
      moved: 'đã dời ngày',
      held: 'đã diễn ra',
      twoAtOnce: 'hai mục cùng lúc',
      open: 'mục chưa rõ giờ kết thúc',
      evening: 'buổi tối',
      on: 'trong giờ của một mục',
      gap: 'giữa hai mục',
    },
    schemes: { light: 'nền sáng', dark: 'nền tối', forced: 'màu do máy áp đặt' },
    result: (check: string, looks: string, faults: string) => `${check}: ${looks} lượt xem, ${faults} lỗi.`,
    checks: {
      axe: 'Quy tắc WCAG 2.2 mức A, AA và thực hành tốt',
      contrast: 'Chữ tương phản theo mức AAA (7:1), cả khi bật Tương phản cao',
      reflow: 'Không bị cắt, không chồng lên nhau, không phải cuộn ngang',
      letters: 'Như trên, với chữ phóng 200%',
      spacing: 'Như trên, thêm giãn dòng, giãn chữ theo WCAG 1.4.12',
      targets: 'Chỗ bấm riêng cao ít nhất 48 điểm',
      form: 'Đường chương trình, mục hiện tại và lựa chọn nhận ra được không chỉ nhờ màu',
      motion: 'Đứng yên khi máy xin giảm chuyển động',
    },
  },
};
