import type { NewsEntry, Notice } from '../../conference/types.ts';
import { feedHtml, paragraphs } from './feed-html.ts';
import { type Feed, type FeedItem, most, newestItems } from './feed.ts';
import { changeLines } from '../../wording/change-words.ts';
import { conferenceChangeWords } from '../../wording/state.ts';
import { photoView } from '../../media/supplied.ts';
import { href } from '../../i18n/href.ts';

/** The site's two feeds, in both formats the same. */

export type FeedName = 'news' | 'notices';

/** Editors' texts as HTML without a frame around it. */
interface Fragments {
  body: (collection: FeedName, id: string) => Promise<string>;
  /** A photo with its caption. */
  figure: (id: string) => Promise<string>;
}

/** What a feed is made from. */
interface Source {
  locals: App.Locals;
  fragments: Fragments;
  absolute: (path: string) => string;
}

/** An article's own photo as part of its text, and cut for previews. */
const pictureOf = async (
  entry: NewsEntry | Notice,
  { locals, fragments }: Source,
  url: string,
): Promise<{ figure: string; image?: string | undefined }> => {
  const id = 'picture' in entry ? entry.picture : undefined;
  if (id === undefined) return { figure: '' };
  return {
    figure: feedHtml(await fragments.figure(id), url),
    image: (await photoView(locals.site, locals.locale, id))?.share,
  };
};

const publicationItems = async (collection: FeedName, source: Source): Promise<FeedItem[]> => {
  const { locals, fragments, absolute } = source;
  const { site, locale, language } = locals;
  const { conference, news, notices } = site;
  const entries: readonly (NewsEntry | Notice)[] = collection === 'news' ? news : notices;
  const { t } = language;
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
        const html = paragraphs([entry.lead, `${t.common.source}: ${outlet}, ${entry.url}`]);
        return { ...common, id, url, isElsewhere: true, html, author: outlet };
      }
      const url = absolute(href(locale, collection, entry.id));
      const credit = 'source' in entry ? [`${t.common.source}: ${entry.source}`] : [];
      const body = feedHtml(await fragments.body(collection, entry.id), url);
      const { figure, image } = await pictureOf(entry, source, url);
      return {
        ...common,
        id: url,
        url,
        html: paragraphs([entry.lead]) + figure + body + paragraphs(credit),
        author: conference.responsible.body,
        image: image && absolute(image),
      };
    }),
  );
};

/** Every recorded change of the whole conference is one notice, whatever it did to the items. */
const conferenceItems = (
  { site, locale, language }: App.Locals,
  absolute: (path: string) => string,
): FeedItem[] => {
  const { conferenceChanges, conference } = site;
  const url = absolute(href(locale, 'notices'));
  return conferenceChanges.map((change, index) => {
    const { title, text = '' } = conferenceChangeWords(change, language);
    const summary = `${text || title}.`;
    // The journal only grows: how many changes came before this one never changes.
    const id = `${url}#${language.anchors.conferenceChange(conferenceChanges.length - index)}`;
    return {
      id,
      url: id,
      title,
      summary,
      html: paragraphs([summary]),
      date: change.date,
      author: conference.responsible.body,
    };
  });
};

/** Every recorded change of an item is a notice by itself. */
const changeItems = (
  { site, locale, language }: App.Locals,
  absolute: (path: string) => string,
): FeedItem[] => {
  const { changes, conference } = site;
  const { t, anchors } = language;
  return changes.map((change, index) => {
    const url = absolute(href(locale, 'programme', change.id));
    // The journal only grows: how many changes of an item came before this one never changes.
    const earlier = changes.slice(index + 1).filter(({ id }) => id === change.id).length;
    const lines = changeLines(change, language).map(({ lead, now }) => `${lead}${now}.`);
    return {
      id: `${url}#${anchors.changes}-${earlier + 1}`,
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
export const feedOf = async (
  name: FeedName,
  locals: App.Locals,
  fragments: Fragments,
  origin: URL | undefined,
): Promise<Feed> => {
  const { site, locale, language } = locals;
  const { conference } = site;
  const { t } = language;
  const absolute = (path: string) => new URL(path, origin).href;
  const own = await publicationItems(name, { locals, fragments, absolute });
  const changes =
    name === 'notices' ? [...conferenceItems(locals, absolute), ...changeItems(locals, absolute)] : [];
  return {
    title: `${t.pages[name]} | ${conference.name.short}`,
    description: t.descriptions[name],
    page: absolute(href(locale, name)),
    locale,
    timeZone: conference.timeZone,
    items: newestItems([...changes, ...own]),
  };
};
