import { z } from 'astro/zod';
import { idPattern } from '../conference/schemas/fields.ts';
import type { FieldFinding, Path } from '../reader/finding.ts';
import { type Field, fieldAt, keysOf } from '../reader/schema.ts';
import { say, type Sayings } from '../languages.ts';
import { quote } from './report.ts';
import { choices, didYouMean } from './suggest.ts';

/** What a schema refuses, in words, at a path. */
export interface FieldWords {
  path: Path;
  problem: string;
  remedy: string;
}

/** What the type of a field is called. */
const nouns: [new (...args: never[]) => unknown, Sayings][] = [
  [z.ZodEnum, { vi: 'một trong các giá trị cho sẵn', en: 'one of the given values' }],
  [z.ZodString, { vi: 'chữ', en: 'text' }],
  [z.ZodNumber, { vi: 'số nguyên', en: 'a whole number' }],
  [z.ZodBoolean, { vi: 'true hoặc false', en: 'true or false' }],
  [
    z.ZodArray,
    {
      vi: 'danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang',
      en: 'a list, each entry on a line that begins with a hyphen',
    },
  ],
  [z.ZodTuple, { vi: 'danh sách', en: 'a list' }],
  [
    z.ZodObject,
    { vi: 'nhóm trường, mỗi trường một dòng', en: 'a group of fields, each on a line of its own' },
  ],
];

const nounOf = (type: z.ZodType): string =>
  say(nouns.find(([kind]) => type instanceof kind)?.[1] ?? { vi: 'giá trị khác', en: 'another value' });

/** The remedy of most faults. */
export const toWrite = (what: string): string =>
  say({ vi: `Cần ghi: ${what}`, en: `What to write: ${what}` });

/** Fields that a rule of the whole entry speaks of, with what they say they are for. */
const fieldsNamedIn = (message: string, type: z.ZodType): string =>
  keysOf(type)
    .filter((key) => message.split(/[^A-Za-z]+/).includes(key))
    .map((key) => [key, fieldAt(type, [key])?.says] as const)
    .map(([key, says]) => `${key}: ${says ? say(says) : ''}`)
    .join('; ');

/** What to write into a field: what it says of itself, and the allowed values where it misses one. */
export const remedyFor = (field: Field | undefined): string => {
  const says = say(
    field?.says ?? {
      vi: 'xem hướng dẫn trong content/README.md',
      en: 'see the guide, content/README.en.md',
    },
  );
  const options = field?.type instanceof z.ZodEnum ? field.type.options.map(String) : [];
  const missing = options.some((option) => !says.includes(option));
  return toWrite(`${says.replace(/\.$/, '')}${missing ? `; ${choices(options)}` : ''}`);
};

const wrongType = (field: Field, value: unknown, written: string | undefined): string => {
  if (Array.isArray(value))
    return say({
      vi: `đang là một danh sách, nhưng phải là ${nounOf(field.type)}`,
      en: `this is a list, but has to be ${nounOf(field.type)}`,
    });
  if (field.type instanceof z.ZodString && value instanceof Date) {
    return say({
      vi: `${quote(written ?? '')} bị đọc thành ngày, hãy đặt trong dấu nháy`,
      en: `${quote(written ?? '')} is read as a date, put it in quotation marks`,
    });
  }
  if (typeof value === 'object') {
    const noun = nounOf(field.type);
    return say({
      vi: `đang là một nhóm trường, nhưng phải là ${noun}; nếu giá trị có dấu { hoặc dấu hai chấm thì đặt trong dấu nháy`,
      en: `this is a group of fields, but has to be ${noun}; if the value has a { or a colon in it, put it in quotation marks`,
    });
  }
  const shown = quote(written ?? String(value));
  if (field.type instanceof z.ZodString) {
    const what =
      typeof value === 'number'
        ? say({ vi: 'số', en: 'a number' })
        : say({ vi: 'true hoặc false', en: 'true or false' });
    return say({
      vi: `${shown} bị đọc thành ${what}, hãy đặt trong dấu nháy`,
      en: `${shown} is read as ${what}, put it in quotation marks`,
    });
  }
  return say({
    vi: `${shown} không phải là ${nounOf(field.type)}`,
    en: `${shown} is not ${nounOf(field.type)}`,
  });
};

const numbers = (issue: z.core.$ZodIssue, shown: string): string => {
  if (issue.code === 'too_big')
    return say({
      vi: `${shown} lớn hơn ${String(issue.maximum)}`,
      en: `${shown} is greater than ${String(issue.maximum)}`,
    });
  if (issue.code === 'too_small') {
    return issue.inclusive === false
      ? say({
          vi: `${shown} phải lớn hơn ${String(issue.minimum)}`,
          en: `${shown} has to be greater than ${String(issue.minimum)}`,
        })
      : say({
          vi: `${shown} nhỏ hơn ${String(issue.minimum)}`,
          en: `${shown} is less than ${String(issue.minimum)}`,
        });
  }
  return say({ vi: `${shown} không phải là số nguyên`, en: `${shown} is not a whole number` });
};

const lengths = (issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string =>
  issue.code === 'too_big'
    ? say({
        vi: `danh sách có quá ${String(issue.maximum)} mục`,
        en: `the list has more than ${String(issue.maximum)} entries`,
      })
    : Number(issue.minimum) > 1
      ? say({
          vi: `danh sách phải có ${String(issue.minimum)} mục`,
          en: `the list has to have ${String(issue.minimum)} entries`,
        })
      : say({ vi: 'danh sách trống', en: 'the list is empty' });

const problemOf = ({ issue, field, value, written }: FieldFinding & { code: 'field' }): string => {
  const shown = quote(written ?? String(value));
  if (value === undefined)
    return say({ vi: 'thiếu trường bắt buộc này', en: 'this field is missing and has to be there' });
  if (value === null && written?.startsWith('#'))
    return say({
      vi: `${quote(written)} bị đọc thành ghi chú vì có dấu #, hãy đặt trong dấu nháy`,
      en: `${quote(written)} is read as a note because of the #, put it in quotation marks`,
    });
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return field.optional
      ? say({
          vi: 'không ghi gì; hãy ghi giá trị hoặc xóa dòng này',
          en: 'nothing is written here; write a value or delete this line',
        })
      : say({
          vi: 'để trống, nhưng trường này bắt buộc',
          en: 'this is empty, but the field has to be filled in',
        });
  }
  if (issue.code === 'custom') {
    const own = issue.params?.['says'] as Sayings | undefined;
    return say(own ?? { vi: `${shown} không hợp lệ`, en: `${shown} is not right` });
  }
  if (typeof value === 'number' && field.type instanceof z.ZodNumber) return numbers(issue, shown);
  if (Array.isArray(value) && (issue.code === 'too_small' || issue.code === 'too_big')) return lengths(issue);
  if (issue.code === 'invalid_value') {
    return say({
      vi: `${shown} không có trong các giá trị cho phép${didYouMean(shown, issue.values.map(String))}`,
      en: `${shown} is not one of the allowed values${didYouMean(shown, issue.values.map(String))}`,
    });
  }
  // A date that does not exist is no date for the schema either; it reads better as a wrong value.
  const dateLike = typeof value === 'string' || value instanceof Date;
  if (field.type instanceof z.ZodISODate && dateLike) {
    return say({
      vi: `${shown} không phải là một ngày có thật viết theo dạng năm-tháng-ngày`,
      en: `${shown} is not a day that exists, written as year-month-day`,
    });
  }
  if (issue.code === 'invalid_type') return wrongType(field, value, written);
  if (issue.code === 'invalid_format' && issue.pattern === String(idPattern)) {
    return say({
      vi: `${shown} không đúng dạng của một mã: chữ thường không dấu và chữ số, nối bằng gạch ngang`,
      en: `${shown} does not have the form of an id: lower case letters without marks and digits, joined by hyphens`,
    });
  }
  return say({ vi: `${shown} không đúng dạng`, en: `${shown} does not have the right form` });
};

/** One finding of a field in words. */
export function fieldWords(finding: FieldFinding): FieldWords {
  const { path } = finding;
  if (finding.code === 'no-fields')
    return {
      path,
      problem: say({ vi: 'tệp không có trường nào', en: 'the file has no fields' }),
      remedy: say({
        vi: 'Viết mỗi trường một dòng, theo dạng “trường: giá trị”',
        en: 'Write each field on a line of its own, as “field: value”',
      }),
    };
  if (finding.code === 'no-text')
    return {
      path,
      problem: say({
        vi: `${quote(finding.key)} không phải là chữ để dịch, bản dịch không ghi trường này`,
        en: `${quote(finding.key)} is no text to translate, a translation does not have this field`,
      }),
      remedy: say({
        vi: 'Xóa dòng này; giờ, địa điểm, thứ tự và số chỉ ghi ở bản gốc',
        en: 'Delete this line; times, places, order and numbers are written in the original alone',
      }),
    };
  if (finding.code === 'unknown-field') {
    const { key, keys, unused } = finding;
    return {
      path,
      problem: say({
        vi: `không có trường tên ${quote(key)}${didYouMean(key, unused)}`,
        en: `there is no field named ${quote(key)}${didYouMean(key, unused)}`,
      }),
      remedy: say({
        vi: `Các trường được dùng ở đây: ${keys.join(', ')}`,
        en: `The fields used here: ${keys.join(', ')}`,
      }),
    };
  }
  const problem = problemOf(finding);
  const named = finding.issue.code === 'custom' ? fieldsNamedIn(problem, finding.field.type) : '';
  return {
    path,
    problem,
    remedy: named ? toWrite(named) : remedyFor(finding.field),
  };
}
