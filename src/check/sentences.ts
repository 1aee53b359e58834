import { z } from 'astro/zod';
import type { Path } from './report.ts';
import { quote } from './report.ts';
import { idPattern } from '../conference/schemas/fields.ts';
import { fieldAt, keysOf } from './schema.ts';
import type { Field } from './schema.ts';
import { choices, didYouMean, nearest } from './suggest.ts';

/** A schema fault in words, at a path. */
export interface Finding {
  path: Path;
  problem: string;
  remedy: string;
  /** Of an unknown key: the field it was probably meant to be. */
  meant?: Path | undefined;
}

interface Context {
  schema: z.ZodType;
  /** What the editor wrote at a path, as text; undefined for lists, groups and what is missing. */
  written: (path: Path) => string | undefined;
  data: unknown;
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined | null)?.[step],
    data,
  );

/** What the type of a field is called. */
const nouns: [new (...args: never[]) => unknown, string][] = [
  [z.ZodEnum, 'một trong các giá trị cho sẵn'],
  [z.ZodString, 'chữ'],
  [z.ZodNumber, 'số nguyên'],
  [z.ZodBoolean, 'true hoặc false'],
  [z.ZodArray, 'danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang'],
  [z.ZodTuple, 'danh sách'],
  [z.ZodObject, 'nhóm trường, mỗi trường một dòng'],
];

const nounOf = (type: z.ZodType): string =>
  nouns.find(([kind]) => type instanceof kind)?.[1] ?? 'giá trị khác';

/** Fields that a rule of the whole entry speaks of, with their descriptions. */
const fieldsNamedIn = (message: string, type: z.ZodType): string =>
  keysOf(type)
    .filter((key) => message.split(/[^A-Za-z]+/).includes(key))
    .map((key) => `${key}: ${fieldAt(type, [key])?.description ?? ''}`)
    .join('; ');

/** What to write into a field: its description, and the allowed values where the description misses one. */
export const remedyFor = (field: Field | undefined): string => {
  const description = field?.description ?? 'xem hướng dẫn trong content/README.md';
  const options = field?.type instanceof z.ZodEnum ? field.type.options.map(String) : [];
  const missing = options.some((option) => !description.includes(option));
  return `Cần ghi: ${description.replace(/\.$/, '')}${missing ? `; ${choices(options)}` : ''}`;
};

const wrongType = (field: Field, value: unknown, written: string | undefined): string => {
  if (Array.isArray(value)) return `đang là một danh sách, nhưng phải là ${nounOf(field.type)}`;
  if (field.type instanceof z.ZodString && value instanceof Date) {
    return `${quote(written ?? '')} bị đọc thành ngày, hãy đặt trong dấu nháy`;
  }
  if (typeof value === 'object') {
    const noun = nounOf(field.type);
    return `đang là một nhóm trường, nhưng phải là ${noun}; nếu giá trị có dấu { hoặc dấu hai chấm thì đặt trong dấu nháy`;
  }
  const shown = quote(written ?? String(value));
  if (field.type instanceof z.ZodString) {
    const what = typeof value === 'number' ? 'số' : 'true hoặc false';
    return `${shown} bị đọc thành ${what}, hãy đặt trong dấu nháy`;
  }
  return `${shown} không phải là ${nounOf(field.type)}`;
};

const numbers = (issue: z.core.$ZodIssue, shown: string): string => {
  if (issue.code === 'too_big') return `${shown} lớn hơn ${String(issue.maximum)}`;
  if (issue.code === 'too_small') {
    return issue.inclusive === false
      ? `${shown} phải lớn hơn ${String(issue.minimum)}`
      : `${shown} nhỏ hơn ${String(issue.minimum)}`;
  }
  return `${shown} không phải là số nguyên`;
};

const lengths = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string =>
  issue.code === 'too_big'
    ? `danh sách có quá ${String(issue.maximum)} mục`
    : Number(issue.minimum) > 1
      ? `danh sách phải có ${String(issue.minimum)} mục`
      : 'danh sách trống';

const problemOf = (issue: z.core.$ZodIssue, field: Field, { data, written }: Context): string => {
  const value = valueAt(data, issue.path as Path);
  const shown = quote(written(issue.path as Path) ?? String(value));
  if (value === undefined) return 'thiếu trường bắt buộc này';
  const comment = value === null ? written(issue.path as Path) : undefined;
  if (comment?.startsWith('#'))
    return `${quote(comment)} bị đọc thành ghi chú vì có dấu #, hãy đặt trong dấu nháy`;
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return field.optional
      ? 'không ghi gì; hãy ghi giá trị hoặc xóa dòng này'
      : 'để trống, nhưng trường này bắt buộc';
  }
  if (issue.code === 'custom') {
    return issue.message === 'Invalid input' ? `${shown} không hợp lệ` : issue.message;
  }
  if (typeof value === 'number' && field.type instanceof z.ZodNumber) return numbers(issue, shown);
  if (Array.isArray(value) && (issue.code === 'too_small' || issue.code === 'too_big')) return lengths(issue);
  if (issue.code === 'invalid_value') {
    return `${shown} không có trong các giá trị cho phép${didYouMean(shown, issue.values.map(String))}`;
  }
  // A date that does not exist is no date for the schema either; it reads better as a wrong value.
  const dateLike = typeof value === 'string' || value instanceof Date;
  if (field.type instanceof z.ZodISODate && dateLike) {
    return `${shown} không phải là một ngày có thật viết theo dạng năm-tháng-ngày`;
  }
  if (issue.code === 'invalid_type') return wrongType(field, value, written(issue.path as Path));
  if (issue.code === 'invalid_format' && issue.pattern === String(idPattern)) {
    return `${shown} không đúng dạng của một mã: chữ thường không dấu và chữ số, nối bằng gạch ngang`;
  }
  return `${shown} không đúng dạng`;
};

/** Every finding of one issue: an issue of unknown keys has one for each key. */
export const findingsOf = (issue: z.core.$ZodIssue, context: Context): Finding[] => {
  const path = issue.path as Path;
  const field = fieldAt(context.schema, path);
  if (issue.code === 'unrecognized_keys') {
    const keys = field ? keysOf(field.type) : [];
    const unused = keys.filter((key) => valueAt(context.data, [...path, key]) === undefined);
    return issue.keys.map((key) => {
      const meant = nearest(key, unused);
      return {
        path: [...path, key],
        problem: `không có trường tên ${quote(key)}${didYouMean(key, unused)}`,
        remedy: `Các trường được dùng ở đây: ${keys.join(', ')}`,
        meant: meant === undefined ? undefined : [...path, meant],
      };
    });
  }
  if (field === undefined) return [];
  const problem = problemOf(issue, field, context);
  const named = issue.code === 'custom' ? fieldsNamedIn(problem, field.type) : '';
  return [{ path, problem, remedy: named ? `Cần ghi: ${named}` : remedyFor(field) }];
};
