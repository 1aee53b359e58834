import { printedTexts, shownTexts } from '../hostile.ts';
import type { ContentCopy } from '../unit/content-copy.ts';

/** Odd texts wherever an editor may write one. */

export const titles = shownTexts(23, 1).map((title, index) => `${title} ${index}`);
export const leads = shownTexts(23, 5).map((lead) => `${lead}.`);
export const sources = shownTexts(23, 7).map((source) => `Nguồn ${source}`);
export const itemTitles = printedTexts(9, 1).map((title, index) => `${title} ${index}`);
export const labels = printedTexts(9, 4).map((label) => `Nhóm ${label}`);
export const outlet = 'Báo "Mẫu" & <3';
export const link = 'https://bao-mau.example/bai?a=1&b="2"'.replaceAll('"', '%22');

/** An address as a browser shows it. */
export const shownLink = 'https://báo-mẫu.example/bài-viết?q=đá';

const quoted = JSON.stringify;

/** News, notices and programme items of 2 March that bear the texts. */
export const writeOddTexts = (copy: Pick<ContentCopy, 'write'>): void => {
  titles.forEach((title, index) => {
    const front = `title: ${quoted(title)}\nlead: ${quoted(leads[index])}\npublished: 2025-03-02\n`;
    const source = `phase: before\nsource: ${quoted(sources[index])}\n`;
    const body =
      '\n\\<script>alert(1)\\</script> & "x" ]]> `</script>`\n\n' + 'Quảng trường\n'.normalize('NFD');
    copy.write(`news/la-${index}.mdx`, `---\n${front}${source}---\n${body}`);
    if (index < 6) copy.write(`notices/la-${index}.mdx`, `---\n${front}---\n${body}`);
  });
  copy.write(
    'news/la-bao.mdx',
    `---\ntitle: ${quoted(titles[0])}\nlead: Hai dòng.\npublished: 2025-03-02\nphase: before\noutlet: ${quoted(outlet)}\nurl: ${quoted(link)}\n---\n`,
  );
  copy.write(
    'news/la-chu.mdx',
    `---\ntitle: Bài của báo\nlead: Hai dòng.\npublished: 2025-03-02\nphase: before\noutlet: Báo\nurl: ${quoted(shownLink)}\n---\n`,
  );
  itemTitles.forEach((title, index) => {
    const front = `title: ${quoted(title)}\nnumber: ${500 + index}\nday: ngay-1\nkind: session\norder: ${50 + index}\n`;
    const rest = `start: '0${index}:30'\nplace: charmant-suites\naudience: { label: ${quoted(labels[index])} }\n`;
    copy.write(`programme/la-${index}.mdx`, `---\n${front}${rest}---\n`);
  });
};
