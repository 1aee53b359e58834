import type { APIRoute } from 'astro';
import { routeParams, type Locale } from '../../../i18n/paths.ts';
import { printedDocuments } from '../../../printed.ts';

interface Props {
  locale: Locale;
  name: string;
}

export const getStaticPaths = async () =>
  (
    await Promise.all(
      routeParams('files').map(async ({ params, locale }) =>
        (await printedDocuments(locale)).map(({ name }) => ({
          params: { ...params, name: name.replace(/\.pdf$/, '') },
          props: { locale, name },
        })),
      ),
    )
  ).flat();

/** A document as a tagged PDF. */
export const GET: APIRoute<Props> = async ({ props: { locale, name } }) => {
  const document = (await printedDocuments(locale)).find((one) => one.name === name);
  const bytes = await document?.pdf();
  return new Response(bytes && new Uint8Array(bytes), { headers: { 'Content-Type': 'application/pdf' } });
};
