import { z } from 'astro/zod';
import { idPattern } from '../conference/schemas/fields.ts';
import type { FieldFinding, Path } from '../reader/finding.ts';
import { type Field, fieldAt, keysOf } from '../reader/schema.ts';
import { quote } from './report.ts';
import { choices, didYouMean } from './suggest.ts';

/** What a schema refuses, in words, at a path. */
export interface FieldWords {
  path: Path;
  problem: string;
  remedy: string;
}

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

const problemOf = ({ issue, field, value, written }: FieldFinding & { code: 'field' }): string => {
  const shown = quote(written ?? String(value));
  if (value === undefined) return 'thiếu trường bắt buộc này';
  if (value === null && written?.startsWith('#'))
    return `${quote(written)} bị đọc thành ghi chú vì có dấu #, hãy đặt trong dấu nháy`;
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
  if (issue.code === 'invalid_type') return wrongType(field, value, written);
  if (issue.code === 'invalid_format' && issue.pattern === String(idPattern)) {
    return `${shown} không đúng dạng của một mã: chữ thường không dấu và chữ số, nối bằng gạch ngang`;
  }
  return `${shown} không đúng dạng`;
};

/** One finding of a field in words. */
export function fieldWords(finding: FieldFinding): FieldWords {
  const { path } = finding;
  if (finding.code === 'no-fields')
    return {
      path,
      problem: 'tệp không có trường nào',
      remedy: 'Viết mỗi trường một dòng, theo dạng “trường: giá trị”',
    };
  if (finding.code === 'no-text')
    return {
      path,
      problem: `${quote(finding.key)} không phải là chữ để dịch, bản dịch không ghi trường này`,
      remedy: 'Xóa dòng này; giờ, địa điểm, thứ tự và số chỉ ghi ở bản gốc',
    };
  if (finding.code === 'unknown-field') {
    const { key, keys, unused } = finding;
    return {
      path,
      problem: `không có trường tên ${quote(key)}${didYouMean(key, unused)}`,
      remedy: `Các trường được dùng ở đây: ${keys.join(', ')}`,
    };
  }
  const problem = problemOf(finding);
  const named = finding.issue.code === 'custom' ? fieldsNamedIn(problem, finding.field.type) : '';
  return { path, problem, remedy: named ? `Cần ghi: ${named}` : remedyFor(finding.field) };
}
