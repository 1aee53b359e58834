import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareLinks } from '../../src/formats/share-links.ts';

const page = fc.record({
  title: fc.string({ unit: 'binary', maxLength: 60 }).map((title) => title.toWellFormed()),
  url: fc.webUrl({ withQueryParameters: true }),
});

it('what is handed on arrives as it was, whatever is in it', () => {
  fc.assert(
    fc.property(page, ({ title, url }) => {
      const { zalo, facebook, email } = shareLinks({ title, url });
      const data = new URL(zalo).searchParams.get('d') ?? '';
      expect(JSON.parse(Buffer.from(data, 'base64').toString('utf8'))).toEqual({ url });
      expect([...new URL(facebook).searchParams]).toEqual([['u', url]]);
      expect(new URL(email).pathname).toBe('');
      const fields = new URL(email).search
        .slice(1)
        .split('&')
        .map((field) => field.split('='));
      expect(fields.map(([key, value = '']) => [key, decodeURIComponent(value)])).toEqual([
        ['subject', title],
        ['body', `${title}\r\n${url}`],
      ]);
    }),
  );
});
