import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonFeedFaults, rssFaults } from './feed-rules.ts';
import { site } from './pages.ts';

/** Both feeds in both formats by a validator's rules, and the rules by feeds that break them. */

const read = (file: string): string => readFileSync(join(site, file), 'utf8');
/** Scheme and host of the site under test. */
const origin = /<loc>(https?:\/\/[^/]+)\//.exec(read('sitemap-0.xml'))?.[1] ?? '';

describe.each([['tin-tuc'], ['thong-bao']])('/%s/', (folder) => {
  const rss = read(`${folder}/rss.xml`);
  const json = read(`${folder}/feed.json`);
  const rssSelf = `${origin}/${folder}/rss.xml`;
  const jsonSelf = `${origin}/${folder}/feed.json`;

  it('RSS is valid', () => expect(rssFaults(rss, rssSelf)).toEqual([]));
  it('JSON Feed is valid', () => expect(jsonFeedFaults(json, jsonSelf)).toEqual([]));

  it.each([
    ['no atom:link to itself', 'rel="self"', 'rel="alternate"'],
    ['language', /<language>vi/, '<language>Tiếng Việt'],
    ['pubDate', /<pubDate>\w{3}/, '<pubDate>Xxx'],
    ['pubDate', /<pubDate>.*?</, '<pubDate>2030-05-17<'],
    ['item without title', /<item>\n<title>.*?</, '<item>\n<title> <'],
    ['is no address', /<guid isPermaLink="true">[^<]*/, '<guid isPermaLink="true">tin-1'],
    ['leads nowhere', /<content:encoded>/, '<content:encoded>&lt;a href="/tin/"&gt;a&lt;/a&gt;'],
    ['<script> in a text', /<content:encoded>/, '<content:encoded>&lt;script&gt;1&lt;/script&gt;'],
    ['onclick= in a text', /<content:encoded>/, '<content:encoded>&lt;b onclick="x"&gt;a&lt;/b&gt;'],
    ['in a description', /(<\/dc:creator>\n<description>)/, '$1A &amp; B &lt;C'],
    ['<author> in <item>', /<item>/, '<item><author>Ban tổ chức</author>'],
    ['<title> twice in <item>', /<item>/, '<item><title>Tin</title>'],
    ['undeclared prefix dc', /xmlns:dc="[^"]*"/, ''],
    ['a guid twice', /<item>[^]*?<\/item>/, `$&$&`],
  ])('a feed with “%s” is refused', (fault, pattern, spoilt) => {
    const broken = rss.replace(pattern, spoilt);
    expect(broken).not.toBe(rss);
    expect(rssFaults(broken, rssSelf).join('\n')).toContain(fault);
  });

  it.each([
    ['version', 'version/1.1', 'version/1'],
    ['date_published', /"date_published":"[^"]*"/, '"date_published":"2030-05-17"'],
    ['url of an item', /"url":"[^"]*"/, '"url":"/tin/"'],
    ['item without author', /"authors":\[[^\]]*\]/, '"authors":[{}]'],
    ['external_url of an item', /"url":"[^"]*"/, '"external_url":"x"'],
    ['tags in an item', /"url":/, '"tags":[],"url":'],
    ['item without text', /"content_html":"(?:[^"\\]|\\.)*"/, '"content_html":""'],
  ])('a JSON feed with “%s” is refused', (fault, pattern, spoilt) => {
    const broken = json.replace(pattern, spoilt);
    expect(broken).not.toBe(json);
    expect(jsonFeedFaults(broken, jsonSelf).join('\n')).toContain(fault);
  });
});
