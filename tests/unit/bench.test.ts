import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { floorOf } from '../bench/floor.ts';
import { badLine } from '../bench/line.ts';
import { exponent, interval, median } from '../bench/statistics.ts';

/** Benches that measure wrongly are worse than none. */

describe('the floor of a page', () => {
  const page =
    '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Tên</title><meta name="description" content="x">' +
    '<style>p{color:red}</style><script>let x</script></head><body class="a"><svg><title>hình</title></svg>' +
    '<p hidden>ẩn</p><p class="b">Chữ <a class="c" href="/d/">liên kết</a></p><img src="e.png" alt="f"></body></html>';

  it('has its words and links', () => {
    expect(floorOf(page)).toContain('<p>Chữ <a href="/d/">liên kết</a></p>');
    expect(floorOf(page)).toContain('<title>Tên</title>');
  });

  it('has nothing else', () => {
    expect(floorOf(page)).not.toMatch(/style|script|svg|img|class|hình|ẩn|description/);
  });
});

describe('statistics', () => {
  it('the median is the middle, or between the two in the middle', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 100])).toBe(3.5);
  });

  it('the interval of the median is around it, and narrow where nothing varies', () => {
    const [low, high] = interval([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(low).toBeLessThan(5);
    expect(high).toBeGreaterThan(5);
    expect(low).toBeGreaterThanOrEqual(1);
    expect(interval([2, 2, 2])).toEqual([2, 2]);
  });

  it('a line has the exponent 1, a square 2', () => {
    expect(exponent([10, 100, 1000].map((n) => [n, 7 * n] as const))).toBeCloseTo(1);
    expect(exponent([10, 100, 1000].map((n) => [n, n * n] as const))).toBeCloseTo(2);
  });
});

describe('the bad line', () => {
  it('costs two round trips for a first answer, and its bytes arrive whole at 1.6 Mbit/s', async () => {
    const body = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));
    const server = createServer((_request, response) => response.end(body));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const line = await badLine(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const began = performance.now();
    const answer = await fetch(line.url);
    const first = performance.now() - began;
    const bytes = Buffer.from(await answer.arrayBuffer());
    const whole = performance.now() - began;
    await line.close();
    server.close();
    expect(bytes.equals(body)).toBe(true);
    expect(first).toBeGreaterThan(290);
    // 100,000 bytes at 200,000 a second.
    expect(whole - first).toBeGreaterThan(400);
    expect(whole).toBeLessThan(3_000);
  });
});
