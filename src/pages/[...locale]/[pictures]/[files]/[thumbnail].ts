import type { APIRoute } from 'astro';
import { routeParams, type Locale } from '../../../../i18n/paths.ts';
import { thumbnails } from '../../../../press-previews.ts';

interface Props {
  locale: Locale;
  name: string;
}

export const getStaticPaths = async () =>
  (
    await Promise.all(
      routeParams('pictures', 'files').map(async ({ params, locale }) =>
        (await thumbnails(locale)).map(({ name }) => ({
          params: { ...params, thumbnail: name },
          props: { locale, name },
        })),
      ),
    )
  ).flat();

/** What a material of the press room looks like, in small. */
export const GET: APIRoute<Props> = async ({ props: { locale, name } }) => {
  const thumbnail = (await thumbnails(locale)).find((one) => one.name === name);
  if (thumbnail === undefined) return new Response(undefined, { status: 404 });
  return new Response(new Uint8Array(await thumbnail.bytes()), {
    headers: { 'Content-Type': `image/${name.split('.').at(-1)}` },
  });
};
