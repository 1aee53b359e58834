import type { FrabSchedule, ScheduleDay, ScheduleEvent } from './schedule.ts';
import { element, xmlDocument } from '../xml.ts';

/** The schedule in XML: https://c3voc.de/schedule/schema.xsd. `file` is its own absolute address. */

const text = (name: string, content: string): string => element(name, {}, content);

const eventXml = (event: ScheduleEvent, locale: string): string =>
  element('event', { id: event.id, guid: event.guid }, [
    text('room', event.room),
    text('title', event.title),
    text('subtitle', event.subtitle),
    text('type', event.type),
    text('date', event.date),
    text('start', event.start),
    text('duration', event.duration),
    text('abstract', event.abstract),
    text('track', event.track),
    element('persons', {}),
    text('language', locale),
    text('description', event.description),
    element('links', {}),
    text('url', event.url),
  ]);

const dayXml = ({ index, date, start, end, rooms }: ScheduleDay, locale: string): string =>
  element(
    'day',
    { index, date, start, end },
    rooms.map(({ name, guid, events }) =>
      element(
        'room',
        { name, guid },
        events.map((event) => eventXml(event, locale)),
      ),
    ),
  );

export const frabXml = (schedule: FrabSchedule, file: string): string =>
  xmlDocument(
    element('schedule', {}, [
      element('generator', { name: 'conference-microsite' }),
      text('url', file),
      text('version', schedule.version),
      element('conference', {}, [
        text('acronym', schedule.acronym),
        text('title', schedule.title),
        text('start', schedule.start),
        text('end', schedule.end),
        text('days', String(schedule.days.length)),
        // Without it Giggity counts what begins before six to the day before.
        text('day_change', '00:00'),
        text('timeslot_duration', '00:05'),
        text('base_url', schedule.url),
        text('url', schedule.url),
        text('time_zone_name', schedule.timeZone),
        ...schedule.tracks.map(({ name, slug }) => element('track', { name, slug })),
      ]),
      ...schedule.days.map((day) => dayXml(day, schedule.locale)),
    ]),
  );
