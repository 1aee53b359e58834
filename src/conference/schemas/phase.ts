import { z } from 'astro/zod';
import { phases } from '../phase.ts';

/** Where in the course of the conference something belongs. */
export const phase = z.enum(phases).meta({
  says: {
    vi: 'Giai đoạn: before (trước), during (trong), after (sau hội nghị)',
    en: 'Phase: before, during or after the conference',
  },
});
