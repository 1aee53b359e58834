import type { APIRoute } from 'astro';
import { getSite } from '../../../../reader/site.ts';
import { routeParams } from '../../../../i18n/paths.ts';
import { thumbnails } from '../../../../press/thumbnails.ts';

interface Props {
  name: string;
}

export const getStaticPaths = async () => {
  const site = await getSite();
  const pictures = routeParams('pictures', 'files').map(async ({ params, locale }) =>
    (await thumbnails(site, locale)).map(({ name }) => ({
      params: { ...params, thumbnail: name },
      props: { name },
    })),
  );
  return (await Promise.all(pictures)).flat();
};

/** What a material of the press room looks like, in small. */
export const GET: APIRoute<Props> = async ({ props: { name }, locals: { locale, site } }) => {
  const thumbnail = (await thumbnails(site, locale)).find((one) => one.name === name);
  if (thumbnail === undefined) return new Response(undefined, { status: 404 });
  return new Response(new Uint8Array(await thumbnail.bytes()), {
    headers: { 'Content-Type': `image/${name.split('.').at(-1)}` },
  });
};
