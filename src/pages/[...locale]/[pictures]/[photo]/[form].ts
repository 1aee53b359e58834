import type { APIRoute } from 'astro';
import { getSite } from '../../../../reader/site.ts';
import { routeParams } from '../../../../i18n/paths.ts';
import { allPreviews, previewBytes, type Supplied } from '../../../../media/supplied.ts';

interface Props {
  photo: Supplied;
  form: string;
}

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

export const getStaticPaths = async () => {
  const previews = await allPreviews(await getSite());
  return routeParams('pictures').flatMap(({ params }) =>
    previews.map(({ photo, form }) => ({
      params: { ...params, photo: photo.id, form },
      props: { photo, form },
    })),
  );
};

/** A photo in small, or cut for shared links. */
export const GET: APIRoute<Props> = async ({ props: { photo, form }, locals: { site } }) =>
  new Response(new Uint8Array(await previewBytes(site, photo, form)), {
    headers: { 'Content-Type': types[form.split('.').at(-1) ?? ''] ?? '' },
  });
