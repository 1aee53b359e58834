import { z } from 'astro/zod';
import { dateAt, instantOf } from '../../conference/dates.ts';
import type { Journal, JournalEntry } from '../../conference/journal.ts';
import { schedule } from '../../conference/schemas/conference.ts';
import { findingsOf } from '../../reader/entry.ts';
import { journalFile } from '../../reader/files.ts';
import type { Path } from '../../reader/finding.ts';
import { readYaml } from '../../reader/yaml.ts';
import type { Content } from '../content.ts';
import { say, type Sayings } from '../../languages.ts';
import { type Fault, fieldName, quote } from '../report.ts';
import { fieldWords } from '../sentences.ts';

const day = (says: Sayings) => z.iso.date().meta({ says });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const itemVersion = z.strictObject({
  title: z
    .string()
    .min(1)
    .meta({ says: { vi: 'Tên mục', en: 'Name of the item' } }),
  day: z
    .string()
    .min(1)
    .meta({ says: { vi: 'Mã ngày', en: 'Id of the day' } }),
  date: day({ vi: 'Ngày dương lịch, dạng 2030-05-17', en: 'Calendar date, as in 2030-05-17' }).optional(),
  start: clock.optional().meta({ says: { vi: 'Giờ bắt đầu, dạng "14:00"', en: 'Start, as in "14:00"' } }),
  end: clock.optional().meta({ says: { vi: 'Giờ kết thúc, dạng "16:30"', en: 'End, as in "16:30"' } }),
  place: z
    .string()
    .min(1)
    .optional()
    .meta({ says: { vi: 'Tên và địa chỉ địa điểm', en: 'Name and address of the place' } }),
  tentative: z.boolean().meta({ says: { vi: 'true nếu là dự kiến', en: 'true if tentative' } }),
  placeTentative: z
    .boolean()
    .optional()
    .meta({ says: { vi: 'true nếu địa điểm là dự kiến', en: 'true if the place is tentative' } }),
  cancelled: z.boolean().meta({ says: { vi: 'true nếu không còn tổ chức', en: 'true if no longer held' } }),
  delegations: z
    .array(z.string().min(1))
    .optional()
    .meta({ says: { vi: 'Mã các đoàn', en: 'Ids of the delegations' } }),
  previousIds: z
    .array(z.string().min(1))
    .optional()
    .meta({ says: { vi: 'Các tên tệp trước đây', en: 'Earlier file names' } }),
});

const journalSchema = z.array(
  z.strictObject({
    entry: z
      .string()
      .regex(/^([a-z]{2,3}(-[A-Za-z]{2,4})?\/)?[a-z0-9-]+(\/[a-z0-9-]+)?$/)
      .meta({
        says: {
          vi: 'Tên nội dung, ví dụ: programme/hop-tru-bi',
          en: 'Name of the entry, such as: programme/opening',
        },
      }),
    sequence: z
      .number()
      .int()
      .nonnegative()
      .meta({ says: { vi: 'Số lần sửa, tính từ 0', en: 'Number of changes, from 0' } }),
    date: day({ vi: 'Ngày ghi, dạng 2030-05-17', en: 'Day of recording, as in 2030-05-17' }),
    digest: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .meta({
        says: { vi: 'Mười sáu chữ số của bản đã ghi', en: 'The sixteen digits of the recorded version' },
      }),
    original: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional()
      .meta({
        says: {
          vi: 'Mười sáu chữ số của bản gốc khi dịch, của dòng bản dịch',
          en: 'The sixteen digits of the original when it was translated, in the line of a translation',
        },
      }),
    deleted: z
      .literal(true)
      .optional()
      .meta({ says: { vi: 'true nếu nội dung đã xóa', en: 'true if the entry was deleted' } }),
    item: itemVersion.optional().meta({
      says: {
        vi: 'Bản đã ghi của một mục chương trình',
        en: 'The recorded version of an item of the programme',
      },
    }),
    schedule: schedule.optional().meta({
      says: {
        vi: 'Tình trạng lịch khi ghi, của dòng conference',
        en: 'State of the schedule when recorded, in the line of conference',
      },
    }),
    held: z
      .literal(true)
      .optional()
      .meta({
        says: {
          vi: 'true nếu hội nghị đã diễn ra, của dòng conference',
          en: 'true if the conference has taken place, in the line of conference',
        },
      }),
    outside: z
      .array(z.string().min(1))
      .optional()
      .meta({
        says: {
          vi: 'Mã các ngày ngoài hội nghị, của dòng conference',
          en: 'Ids of the days outside the conference, in the line of conference',
        },
      }),
  }),
) satisfies z.ZodType<JournalEntry[]>;

const restore = {
  vi: 'Không sửa tay tệp này; lấy lại bản trước trong git rồi chạy npm run record',
  en: 'Do not change this file by hand; take the last version from git and run npm run record',
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** There is an entry on every line, so the line that is none can be named. */
const broken = (text: string): Fault => {
  const lines = text.split('\n').map((line) => line.trim().replace(/,$/, ''));
  const index = lines.findIndex((line) => !['', '[', ']', '[]'].includes(line) && !isJson(line));
  const conflict = /^(<{7}|={7}|>{7})/.test(lines[index] ?? '');
  return {
    file: journalFile,
    line: index < 0 ? undefined : index + 1,
    problem: conflict
      ? say({ vi: 'có dấu vết của việc trộn hai bản', en: 'there are traces of two versions being merged' })
      : say({ vi: 'tệp không đúng cú pháp JSON', en: 'the file is not valid JSON' }),
    remedy: say(restore),
  };
};

/** What a journal that only ever grew cannot contain. */
const historyFaults = (journal: Journal): { path: Path; problem: string }[] => {
  const next = new Map<string, number>();
  return journal.flatMap(({ entry, sequence, date }, index) => {
    const found: { path: Path; problem: string }[] = [];
    const wanted = next.get(entry) ?? 0;
    next.set(entry, sequence + 1);
    if (sequence !== wanted) {
      found.push({
        path: [index, 'sequence'],
        problem: say({
          vi: `số lần sửa của ${entry} là ${sequence}, đáng lẽ là ${wanted}`,
          en: `the number of changes of ${entry} is ${sequence}, it should be ${wanted}`,
        }),
      });
    }
    const before = journal[index - 1]?.date;
    if (before !== undefined && date < before) {
      found.push({
        path: [index, 'date'],
        problem: say({
          vi: `ngày ${quote(date)} sớm hơn ngày của dòng trước ${quote(before)}`,
          en: `the date ${quote(date)} is earlier than that of the line before it, ${quote(before)}`,
        }),
      });
    }
    return found;
  });
};

/** Checks the text of the journal; none is an empty one. */
export function checkJournal(text: string | undefined): { journal: Journal; faults: Fault[] } {
  if (text === undefined) return { journal: [], faults: [] };
  if (!isJson(text)) return { journal: [], faults: [broken(text)] };
  const data: unknown = JSON.parse(text);
  const parsed = journalSchema.safeParse(data);
  const found = parsed.success
    ? historyFaults(parsed.data)
    : parsed.error.issues
        .flatMap((issue) => findingsOf(issue, journalSchema, { data, written: () => undefined }))
        .map(fieldWords);
  // Places are looked up only when needed: a long journal takes its time.
  const source = found.length ? readYaml(text) : undefined;
  const faults = found.map(({ path, problem }): Fault => ({
    file: journalFile,
    line: source?.lineOf(path),
    field: fieldName(path) || undefined,
    problem,
    remedy: say(restore),
  }));
  return { journal: parsed.data ?? [], faults };
}

const redate = 'npm run record -- --sua-ngay';

/**
 * The first line of a day that begins after `now`, the build's clock: recorded today and not committed yet, or by a
 * machine whose clock was wrong. The latter stops the build if the day begins after `today`, the machine's clock: readers
 * would be told a day that has not come. Both in milliseconds since the epoch.
 */
export const futureFaults = (
  text: string | undefined,
  { journal, conference, now }: Pick<Content, 'journal' | 'conference' | 'now'>,
  today: number,
): Fault[] => {
  const timeZone = conference?.draft.timeZone;
  if (text === undefined || timeZone === undefined) return [];
  const index = journal.findIndex(({ date }) => instantOf(date, '00:00', timeZone) > now);
  const date = journal[index]?.date;
  // Lines are in the order of time: the last one is the latest.
  const latest = journal.at(-1)?.date;
  if (date === undefined || latest === undefined) return [];
  const place = {
    file: journalFile,
    line: readYaml(text).lineOf([index, 'date']),
    field: fieldName([index, 'date']),
  };
  return [
    instantOf(latest, '00:00', timeZone) > today
      ? {
          ...place,
          problem: say({
            vi: `từ dòng này, nhật ký có ngày chưa đến ${quote(latest)}; hôm nay theo máy này là ${dateAt(today, timeZone)}`,
            en: `from this line on the journal has a date that has not come yet, ${quote(latest)}; today is ${dateAt(today, timeZone)} by this machine`,
          }),
          remedy: say({
            vi: `Nếu máy sai ngày giờ thì chỉnh lại máy; nếu máy đúng, tức là lúc ghi đồng hồ đã chạy sai, thì chạy: ${redate}`,
            en: `If the clock of the machine is wrong, set it; if it is right, the clock was wrong when this was recorded, so run: ${redate}`,
          }),
        }
      : {
          ...place,
          problem: say({
            vi: `ngày ghi ${quote(date)} sau giờ dựng (${dateAt(now, timeZone)}); tin, thông báo, thông cáo chỉ hiện theo giờ dựng`,
            en: `the recorded date ${quote(date)} is after the time of the build (${dateAt(now, timeZone)}); news, notices and releases appear by the time of the build alone`,
          }),
          remedy: say({
            vi: `Nếu vừa ghi thì ghi lại bằng git (git commit) rồi dựng lại; nếu lúc ghi đồng hồ đã chạy sai thì chạy: ${redate}`,
            en: `If you have just recorded it, commit it with git (git commit) and build again; if the clock was wrong at that time, run: ${redate}`,
          }),
          warning: true,
        },
  ];
};
