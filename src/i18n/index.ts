import type { Locale } from './paths.ts';
import * as viDates from './vi/dates.ts';
import * as viNumbers from './vi/numbers.ts';
import { media as viMedia } from './vi/media.ts';
import { print as viPrint } from './vi/print.ts';
import { publications as viPublications } from './vi/publications.ts';
import { releases as viReleases } from './vi/releases.ts';
import { strings as vi } from './vi/strings.ts';
import * as viTypography from './vi/typography.ts';

/** The interface in one language: its words, how it writes dates and times, and how its text is set. */
export const language = {
  vi: {
    t: vi,
    publications: viPublications,
    media: viMedia,
    print: viPrint,
    releases: viReleases,
    numbers: viNumbers,
    dates: viDates,
    typography: viTypography,
  },
} satisfies Record<Locale, object>;

export type Language = (typeof language)[Locale];
