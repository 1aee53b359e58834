import { fold } from './fold.ts';

/** A plain ASCII name made of any text: "Đèo Ngang (1)" becomes "deo-ngang-1". */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
