import { z } from 'astro/zod';
import { id, list, optionalVerbatim, order, text, verbatim } from './fields.ts';

export const group = z.strictObject({
  letter: verbatim('Chữ cái của nhóm trong kế hoạch'),
  title: text('Tên nhóm đại biểu, nguyên văn kế hoạch'),
  order: order('Thứ tự lễ tân'),
  lines: list(text('Một dòng thành phần, nguyên văn'), 'Thành phần, nguyên văn kế hoạch'),
});

export const delegation = z.strictObject({
  name: text('Tên đoàn'),
  shortName: text('Tên ngắn của đoàn'),
  order: order('Thứ tự lễ tân; không xếp theo vần'),
  role: text('Vai trò của đoàn, theo kế hoạch'),
  groups: list(id('Mã nhóm, là tên tệp trong groups/'), 'Các nhóm đại biểu mà đoàn thuộc về'),
});

export const organiser = z.strictObject({
  name: text('Tên cơ quan; nếu cơ quan đổi tên thì sửa tại đây'),
  order: order('Thứ tự trong kế hoạch'),
  duties: list(
    z.strictObject({
      letter: optionalVerbatim('Chữ cái của nhiệm vụ, nếu kế hoạch có'),
      text: text('Nhiệm vụ, nguyên văn kế hoạch'),
    }),
    'Nhiệm vụ được giao',
  ),
});
