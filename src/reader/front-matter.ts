import type { LineFinding } from './finding.ts';

export interface Parts {
  /** The lines between the two `---`. */
  yaml: string;
  /** Line of the file at which `yaml` starts, from 1. */
  yamlLine: number;
  body: string;
  bodyLine: number;
}

/** Parts an MDX file as Astro does, which takes the first line that starts with `---` as the end. */
export function splitFrontMatter(text: string): Parts | LineFinding {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return { code: 'front-matter-start', line: 1 };
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (end < 0) return { code: 'front-matter-end', line: lines.length };
  if (lines[end]?.trimEnd() !== '---') return { code: 'front-matter-ruler', line: end + 1 };
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
