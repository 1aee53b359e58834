import type { APIRoute } from 'astro';
import { pathsOf } from '../../../_paths.ts';
import { thumbnails } from '../../../../press/thumbnails.ts';

interface Props {
  name: string;
}

export const getStaticPaths = () =>
  pathsOf(['pictures', 'files'], async (site, locale) =>
    (await thumbnails(site, locale)).map(({ name }) => ({ params: { thumbnail: name }, props: { name } })),
  );

/** What a material of the press room looks like, in small. */
export const GET: APIRoute<Props> = async ({ props: { name }, locals: { locale, site } }) => {
  const thumbnail = (await thumbnails(site, locale)).find((one) => one.name === name);
  if (thumbnail === undefined) return new Response(undefined, { status: 404 });
  return new Response(new Uint8Array(await thumbnail.bytes()), {
    headers: { 'Content-Type': `image/${name.split('.').at(-1)}` },
  });
};
