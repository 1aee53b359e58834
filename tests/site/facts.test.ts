import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import facts from '../fixtures/facts.json' with { type: 'json' };
import { firstOf } from './dom.ts';
import { bestVerdict, type Fact, type Verdict, verdictOn } from './fact-verdict.ts';
import { type Page, pages, site, siteFiles } from './pages.ts';
import { textVersions, withoutSpaces } from './text-versions.ts';

/** The built pages against the organiser's plan: `tests/fixtures/facts.json`, its 93 facts. */

const documentPage = '/gioi-thieu/ke-hoach/';
const all = facts as Fact[];

/** Where a reader looks for a fact: its page and the pages under it; on home only home itself. */
function pagesFor(fact: Fact): Page[] {
  if (fact.publish === 'document-page') return pages.filter(({ path }) => path === fact.page);
  if (fact.page === '/') return pages.filter(({ path }) => path === '/');
  return pages.filter(({ path }) => path.startsWith(fact.page) && path !== documentPage);
}

/** Only what the page itself says counts, not the header and footer of every page. */
const verdictFor = (fact: Fact): Verdict =>
  bestVerdict(pagesFor(fact).map(({ document }) => verdictOn(fact, firstOf(document, 'main'))));

describe.each(['public', 'document-page'] as const)('facts to publish: %s', (publish) => {
  const wanted = all.filter((fact) => fact.publish === publish);

  it.each(wanted.map((fact) => [fact.id, fact.page, fact] as const))('%s is on %s', (_id, _page, fact) => {
    const expected = fact.tentative ? 'found, with its marker' : 'found';
    const verdict = verdictFor(fact);
    expect(verdict === 'found' ? expected : verdict, fact.must.join(' / ')).toBe(expected);
  });
});

describe('facts that stay inside the organiser’s house', () => {
  const files = siteFiles().filter((file) =>
    /\.(html|css|js|svg|json|xml|txt|webmanifest|ics|md)$/.test(file),
  );
  const internal = all.filter((fact) => fact.publish === 'internal').flatMap((fact) => fact.must);

  it.each(internal)('“%s” is in no file', (secret) => {
    const leaks = files.filter((file) =>
      textVersions(readFileSync(join(site, file), 'utf8')).some((text) =>
        text.includes(withoutSpaces(secret)),
      ),
    );
    expect(leaks).toEqual([]);
  });
});
