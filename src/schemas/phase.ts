import { z } from 'astro/zod';

/** Where in the course of the conference something belongs. */
export const phase = z
  .enum(['before', 'during', 'after'])
  .describe('Giai đoạn: before (trước), during (trong), after (sau hội nghị)');
