import type { APIRoute } from 'astro';
import type { MediaFormat } from '../../../../conference/media.ts';
import { pathsOf } from '../../../_paths.ts';
import { mediaBytes, type Supplied } from '../../../../media/supplied.ts';

const types: Record<MediaFormat, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp4: 'video/mp4',
  webm: 'video/webm',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
};

export const getStaticPaths = () =>
  pathsOf(['press', 'media'], ({ media }) =>
    media.map((one) => ({ params: { file: `${one.id}.${one.format}` }, props: { media: one } })),
  );

/** A photo or a recording in full, without position and camera data. */
export const GET: APIRoute<{ media: Supplied }> = async ({ props: { media }, locals: { site } }) =>
  new Response(new Uint8Array(await mediaBytes(site, media)), {
    headers: { 'Content-Type': types[media.format] },
  });
