import type { APIRoute } from 'astro';
import { routeParams, type Locale } from '../../../i18n/paths.ts';
import { printedFiles } from '../../../printed.ts';

interface Props {
  locale: Locale;
  name: string;
}

const types = { pdf: 'application/pdf', svg: 'image/svg+xml; charset=utf-8', png: 'image/png' };

export const getStaticPaths = async () =>
  (
    await Promise.all(
      routeParams('files').map(async ({ params, locale }) =>
        (await printedFiles(locale)).map(({ name }) => ({
          params: { ...params, name },
          props: { locale, name },
        })),
      ),
    )
  ).flat();

/** A printed piece: document, banner or mark. */
export const GET: APIRoute<Props> = async ({ props: { locale, name } }) => {
  const file = (await printedFiles(locale)).find((one) => one.name === name);
  if (file === undefined) return new Response(undefined, { status: 404 });
  return new Response(new Uint8Array(await file.bytes()), {
    headers: { 'Content-Type': types[file.format] },
  });
};
