import type { LineFault } from './yaml.ts';

export interface Parts {
  /** The lines between the two `---`. */
  yaml: string;
  /** Line of the file at which `yaml` starts, from 1. */
  yamlLine: number;
  body: string;
  bodyLine: number;
}

const ruler = 'Tệp bắt đầu bằng dòng ---, rồi các trường, rồi một dòng --- nữa, rồi mới đến phần chữ';

/** Parts an MDX file as Astro does, which takes the first line that starts with `---` as the end. */
export function splitFrontMatter(text: string): Parts | LineFault {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') {
    return { line: 1, problem: 'thiếu dòng --- mở đầu phần thông tin', remedy: ruler };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (end < 0)
    return { line: lines.length, problem: 'thiếu dòng --- kết thúc phần thông tin', remedy: ruler };
  if (lines[end]?.trimEnd() !== '---') {
    return {
      line: end + 1,
      problem: 'dòng kết thúc phần thông tin phải là đúng ba dấu gạch ---',
      remedy: ruler,
    };
  }
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
