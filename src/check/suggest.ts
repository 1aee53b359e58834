import { nearest } from '../reader/nearest.ts';

/** "; có phải “ngay-1” không" or nothing. */
export const didYouMean = (wrong: string, candidates: Iterable<string>): string => {
  const best = nearest(wrong, candidates);
  return best === undefined ? '' : `; có phải “${best}” không`;
};

/** The values an editor may choose from, at most twelve. */
export const choices = (candidates: Iterable<string>): string => {
  const all = [...candidates];
  if (!all.length) return 'hiện chưa có mã nào';
  return `các giá trị có: ${all.slice(0, 12).join(', ')}${all.length > 12 ? ', …' : ''}`;
};
