import type { Fault } from '../report.ts';
import type { Content } from '../content.ts';
import { brandFaults } from './brand.ts';
import { calendarFaults } from './calendar.ts';
import { letterFaults } from './letters.ts';
import { linkFaults } from './links.ts';
import { mediaFaults } from './media.ts';
import { newsFaults } from './news.ts';
import { printedLetterFaults } from './printed-letters.ts';
import { publicationFaults } from './publications.ts';
import { referenceFaults } from './references.ts';
import { reservedFaults } from './reserved.ts';
import { timeFaults } from './times.ts';
import { translationFaults } from './translations.ts';
import { repetitionFaults } from './unique.ts';
import { notPublicWarnings } from './not-public.ts';

/** Everything that takes more than one field to see. */
export const faultsBetweenEntries = (content: Content): Fault[] =>
  [
    calendarFaults,
    referenceFaults,
    timeFaults,
    repetitionFaults,
    letterFaults,
    linkFaults,
    mediaFaults,
    newsFaults,
    publicationFaults,
    reservedFaults,
    notPublicWarnings,
    brandFaults,
    printedLetterFaults,
    translationFaults,
  ].flatMap((check) => check(content));
