import type { APIRoute } from 'astro';
import { routeParams } from '../../../../i18n/paths.ts';
import { allPreviews, previewBytes, type Supplied } from '../../../../media.ts';

interface Props {
  photo: Supplied;
  form: string;
}

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

export const getStaticPaths = async () => {
  const previews = await allPreviews();
  return routeParams('pictures').flatMap(({ params }) =>
    previews.map(({ photo, form }) => ({
      params: { ...params, photo: photo.id, form },
      props: { photo, form },
    })),
  );
};

/** A photo in small, or cut for shared links. */
export const GET: APIRoute<Props> = async ({ props: { photo, form } }) =>
  new Response(new Uint8Array(await previewBytes(photo, form)), {
    headers: { 'Content-Type': types[form.split('.').at(-1) ?? ''] ?? '' },
  });
