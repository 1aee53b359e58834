import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { attribute, elementsOf, firstOf, ownText } from './dom.ts';
import { htmlRules } from './html-rules.ts';
import { pages } from './pages.ts';
import { readText } from './text.ts';

/** Every page is HTML as the standard has it. */

const validator = new HtmlValidate(new FileSystemConfigLoader(htmlRules));

describe.each(pages.map((page) => [page.path, page] as const))('%s', (path, { html, document }) => {
  it('is valid HTML', async () => {
    // What waits, as it will be written out.
    const report = await validator.validateString(
      html.replaceAll(/<span data-text="([^"]*)"[^>]*><\/span>/g, '$1'),
    );
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  it('starts with its doctype, ends with </html>, and names its language', () => {
    expect(html.slice(0, 15).toLowerCase()).toBe('<!doctype html>');
    expect(html.trimEnd().slice(-7)).toBe('</html>');
    expect(attribute(firstOf(document, 'html'), 'lang')).toMatch(/^(vi|en)$/);
  });

  it('has one heading of the first level and skips none', () => {
    const levels = [...elementsOf(document)]
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(skips, `levels in order: ${levels.join(' ')}`).toEqual([]);
  });

  it('has no space before a comma or a full stop', () => {
    expect(readText(firstOf(document, 'body')).match(/.{0,30} [,.;:](?= |$)/g)).toBeNull();
  });

  it('gives its own address as the canonical one', () => {
    const links = [...elementsOf(document)].filter((each) => attribute(each, 'rel') === 'canonical');
    const paths = links.map((link) => new URL(attribute(link, 'href') ?? '').pathname);
    expect(paths.filter((each) => !each.endsWith(path))).toEqual([]);
  });
});

it('every page has a title of its own', () => {
  const titles = pages.map(({ document }) => ownText(firstOf(document, 'title')));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
