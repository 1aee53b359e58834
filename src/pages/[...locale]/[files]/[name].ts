import type { APIRoute } from 'astro';
import { pathsOf } from '../../_paths.ts';
import { printedFiles } from '../../../press/printed-files.ts';

interface Props {
  name: string;
}

const types = { pdf: 'application/pdf', svg: 'image/svg+xml; charset=utf-8', png: 'image/png' };

export const getStaticPaths = () =>
  pathsOf(['files'], (site, locale) =>
    printedFiles(site, locale).map(({ name }) => ({ params: { name }, props: { name } })),
  );

/** A printed piece: document, banner or mark. */
export const GET: APIRoute<Props> = async ({ props: { name }, locals: { locale, site } }) => {
  const file = printedFiles(site, locale).find((one) => one.name === name);
  if (file === undefined) return new Response(undefined, { status: 404 });
  return new Response(new Uint8Array(await file.bytes()), {
    headers: { 'Content-Type': types[file.format] },
  });
};
