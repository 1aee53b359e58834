import { z } from 'astro/zod';
import { dateAt, instantOf } from '../../conference/dates.ts';
import type { Journal, JournalEntry } from '../../conference/journal.ts';
import { schedule } from '../../conference/schemas/conference.ts';
import { findingsOf } from '../../reader/entry.ts';
import { journalFile } from '../../reader/files.ts';
import type { Path } from '../../reader/finding.ts';
import { readYaml } from '../../reader/yaml.ts';
import type { Content } from '../content.ts';
import { type Fault, fieldName, quote } from '../report.ts';
import { fieldWords } from '../sentences.ts';

const day = (description: string) => z.iso.date().describe(description);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const itemVersion = z.strictObject({
  title: z.string().min(1).describe('Tên mục'),
  day: z.string().min(1).describe('Mã ngày'),
  date: day('Ngày dương lịch, dạng 2030-05-17').optional(),
  start: clock.optional().describe('Giờ bắt đầu, dạng "14:00"'),
  end: clock.optional().describe('Giờ kết thúc, dạng "16:30"'),
  place: z.string().min(1).optional().describe('Tên và địa chỉ địa điểm'),
  tentative: z.boolean().describe('true nếu là dự kiến'),
  placeTentative: z.boolean().optional().describe('true nếu địa điểm là dự kiến'),
  cancelled: z.boolean().describe('true nếu không còn tổ chức'),
  delegations: z.array(z.string().min(1)).optional().describe('Mã các đoàn'),
  previousIds: z.array(z.string().min(1)).optional().describe('Các tên tệp trước đây'),
});

const journalSchema = z.array(
  z.strictObject({
    entry: z
      .string()
      .regex(/^([a-z]{2,3}(-[A-Za-z]{2,4})?\/)?[a-z0-9-]+(\/[a-z0-9-]+)?$/)
      .describe('Tên nội dung, ví dụ: programme/hop-tru-bi'),
    sequence: z.number().int().nonnegative().describe('Số lần sửa, tính từ 0'),
    date: day('Ngày ghi, dạng 2030-05-17'),
    digest: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .describe('Mười sáu chữ số của bản đã ghi'),
    original: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional()
      .describe('Mười sáu chữ số của bản gốc khi dịch, của dòng bản dịch'),
    deleted: z.literal(true).optional().describe('true nếu nội dung đã xóa'),
    item: itemVersion.optional().describe('Bản đã ghi của một mục chương trình'),
    schedule: schedule.optional().describe('Tình trạng lịch khi ghi, của dòng conference'),
    held: z.literal(true).optional().describe('true nếu hội nghị đã diễn ra, của dòng conference'),
    outside: z
      .array(z.string().min(1))
      .optional()
      .describe('Mã các ngày ngoài hội nghị, của dòng conference'),
  }),
) satisfies z.ZodType<JournalEntry[]>;

const restore = 'Không sửa tay tệp này; lấy lại bản trước trong git rồi chạy npm run record';

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
    problem: conflict ? 'có dấu vết của việc trộn hai bản' : 'tệp không đúng cú pháp JSON',
    remedy: restore,
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
        problem: `số lần sửa của ${entry} là ${sequence}, đáng lẽ là ${wanted}`,
      });
    }
    const before = journal[index - 1]?.date;
    if (before !== undefined && date < before) {
      found.push({
        path: [index, 'date'],
        problem: `ngày ${quote(date)} sớm hơn ngày của dòng trước ${quote(before)}`,
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
    remedy: restore,
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
          problem: `từ dòng này, nhật ký có ngày chưa đến ${quote(latest)}; hôm nay theo máy này là ${dateAt(today, timeZone)}`,
          remedy: `Nếu máy sai ngày giờ thì chỉnh lại máy; nếu máy đúng, tức là lúc ghi đồng hồ đã chạy sai, thì chạy: ${redate}`,
        }
      : {
          ...place,
          problem: `ngày ghi ${quote(date)} sau giờ dựng (${dateAt(now, timeZone)}); tin, thông báo, thông cáo chỉ hiện theo giờ dựng`,
          remedy: `Nếu vừa ghi thì ghi lại bằng git (git commit) rồi dựng lại; nếu lúc ghi đồng hồ đã chạy sai thì chạy: ${redate}`,
          warning: true,
        },
  ];
};
