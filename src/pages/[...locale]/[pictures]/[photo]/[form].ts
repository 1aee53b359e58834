import type { APIRoute } from 'astro';
import { pathsOf } from '../../../_paths.ts';
import { allPreviews, previewBytes, type Supplied } from '../../../../media/supplied.ts';

interface Props {
  photo: Supplied;
  form: string;
}

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

export const getStaticPaths = () =>
  pathsOf(['pictures'], async (site) =>
    (await allPreviews(site)).map(({ photo, form }) => ({
      params: { photo: photo.id, form },
      props: { photo, form },
    })),
  );

/** A photo in small, or cut for shared links. */
export const GET: APIRoute<Props> = async ({ props: { photo, form }, locals: { site } }) =>
  new Response(new Uint8Array(await previewBytes(site, photo, form)), {
    headers: { 'Content-Type': types[form.split('.').at(-1) ?? ''] ?? '' },
  });
