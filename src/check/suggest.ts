import { say } from '../languages.ts';
import { nearest } from '../reader/nearest.ts';

/** "; có phải “ngay-1” không" or nothing. */
export const didYouMean = (wrong: string, candidates: Iterable<string>): string => {
  const best = nearest(wrong, candidates);
  return best === undefined ? '' : say({ vi: `; có phải “${best}” không`, en: `; did you mean “${best}”` });
};

/** The values an editor may choose from, at most twelve. */
export const choices = (candidates: Iterable<string>): string => {
  const all = [...candidates];
  if (!all.length) return say({ vi: 'hiện chưa có mã nào', en: 'there are no ids yet' });
  return say({
    vi: `các giá trị có: ${all.slice(0, 12).join(', ')}${all.length > 12 ? ', …' : ''}`,
    en: `the values there are: ${all.slice(0, 12).join(', ')}${all.length > 12 ? ', …' : ''}`,
  });
};
