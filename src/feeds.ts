import { bodyHtml, figureHtml } from './body-html.ts';
import type { NewsEntry, Notice } from './conference/types.ts';
import { getSite } from './content.ts';
import { feedHtml, paragraphs } from './formats/feed-html.ts';
import { type Feed, type FeedItem, most, newestItems } from './formats/feed.ts';
import { changeWords } from './i18n/change-words.ts';
import { language } from './i18n/index.ts';
import type { Locale } from './i18n/paths.ts';
import { photoView } from './media.ts';
import { href } from './site.ts';

/** The site's two feeds, in both formats the same. */

export type FeedName = 'news' | 'notices';

/** An article's own photo as part of its text, and cut for previews. */
const pictureOf = async (
  entry: NewsEntry | Notice,
  locale: Locale,
  url: string,
): Promise<{ figure: string; image?: string | undefined }> => {
  const id = 'picture' in entry ? entry.picture : undefined;
  if (id === undefined) return { figure: '' };
  return { figure: feedHtml(await figureHtml(id), url), image: (await photoView(locale, id))?.share };
};

const publicationItems = async (
  collection: FeedName,
  locale: Locale,
  absolute: (path: string) => string,
): Promise<FeedItem[]> => {
  const { conference, news, notices } = await getSite();
  const entries: readonly (NewsEntry | Notice)[] = collection === 'news' ? news : notices;
  const { t, publications } = language[locale];
  return Promise.all(
    entries.slice(0, most).map(async (entry) => {
      const common = {
        title: entry.title,
        summary: entry.lead,
        date: entry.published,
        updated: 'updated' in entry ? entry.updated : undefined,
      };
      if ('url' in entry && entry.url !== undefined) {
        const { outlet = '' } = entry;
        // Editors copy addresses as browsers show them; a feed has them in ASCII.
        const url = new URL(entry.url).href;
        const id = `${absolute(href(locale, collection))}#${entry.id}`;
        const html = paragraphs([entry.lead, `${publications.outlet}: ${outlet}, ${entry.url}`]);
        return { ...common, id, url, isElsewhere: true, html, author: outlet };
      }
      const url = absolute(href(locale, collection, entry.id));
      const source = 'source' in entry ? [`${t.news.source}: ${entry.source}`] : [];
      const body = feedHtml(await bodyHtml(collection, entry.id), url);
      const { figure, image } = await pictureOf(entry, locale, url);
      return {
        ...common,
        id: url,
        url,
        html: paragraphs([entry.lead]) + figure + body + paragraphs(source),
        author: conference.responsible.body,
        image: image && absolute(image),
      };
    }),
  );
};

/** Every recorded change of the programme is a notice by itself. */
const changeItems = async (locale: Locale, absolute: (path: string) => string): Promise<FeedItem[]> => {
  const { changes, conference } = await getSite();
  const { t } = language[locale];
  return changes.map((change, index) => {
    const url = absolute(href(locale, 'programme', change.id));
    // The journal only grows: how many changes of an item came before this one never changes.
    const earlier = changes.slice(index + 1).filter(({ id }) => id === change.id).length;
    const lines = change.deleted
      ? [`${t.item.cancelled}.`]
      : changeWords(change, language[locale]).map(
          ({ label, before, now }) => `${label}. ${t.changes.before}: ${before}. ${t.changes.now}: ${now}.`,
        );
    return {
      id: `${url}#thay-doi-${earlier + 1}`,
      url,
      title: `${t.changes.title}: ${change.title}`,
      summary: lines.join(' '),
      html: paragraphs(lines),
      date: change.date,
      author: conference.responsible.body,
    };
  });
};

/** `origin`: scheme and host of the public site. */
export const feedOf = async (name: FeedName, locale: Locale, origin: URL | undefined): Promise<Feed> => {
  const { conference } = await getSite();
  const { t } = language[locale];
  const absolute = (path: string) => new URL(path, origin).href;
  const own = await publicationItems(name, locale, absolute);
  const changes = name === 'notices' ? await changeItems(locale, absolute) : [];
  return {
    title: `${t.pages[name]} | ${conference.name.short}`,
    description: t.descriptions[name],
    page: absolute(href(locale, name)),
    locale,
    timeZone: conference.timeZone,
    items: newestItems([...changes, ...own]),
  };
};
