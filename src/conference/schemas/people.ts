import { z } from 'astro/zod';
import { id, list, optionalVerbatim, order, text, verbatim } from './fields.ts';

export const group = z.strictObject({
  letter: verbatim({ vi: 'Chữ cái của nhóm trong kế hoạch', en: 'Letter of the group in the plan' }),
  title: text({
    vi: 'Tên nhóm đại biểu, nguyên văn kế hoạch',
    en: 'Name of the group of delegates, word for word as in the plan',
  }),
  order: order({ vi: 'Thứ tự lễ tân', en: 'Order of protocol' }),
  lines: list(
    text({ vi: 'Một dòng thành phần, nguyên văn', en: 'One line of participants, word for word' }),
    { vi: 'Thành phần, nguyên văn kế hoạch', en: 'Participants, word for word as in the plan' },
  ),
});

export const delegation = z.strictObject({
  name: text({ vi: 'Tên đoàn', en: 'Name of the delegation' }),
  shortName: text({ vi: 'Tên ngắn của đoàn', en: 'Short name of the delegation' }),
  order: order({ vi: 'Thứ tự lễ tân; không xếp theo vần', en: 'Order of protocol; not alphabetical' }),
  role: text({ vi: 'Vai trò của đoàn, theo kế hoạch', en: 'Role of the delegation, by the plan' }),
  groups: list(
    id({ vi: 'Mã nhóm, là tên tệp trong groups/', en: 'Id of the group, its file name in groups/' }),
    {
      vi: 'Các nhóm đại biểu mà đoàn thuộc về',
      en: 'The groups of delegates that the delegation belongs to',
    },
  ),
});

export const organiser = z.strictObject({
  name: text({
    vi: 'Tên cơ quan; nếu cơ quan đổi tên thì sửa tại đây',
    en: 'Name of the body; if the body is renamed, change it here',
  }),
  order: order({ vi: 'Thứ tự trong kế hoạch', en: 'Order in the plan' }),
  duties: list(
    z.strictObject({
      letter: optionalVerbatim({
        vi: 'Chữ cái của nhiệm vụ, nếu kế hoạch có',
        en: 'Letter of the duty, if the plan has one',
      }),
      text: text({ vi: 'Nhiệm vụ, nguyên văn kế hoạch', en: 'Duty, word for word as in the plan' }),
    }),
    { vi: 'Nhiệm vụ được giao', en: 'Assigned duties' },
  ),
});
