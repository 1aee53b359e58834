import type { YAMLError } from 'yaml';
import type { CollectionName, SingleName } from '../reader/collections.ts';
import { singles } from '../reader/collections.ts';
import type { FileFinding, LineFinding, TextFinding } from '../reader/finding.ts';
import { quote } from './report.ts';
import { didYouMean } from './suggest.ts';

/** What the reader found wrong with files and lines, in an editor's words. Of fields: `sentences.ts`. */

type Words = [problem: string, remedy: string];

const quoteIt = 'Đặt cả giá trị trong dấu nháy đơn hoặc nháy kép';

/** What each kind of broken YAML usually is in an editor's hands. */
const syntax: Record<string, Words> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'giá trị có dấu hai chấm, hoặc dòng này thụt lề khác các dòng cùng nhóm',
    `${quoteIt}, hoặc thụt lề cho thẳng hàng`,
  ],
  MULTILINE_IMPLICIT_KEY: [
    'dòng này không có dạng “trường: giá trị”',
    'Viết tên trường, dấu hai chấm, một dấu cách, rồi giá trị',
  ],
  TAB_AS_INDENT: ['dòng này thụt lề bằng phím Tab', 'Thụt lề bằng dấu cách, mỗi bậc hai dấu cách'],
  BAD_INDENT: ['dòng này thụt lề không thẳng với các dòng cùng nhóm', 'Thụt lề bằng dấu cách cho thẳng hàng'],
  BAD_SCALAR_START: ['giá trị bắt đầu bằng dấu đặc biệt (@, %, hoặc dấu huyền rời)', quoteIt],
  BAD_DQ_ESCAPE: ['dấu gạch chéo ngược \\ trong dấu nháy kép', 'Dùng dấu nháy đơn, hoặc viết hai dấu \\\\'],
  MULTIPLE_DOCS: ['dòng --- thừa giữa tệp', 'Xóa dòng --- này'],
  UNEXPECTED_TOKEN: ['có chữ hoặc dấu thừa sau giá trị', quoteIt],
  DUPLICATE_KEY: ['trường này đã ghi ở trên', 'Chỉ giữ lại một dòng'],
};

const missingCharacter = (message: string): Words =>
  message.includes('quote')
    ? ['dấu nháy mở mà chưa đóng', 'Đóng dấu nháy ở cuối giá trị']
    : /Flow|expected|end with/.test(message)
      ? ['dấu ngoặc [ hoặc { mở mà chưa đóng', 'Đóng ngoặc, hoặc đặt cả giá trị trong dấu nháy']
      : ['dòng này thiếu dấu hai chấm', 'Viết tên trường, dấu hai chấm, một dấu cách, rồi giá trị'];

const startsWithSign = (sign: string): Words => [
  `giá trị bắt đầu bằng dấu ${sign} mà không đặt trong dấu nháy`,
  quoteIt,
];

/** `line` is the line as it stands in the file. */
const yamlWords = ({ code, message }: YAMLError, line: string): Words => {
  const sign = /(?:^|:\s+|-\s+)([!*&])/.exec(line)?.[1];
  if (sign) return startsWithSign(sign);
  if (code === 'MISSING_CHAR') return missingCharacter(message);
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return missingCharacter(message);
  return (
    syntax[code] ?? [
      'dòng này không đúng cú pháp YAML',
      `Viết theo dạng “trường: giá trị”; ${quoteIt.toLowerCase()} nếu có dấu đặc biệt`,
    ]
  );
};

/** What the files and folders are for that no site can do without. */
const required: Partial<Record<CollectionName | SingleName, string>> = {
  conference: 'thông tin chung của hội nghị: tên, ngày, địa điểm chính',
  brand: 'nhận diện của hội nghị: màu và biểu trưng',
  programme: 'mỗi mục của chương trình một tệp .mdx',
  places: 'mỗi địa điểm một tệp .mdx',
};

const accepted = 'ảnh .jpg, .png, .webp hoặc bản ghi .mp4, .webm, .m4a, .mp3';

/** Why the text of a file cannot be read. */
export const textWords: Record<TextFinding['code'], Words> = {
  unreadable: ['không đọc được tệp này', 'Kiểm tra quyền đọc, hoặc chép lại tệp'],
  empty: ['tệp trống', 'Ghi nội dung vào tệp, hoặc xóa tệp'],
  'not-utf-8': ['tệp không ở dạng chữ UTF-8', 'Mở tệp bằng trình soạn thảo và lưu lại với mã UTF-8'],
  'too-complex': [
    'không đọc được cấu trúc của tệp',
    'Viết lại tệp đơn giản hơn, theo mẫu của các tệp cùng thư mục',
  ],
};

/** What is wrong with a file from outside. */
export function fileWords(finding: FileFinding | TextFinding): Words {
  switch (finding.code) {
    case 'missing':
      return [
        finding.of in singles ? 'thiếu tệp này' : 'thư mục này thiếu hoặc không có tệp nào',
        `Cần có: ${required[finding.of] ?? ''}`,
      ];
    case 'stray':
      return [
        `trang không dùng tệp này${didYouMean(finding.name, finding.known)}`,
        'Đổi tên, chuyển vào đúng thư mục hoặc xóa',
      ];
    case 'not-of-folder':
      return [
        'trang không dùng tệp này',
        `Thư mục ${finding.folder} chỉ gồm các tệp .${finding.format}; hãy đổi đuôi tệp, chuyển đi nơi khác hoặc xóa`,
      ];
    case 'file-name':
      return [
        `tên tệp ${quote(finding.name)} phải viết thường, không dấu, các chữ nối bằng gạch ngang`,
        `Đổi tên tệp thành ${finding.wanted || 'ten-muc'}.${finding.format}`,
      ];
    case 'media-folder':
      return ['trang không đọc thư mục con ở đây', 'Chuyển các tệp ra thẳng thư mục media'];
    case 'media-text-ending':
      return [`đuôi tệp ${quote(finding.ending)} không dùng được`, `Đổi tên tệp thành ${finding.stem}.yaml`];
    case 'media-format':
      return [
        finding.ending ? `trang không nhận tệp đuôi ${quote(finding.ending)}` : 'tên tệp không có đuôi',
        `Chỉ nhận ${accepted}; hãy mở tệp và lưu lại ở một dạng ấy`,
      ];
    case 'media-name':
      return ['tên tệp không có chữ cái hay chữ số nào', 'Đặt tên nói lên nội dung, ví dụ le-khai-mac'];
    case 'media-same-id':
      return [
        `tên này khi đăng thành ${quote(finding.id)}, trùng với tệp ${finding.before}`,
        'Đổi tên một trong hai tệp, cùng với tệp chữ của nó',
      ];
    case 'media-without-text':
      return [
        'thiếu tệp chữ cùng tên',
        `Thêm tệp ${finding.stem}.yaml với caption, alt (cho ảnh), credit, date và phase`,
      ];
    case 'text-without-media':
      return [
        `không có ảnh hoặc bản ghi cùng tên${didYouMean(finding.stem, finding.media)}`,
        'Đặt tệp ảnh hoặc bản ghi cùng tên vào thư mục này, hoặc xóa tệp chữ',
      ];
    default:
      return textWords[finding.code];
  }
}

const ruler = 'Tệp bắt đầu bằng dòng ---, rồi các trường, rồi một dòng --- nữa, rồi mới đến phần chữ';

/** What is wrong with a line above the text. */
export function lineWords(finding: LineFinding): Words {
  switch (finding.code) {
    case 'front-matter-start':
      return ['thiếu dòng --- mở đầu phần thông tin', ruler];
    case 'front-matter-end':
      return ['thiếu dòng --- kết thúc phần thông tin', ruler];
    case 'front-matter-ruler':
      return ['dòng kết thúc phần thông tin phải là đúng ba dấu gạch ---', ruler];
    case 'yaml-key-list':
      return ['giá trị bắt đầu bằng dấu { hoặc [ mà không đặt trong dấu nháy', quoteIt];
    case 'yaml-no-key':
      return ['có dấu hai chấm mà trước đó không có tên trường', quoteIt];
    case 'yaml-alias':
      return startsWithSign('*');
    case 'yaml-anchor':
      return startsWithSign('&');
    case 'yaml': {
      const { error, written, key } = finding;
      const [problem, remedy] = yamlWords(error, written);
      return [key || !written ? problem : `${quote(written)}: ${problem}`, remedy];
    }
  }
}
