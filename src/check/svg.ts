import { plainSvg, SvgFault, type SvgProblem } from '../reader/plain-svg.ts';
import { say, type Sayings } from '../languages.ts';
import { quote } from './report.ts';

const draw = {
  vi: 'Xuất lại tệp từ phần mềm vẽ dưới dạng SVG thuần (plain SVG), chỉ gồm hình vẽ',
  en: 'Export the file from the drawing program as plain SVG, with nothing but the drawing',
};
const asAttributes = {
  vi: 'Xuất lại với màu và nét là thuộc tính (Inkscape: Plain SVG; Illustrator: Styling, Presentation Attributes)',
  en: 'Export it with colours and strokes as attributes (Inkscape: Plain SVG; Illustrator: Styling, Presentation Attributes)',
};

const sayings: Record<SvgProblem, (about: string) => [problem: Sayings, remedy: Sayings]> = {
  'not-xml': () => [
    { vi: 'hình SVG viết sai hoặc thiếu thẻ đóng', en: 'the SVG is not well written or lacks a closing tag' },
    draw,
  ],
  declaration: () => [
    {
      vi: 'có phần khai báo ngoài hình vẽ (DOCTYPE, ENTITY hoặc lệnh <?…?>)',
      en: 'there are declarations beside the drawing (DOCTYPE, ENTITY or a command <?…?>)',
    },
    draw,
  ],
  'no-svg': () => [{ vi: 'tệp không phải là một hình SVG', en: 'the file is no SVG drawing' }, draw],
  'no-view-box': () => [{ vi: 'thẻ <svg> thiếu viewBox', en: 'the tag <svg> lacks viewBox' }, draw],
  element: (name) => [
    { vi: `có thẻ <${name}> không được dùng`, en: `there is a tag <${name}>, which is not allowed` },
    name === 'style' ? asAttributes : draw,
  ],
  handler: (name) => [
    { vi: `có lệnh chạy ${quote(name)}`, en: `there is a command to run ${quote(name)}` },
    draw,
  ],
  style: (text) => [
    {
      vi: `có kiểu ${quote(text)} không được dùng`,
      en: `there is a style ${quote(text)}, which is not allowed`,
    },
    asAttributes,
  ],
  attribute: (name) => [
    {
      vi: `có thuộc tính ${quote(name)} không được dùng`,
      en: `there is an attribute ${quote(name)}, which is not allowed`,
    },
    draw,
  ],
  value: (text) => [
    {
      vi: `có giá trị ${quote(text)} không được dùng`,
      en: `there is a value ${quote(text)}, which is not allowed`,
    },
    draw,
  ],
  reference: (text) => [
    {
      vi: `có liên kết ra ngoài hoặc hàm không được dùng ${quote(text)}`,
      en: `there is a link to outside or a function that is not allowed ${quote(text)}`,
    },
    draw,
  ],
  'missing-id': (id) => [
    {
      vi: `có chỗ gọi đến ${quote(`#${id}`)} mà hình không có`,
      en: `something refers to ${quote(`#${id}`)}, which the drawing does not have`,
    },
    draw,
  ],
  'same-id': (id) => [
    { vi: `có hai phần cùng mã ${quote(id)}`, en: `two parts have the same id ${quote(id)}` },
    draw,
  ],
  circle: (id) => [
    { vi: `phần ${quote(id)} gọi lại chính nó`, en: `the part ${quote(id)} refers to itself` },
    draw,
  ],
  'too-many': () => [
    {
      vi: 'hình có quá nhiều phần, hoặc các phần gọi nhau quá nhiều lần',
      en: 'the drawing has too many parts, or its parts refer to each other too often',
    },
    {
      vi: 'Vẽ đơn giản hơn rồi xuất lại SVG, biểu tượng chỉ cần vài trăm nét',
      en: 'Draw it more simply and export it again, a mark needs a few hundred strokes only',
    },
  ],
  text: (text) => [
    {
      vi: `có chữ ${quote(text)} nằm ngoài thẻ <text>`,
      en: `there are words ${quote(text)} outside a tag <text>`,
    },
    draw,
  ],
};

/** What is wrong with an SVG that goes into every page; undefined for a plain picture. */
export function markFault(
  svg: string,
): { problem: string; remedy: string; line?: number | undefined } | undefined {
  try {
    plainSvg(svg);
    return undefined;
  } catch (error) {
    // Thousands of elements in elements are more than any parser reads.
    const fault = error instanceof SvgFault ? error : new SvgFault('not-xml');
    const [problem, remedy] = sayings[fault.problem](fault.about);
    return { problem: say(problem), remedy: say(remedy), line: fault.line };
  }
}
