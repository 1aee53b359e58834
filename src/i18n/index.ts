import type { Locale } from './paths.ts';
import * as viDates from './vi/dates.ts';
import { strings as vi } from './vi/strings.ts';

/** The interface in one language: its words, and how it writes dates and times. */
export const language = { vi: { t: vi, dates: viDates } } satisfies Record<Locale, object>;

export type Language = (typeof language)[Locale];
