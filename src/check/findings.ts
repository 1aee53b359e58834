import type { YAMLError } from 'yaml';
import type { CollectionName, SingleName } from '../reader/collections.ts';
import { singles } from '../reader/collections.ts';
import type { FileFinding, LineFinding, TextFinding } from '../reader/finding.ts';
import type { Sayings } from '../languages.ts';
import { quote } from './report.ts';
import { didYouMean } from './suggest.ts';

/** What the reader found wrong with files and lines, in an editor's words. Of fields: `sentences.ts`. */

type Words = [problem: Sayings, remedy: Sayings];

const quoteIt = {
  vi: 'Đặt cả giá trị trong dấu nháy đơn hoặc nháy kép',
  en: 'Put the whole value in single or double quotation marks',
};

/** What each kind of broken YAML usually is in an editor's hands. */
const syntax: Record<string, Words> = {
  BLOCK_AS_IMPLICIT_KEY: [
    {
      vi: 'giá trị có dấu hai chấm, hoặc dòng này thụt lề khác các dòng cùng nhóm',
      en: 'the value has a colon in it, or this line is indented unlike the others of its group',
    },
    {
      vi: `${quoteIt.vi}, hoặc thụt lề cho thẳng hàng`,
      en: `${quoteIt.en}, or indent the line like the others`,
    },
  ],
  MULTILINE_IMPLICIT_KEY: [
    { vi: 'dòng này không có dạng “trường: giá trị”', en: 'this line does not read “field: value”' },
    {
      vi: 'Viết tên trường, dấu hai chấm, một dấu cách, rồi giá trị',
      en: 'Write the name of the field, a colon, a space, then the value',
    },
  ],
  TAB_AS_INDENT: [
    { vi: 'dòng này thụt lề bằng phím Tab', en: 'this line is indented with the Tab key' },
    { vi: 'Thụt lề bằng dấu cách, mỗi bậc hai dấu cách', en: 'Indent with spaces, two for each level' },
  ],
  BAD_INDENT: [
    {
      vi: 'dòng này thụt lề không thẳng với các dòng cùng nhóm',
      en: 'this line is not indented like the others of its group',
    },
    { vi: 'Thụt lề bằng dấu cách cho thẳng hàng', en: 'Indent with spaces so that the lines are even' },
  ],
  BAD_SCALAR_START: [
    {
      vi: 'giá trị bắt đầu bằng dấu đặc biệt (@, %, hoặc dấu huyền rời)',
      en: 'the value begins with a special character (@, % or a backtick)',
    },
    quoteIt,
  ],
  BAD_DQ_ESCAPE: [
    { vi: 'dấu gạch chéo ngược \\ trong dấu nháy kép', en: 'a backslash \\ between double quotation marks' },
    {
      vi: 'Dùng dấu nháy đơn, hoặc viết hai dấu \\\\',
      en: 'Use single quotation marks, or write two backslashes \\\\',
    },
  ],
  MULTIPLE_DOCS: [
    { vi: 'dòng --- thừa giữa tệp', en: 'there is a line --- too many in the middle of the file' },
    { vi: 'Xóa dòng --- này', en: 'Delete this line ---' },
  ],
  UNEXPECTED_TOKEN: [
    { vi: 'có chữ hoặc dấu thừa sau giá trị', en: 'there is something too many after the value' },
    quoteIt,
  ],
  DUPLICATE_KEY: [
    { vi: 'trường này đã ghi ở trên', en: 'this field is already written above' },
    { vi: 'Chỉ giữ lại một dòng', en: 'Keep one of the lines' },
  ],
};

const missingCharacter = (message: string): Words =>
  message.includes('quote')
    ? [
        { vi: 'dấu nháy mở mà chưa đóng', en: 'a quotation mark is opened and never closed' },
        { vi: 'Đóng dấu nháy ở cuối giá trị', en: 'Close the quotation mark at the end of the value' },
      ]
    : /Flow|expected|end with/.test(message)
      ? [
          { vi: 'dấu ngoặc [ hoặc { mở mà chưa đóng', en: 'a bracket [ or { is opened and never closed' },
          {
            vi: 'Đóng ngoặc, hoặc đặt cả giá trị trong dấu nháy',
            en: 'Close the bracket, or put the whole value in quotation marks',
          },
        ]
      : [
          { vi: 'dòng này thiếu dấu hai chấm', en: 'this line lacks a colon' },
          {
            vi: 'Viết tên trường, dấu hai chấm, một dấu cách, rồi giá trị',
            en: 'Write the name of the field, a colon, a space, then the value',
          },
        ];

const startsWithSign = (sign: string): Words => [
  {
    vi: `giá trị bắt đầu bằng dấu ${sign} mà không đặt trong dấu nháy`,
    en: `the value begins with ${sign} and is not in quotation marks`,
  },
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
      { vi: 'dòng này không đúng cú pháp YAML', en: 'this line is not valid YAML' },
      {
        vi: `Viết theo dạng “trường: giá trị”; ${quoteIt.vi.toLowerCase()} nếu có dấu đặc biệt`,
        en: `Write it as “field: value”; ${quoteIt.en.toLowerCase()} if it has special characters`,
      },
    ]
  );
};

/** What the files and folders are for that no site can do without. */
const required: Partial<Record<CollectionName | SingleName, Sayings>> = {
  conference: {
    vi: 'thông tin chung của hội nghị: tên, ngày, địa điểm chính',
    en: 'what is known of the conference: its name, days and venue',
  },
  brand: {
    vi: 'nhận diện của hội nghị: màu và biểu trưng',
    en: 'how the conference looks: its colours and its mark',
  },
  programme: {
    vi: 'mỗi mục của chương trình một tệp .mdx',
    en: 'one .mdx file for each item of the programme',
  },
  places: { vi: 'mỗi địa điểm một tệp .mdx', en: 'one .mdx file for each place' },
};

const accepted = {
  vi: 'ảnh .jpg, .png, .webp hoặc bản ghi .mp4, .webm, .m4a, .mp3',
  en: 'photos .jpg, .png, .webp or recordings .mp4, .webm, .m4a, .mp3',
};

/** Why the text of a file cannot be read. */
export const textWords: Record<TextFinding['code'], Words> = {
  unreadable: [
    { vi: 'không đọc được tệp này', en: 'this file cannot be read' },
    { vi: 'Kiểm tra quyền đọc, hoặc chép lại tệp', en: 'Look at who may read it, or copy the file again' },
  ],
  empty: [
    { vi: 'tệp trống', en: 'the file is empty' },
    { vi: 'Ghi nội dung vào tệp, hoặc xóa tệp', en: 'Write something into the file, or delete it' },
  ],
  'not-utf-8': [
    { vi: 'tệp không ở dạng chữ UTF-8', en: 'the text of the file is not UTF-8' },
    {
      vi: 'Mở tệp bằng trình soạn thảo và lưu lại với mã UTF-8',
      en: 'Open the file in an editor and save it as UTF-8',
    },
  ],
  'too-complex': [
    { vi: 'không đọc được cấu trúc của tệp', en: 'the structure of the file cannot be read' },
    {
      vi: 'Viết lại tệp đơn giản hơn, theo mẫu của các tệp cùng thư mục',
      en: 'Write it more simply, like the other files of this folder',
    },
  ],
};

/** What is wrong with a file from outside. */
export function fileWords(finding: FileFinding | TextFinding): Words {
  switch (finding.code) {
    case 'missing':
      return [
        finding.of in singles
          ? { vi: 'thiếu tệp này', en: 'this file is missing' }
          : {
              vi: 'thư mục này thiếu hoặc không có tệp nào',
              en: 'this folder is missing or has no file in it',
            },
        {
          vi: `Cần có: ${required[finding.of]?.vi ?? ''}`,
          en: `What it is for: ${required[finding.of]?.en ?? ''}`,
        },
      ];
    case 'stray':
      return [
        {
          vi: `trang không dùng tệp này${didYouMean(finding.name, finding.known)}`,
          en: `the site does not use this file${didYouMean(finding.name, finding.known)}`,
        },
        {
          vi: 'Đổi tên, chuyển vào đúng thư mục hoặc xóa',
          en: 'Rename it, move it into the right folder or delete it',
        },
      ];
    case 'not-of-folder':
      return [
        { vi: 'trang không dùng tệp này', en: 'the site does not use this file' },
        {
          vi: `Thư mục ${finding.folder} chỉ gồm các tệp .${finding.format}; hãy đổi đuôi tệp, chuyển đi nơi khác hoặc xóa`,
          en: `The folder ${finding.folder} has .${finding.format} files alone; change the ending, move the file elsewhere or delete it`,
        },
      ];
    case 'file-name':
      return [
        {
          vi: `tên tệp ${quote(finding.name)} phải viết thường, không dấu, các chữ nối bằng gạch ngang`,
          en: `the file name ${quote(finding.name)} has to be in lower case without marks, its words joined by hyphens`,
        },
        {
          vi: `Đổi tên tệp thành ${finding.wanted || 'ten-muc'}.${finding.format}`,
          en: `Rename the file to ${finding.wanted || 'ten-muc'}.${finding.format}`,
        },
      ];
    case 'media-folder':
      return [
        { vi: 'trang không đọc thư mục con ở đây', en: 'the site reads no folders in here' },
        { vi: 'Chuyển các tệp ra thẳng thư mục media', en: 'Move the files straight into the folder media' },
      ];
    case 'media-text-ending':
      return [
        {
          vi: `đuôi tệp ${quote(finding.ending)} không dùng được`,
          en: `the file ending ${quote(finding.ending)} cannot be used`,
        },
        { vi: `Đổi tên tệp thành ${finding.stem}.yaml`, en: `Rename the file to ${finding.stem}.yaml` },
      ];
    case 'media-format':
      return [
        finding.ending
          ? {
              vi: `trang không nhận tệp đuôi ${quote(finding.ending)}`,
              en: `the site does not take files that end in ${quote(finding.ending)}`,
            }
          : { vi: 'tên tệp không có đuôi', en: 'the file name has no ending' },
        {
          vi: `Chỉ nhận ${accepted.vi}; hãy mở tệp và lưu lại ở một dạng ấy`,
          en: `It takes ${accepted.en}; open the file and save it as one of these`,
        },
      ];
    case 'media-name':
      return [
        { vi: 'tên tệp không có chữ cái hay chữ số nào', en: 'the file name has no letter or digit in it' },
        {
          vi: 'Đặt tên nói lên nội dung, ví dụ le-khai-mac',
          en: 'Give it a name that tells what it shows, such as opening-session',
        },
      ];
    case 'media-same-id':
      return [
        {
          vi: `tên này khi đăng thành ${quote(finding.id)}, trùng với tệp ${finding.before}`,
          en: `when published this name becomes ${quote(finding.id)}, the same as that of ${finding.before}`,
        },
        {
          vi: 'Đổi tên một trong hai tệp, cùng với tệp chữ của nó',
          en: 'Rename one of the two files, and the text file beside it',
        },
      ];
    case 'media-without-text':
      return [
        { vi: 'thiếu tệp chữ cùng tên', en: 'the text file of the same name is missing' },
        {
          vi: `Thêm tệp ${finding.stem}.yaml với caption, alt (cho ảnh), credit, date và phase`,
          en: `Add a file ${finding.stem}.yaml with caption, alt (for photos), credit, date and phase`,
        },
      ];
    case 'text-without-media':
      return [
        {
          vi: `không có ảnh hoặc bản ghi cùng tên${didYouMean(finding.stem, finding.media)}`,
          en: `there is no photo or recording of the same name${didYouMean(finding.stem, finding.media)}`,
        },
        {
          vi: 'Đặt tệp ảnh hoặc bản ghi cùng tên vào thư mục này, hoặc xóa tệp chữ',
          en: 'Put the photo or recording of this name into this folder, or delete the text file',
        },
      ];
    default:
      return textWords[finding.code];
  }
}

const ruler = {
  vi: 'Tệp bắt đầu bằng dòng ---, rồi các trường, rồi một dòng --- nữa, rồi mới đến phần chữ',
  en: 'A file begins with a line ---, then the fields, then another line ---, and then the text',
};

/** What is wrong with a line above the text. */
export function lineWords(finding: LineFinding): Words {
  switch (finding.code) {
    case 'front-matter-start':
      return [
        { vi: 'thiếu dòng --- mở đầu phần thông tin', en: 'the line --- that opens the fields is missing' },
        ruler,
      ];
    case 'front-matter-end':
      return [
        {
          vi: 'thiếu dòng --- kết thúc phần thông tin',
          en: 'the line --- that closes the fields is missing',
        },
        ruler,
      ];
    case 'front-matter-ruler':
      return [
        {
          vi: 'dòng kết thúc phần thông tin phải là đúng ba dấu gạch ---',
          en: 'the line that closes the fields has to be three hyphens --- and nothing else',
        },
        ruler,
      ];
    case 'yaml-key-list':
      return [
        {
          vi: 'giá trị bắt đầu bằng dấu { hoặc [ mà không đặt trong dấu nháy',
          en: 'the value begins with { or [ and is not in quotation marks',
        },
        quoteIt,
      ];
    case 'yaml-no-key':
      return [
        {
          vi: 'có dấu hai chấm mà trước đó không có tên trường',
          en: 'there is a colon without the name of a field before it',
        },
        quoteIt,
      ];
    case 'yaml-alias':
      return startsWithSign('*');
    case 'yaml-anchor':
      return startsWithSign('&');
    case 'yaml': {
      const { error, written, key } = finding;
      const [problem, remedy] = yamlWords(error, written);
      const line = key || !written ? '' : `${quote(written)}: `;
      return [{ vi: line + problem.vi, en: line + problem.en }, remedy];
    }
  }
}
