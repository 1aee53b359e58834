import { type ConferenceChange, movedBy } from '../conference/conference-changes.ts';
import type { Conference, IsoDate } from '../conference/types.ts';
import { type Language, tentativeLead } from '../i18n/index.ts';

/** What has become of the conference, for every output that speaks of it. */

/** What is needed to say it; a site has all of it. */
export interface StateSource {
  conference: Conference;
  /** Newest first. */
  conferenceChanges: readonly ConferenceChange[];
}

interface StateWords {
  /** `Hội nghị đã dời ngày` */
  title: string;
  /** `Dời từ 16–17/5/2030 sang 23–24/5/2030`; nothing where the title says it all. */
  text: string | undefined;
}

const coreDates = ({ days }: Conference): IsoDate[] =>
  days.filter(({ core }) => core).map(({ date }) => date);

const sentence = ({ title, text }: StateWords): string => `${[title, text].filter(Boolean).join('. ')}.`;

/** Old and new dates, the new ones as sure as the organiser is. */
const movedWords = (
  before: readonly IsoDate[],
  after: readonly IsoDate[],
  schedule: Conference['schedule'] | undefined,
  { t, dates }: Pick<Language, 't' | 'dates'>,
): StateWords => {
  const isTentative = schedule === 'tentative';
  const now = dates.compactRange(after);
  return {
    title: isTentative ? t.state.mayMove : t.state.moved,
    text: t.state.movedFromTo(
      dates.compactRange(before, after),
      isTentative ? t.common.tentatively(now) : now,
    ),
  };
};

/** What is out of the ordinary; undefined while the conference is to be held as announced. */
export const conferenceState = (
  { conference, conferenceChanges }: StateSource,
  { t, dates }: Language,
): StateWords | undefined => {
  const { schedule, held } = conference;
  if (held) return { title: t.state.held, text: undefined };
  const announced = dates.compactRange(conferenceChanges[0]?.before ?? []);
  if (schedule === 'cancelled')
    return { title: t.state.cancelled, text: announced && t.state.announcedDates(announced) };
  if (schedule === 'postponed') return { title: t.state.postponed, text: t.state.newDates(announced) };
  const moved = movedBy(conference, conferenceChanges);
  const after = coreDates(conference);
  if (moved !== undefined) return movedWords(moved.before, after, schedule, { t, dates });
  if (schedule !== 'moved') return undefined;
  return { title: t.state.moved, text: t.state.movedTo(dates.compactRange(after)) };
};

/** The same as sentences of one line: `Hội nghị tạm hoãn. Thời gian mới: Sẽ cập nhật.`; empty where there is nothing. */
export const stateLine = (source: StateSource, language: Language): string => {
  const words = conferenceState(source, language);
  return words === undefined ? '' : sentence(words);
};

/** When the conference is, in short and as sure as the organiser is: `Dự kiến 16–17/5/2030`, `Tạm hoãn`. */
export const conferenceWhen = (
  { conference }: Pick<StateSource, 'conference'>,
  { t, dates }: Language,
): string => {
  const days = dates.compactRange(coreDates(conference));
  if (conference.held) return days;
  return {
    tentative: dates.capitalised(t.common.tentatively(days)),
    confirmed: days,
    moved: t.state.movedTo(days),
    postponed: t.state.paused,
    cancelled: t.programme.cancelled,
  }[conference.schedule];
};

/** How long the conference is and when, `02 ngày, ngày 16 và 17 tháng 5 năm 2030 (thứ Năm, thứ Sáu)`, and what goes before it. */
export const conferenceDays = (
  conference: Conference,
  language: Language,
): { lead: string | undefined; days: string } => {
  const days = coreDates(conference);
  return {
    lead: conference.schedule === 'tentative' ? tentativeLead(language) : undefined,
    days: `${language.t.programme.days(days.length)}, ${language.dates.dateRange(days)}`,
  };
};

/** A recorded change of the whole conference in words, old and new. */
export const conferenceChangeWords = (
  { schedule, scheduleBefore, held, before, after }: ConferenceChange,
  { t, dates }: Language,
): StateWords => {
  const [old, now] = [dates.compactRange(before), dates.compactRange(after)];
  if (held) return { title: t.state.held, text: now };
  const was = old ? `${t.changes.before}: ${old}` : undefined;
  if (schedule === 'cancelled') return { title: t.state.cancelled, text: was };
  if (schedule === 'postponed')
    return {
      title: t.state.postponed,
      text: [was, `${t.changes.now}: ${t.common.open}`].filter(Boolean).join('. '),
    };
  if (old !== now && old) return movedWords(before, after, schedule, { t, dates });
  const isResumed = scheduleBefore === 'cancelled' || scheduleBefore === 'postponed';
  return { title: isResumed ? t.state.resumed : t.state.final, text: now };
};
