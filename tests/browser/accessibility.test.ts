import { AxeBuilder } from '@axe-core/playwright';
import { expect, inject, it } from 'vitest';
import { phone, useWindow } from './open.ts';

/** axe finds nothing on any page, with the rules of WCAG 2.2 AA and good practice. */

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const open = useWindow({ ...phone, reducedMotion: 'reduce' });

const faultsOf = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
};

it.each(inject('paths'))('%s', async (path) => {
  const page = await open(path);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await faultsOf(new AxeBuilder({ page }).withTags(tags));
  // The scheme changes nothing but colours: in the dark only they are looked at again.
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsOf(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
  expect({ light, dark }).toEqual({ light: [], dark: [] });
});
