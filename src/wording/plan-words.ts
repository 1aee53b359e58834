import { hasLeftPlan, type PlanSource } from '../conference/changes.ts';
import type { Language } from '../i18n/index.ts';

/**
 * What stands wherever the plan is quoted word for word, once its times, days or places hold no more; undefined while
 * they do.
 */
export const planNote = (source: PlanSource, { t }: Language): string | undefined =>
  hasLeftPlan(source) ? t.about.original(t.pages.programme) : undefined;
