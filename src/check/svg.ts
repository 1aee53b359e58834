import { plainSvg, SvgFault, type SvgProblem } from '../reader/plain-svg.ts';
import { quote } from './report.ts';

const draw = 'Xuất lại tệp từ phần mềm vẽ dưới dạng SVG thuần (plain SVG), chỉ gồm hình vẽ';
const asAttributes =
  'Xuất lại với màu và nét là thuộc tính (Inkscape: Plain SVG; Illustrator: Styling, Presentation Attributes)';

const sayings: Record<SvgProblem, (about: string) => [problem: string, remedy: string]> = {
  'not-xml': () => ['hình SVG viết sai hoặc thiếu thẻ đóng', draw],
  declaration: () => ['có phần khai báo ngoài hình vẽ (DOCTYPE, ENTITY hoặc lệnh <?…?>)', draw],
  'no-svg': () => ['tệp không phải là một hình SVG', draw],
  'no-view-box': () => ['thẻ <svg> thiếu viewBox', draw],
  element: (name) => [`có thẻ <${name}> không được dùng`, name === 'style' ? asAttributes : draw],
  handler: (name) => [`có lệnh chạy ${quote(name)}`, draw],
  style: (text) => [`có kiểu ${quote(text)} không được dùng`, asAttributes],
  attribute: (name) => [`có thuộc tính ${quote(name)} không được dùng`, draw],
  value: (text) => [`có giá trị ${quote(text)} không được dùng`, draw],
  reference: (text) => [`có liên kết ra ngoài hoặc hàm không được dùng ${quote(text)}`, draw],
  'missing-id': (id) => [`có chỗ gọi đến ${quote(`#${id}`)} mà hình không có`, draw],
  'same-id': (id) => [`có hai phần cùng mã ${quote(id)}`, draw],
  circle: (id) => [`phần ${quote(id)} gọi lại chính nó`, draw],
  'too-many': () => [
    'hình có quá nhiều phần, hoặc các phần gọi nhau quá nhiều lần',
    'Vẽ đơn giản hơn rồi xuất lại SVG, biểu tượng chỉ cần vài trăm nét',
  ],
  text: (text) => [`có chữ ${quote(text)} nằm ngoài thẻ <text>`, draw],
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
    return { problem, remedy, line: fault.line };
  }
}
