import type { FrabSchedule, ScheduleDay, ScheduleEvent } from './schedule.ts';

/** The schedule in JSON: https://c3voc.de/schedule/schema.json. `file` is its own absolute address. */

const eventJson = (event: ScheduleEvent, locale: string) => ({
  guid: event.guid,
  id: event.id,
  date: event.date,
  start: event.start,
  ...(event.end !== undefined && { end: event.end }),
  duration: event.duration,
  room: event.room,
  slug: event.slug,
  url: event.url,
  title: event.title,
  subtitle: event.subtitle || null,
  track: event.track || null,
  type: event.type,
  language: locale,
  abstract: event.abstract,
  description: event.description,
  // Nobody is named but in the programme's own words.
  persons: [],
  links: [],
});

const dayJson = ({ index, date, start, end, rooms }: ScheduleDay, locale: string) => ({
  index,
  date,
  day_start: start,
  day_end: end,
  rooms: Object.fromEntries(
    rooms.map(({ name, events }) => [name, events.map((event) => eventJson(event, locale))]),
  ),
});

export const frabJson = (schedule: FrabSchedule, file: string): string => {
  const rooms = new Map(schedule.days.flatMap((day) => day.rooms.map(({ name, guid }) => [name, guid])));
  const document = {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'conference-microsite', url: file },
    schedule: {
      version: schedule.version,
      base_url: schedule.url,
      conference: {
        acronym: schedule.acronym,
        title: schedule.title,
        start: schedule.start,
        end: schedule.end,
        daysCount: schedule.days.length,
        timeslot_duration: '00:05',
        time_zone_name: schedule.timeZone,
        url: schedule.url,
        tracks: schedule.tracks,
        rooms: [...rooms].flatMap(([name, guid]) => (guid === undefined ? [] : [{ name, guid }])),
        days: schedule.days.map((day) => dayJson(day, schedule.locale)),
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};
