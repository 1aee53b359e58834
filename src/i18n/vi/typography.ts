import type { Direction } from '../typography.ts';

export const direction: Direction = 'ltr';

/** Abbreviations of Vietnamese administration, spelled out where a page first uses them (WCAG 3.1.4). */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ['UBND', 'Ủy ban nhân dân'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['TĐKT', 'Thi đua - Khen thưởng'],
]);

/** Words that belong to the number behind them, and those that belong to the number before them. */
const before = '[Nn]gày|[Tt]háng|[Nn]ăm|[Ss]ố|[Kk]hoảng|[Ll]úc|[Dd]ưới|[Đđ]ến';
const after = 'giờ|phút|đại biểu|thành phố|ngày';

const number = [
  String.raw`\d+ (?:${after})`,
  String.raw`(?:${before}) \d+(?:[/.,:–]\d+)*(?!\d| (?:${after}))`,
  String.raw`\d+(?:[/:]\d+)*–\d+(?:[/:]\d+)+`,
  String.raw`(?<!\d)\d\d?–\d\d?(?!\d)`,
].join('|');

/** `ngày 16 tháng 5`, `16 và 17 tháng 5`: a day and its month. */
const date = String.raw`(?:[Nn]gày )?\d\d? tháng \d\d?(?!\d)`;

/** Words of two or three syllables that administration, conferences and newspapers write. */
const words = `
sẽ cập nhật
an ninh|an toàn|ban hành|biên bản|biểu dương|biểu quyết|biểu trưng|biện pháp|bàn giao|báo chí|báo cáo
bình xét|bí thư|bưu điện|bản đồ|bảo vệ|bảo đảm|bắt đầu|bế mạc|bỏ phiếu|bố trí|bổ sung|bộ máy|bộ trưởng
chia sẻ|chuyên môn|chuyên viên|chuyển động|chuẩn bị|chào mừng|chính phủ|chính thức|chú ý|chương trình
chấm điểm|chế độ|chỉ đạo|chụp ảnh|chủ nhật|chủ quản|chủ trì|chủ tịch|chủ đề|chức năng|chức vụ|chữ ký
chữa cháy|cài đặt|cán bộ|công an|công bố|công cụ|công khai|công nghiệp|công nghệ|công trình|công tác|cơ quan
cơ sở|cảm ơn|cấp cứu|cấp phát|cập nhật|cụ thể|cứu hộ|cứu nạn|danh hiệu|danh sách|di chuyển|diễn ra|diễn văn
doanh nghiệp|du lịch|duy nhất|dân cư|dân tộc|dịch vụ|dự họp|dự kiến|dự thảo|dự toán|ghi chú|ghi hình
giao lưu|giao thông|giao ước|giá trị|giải pháp|giải trình|giấy mời|giấy phép|giới thiệu|hoàn thiện|hoạt động
huy động|huyện ủy|hàng không|hành chính|hành lang|hành trình|hình thức|hình ảnh|hòa bình|hướng dẫn|hải quân
học tập|hồ sơ|hội nghị|hội thảo|hội trường|hội viên|hội đồng|hợp tác|khai mạc|khen thưởng|khoa học|khu vực
khuyết tật|khách mời|khách sạn|khí hậu|khẩn cấp|khẩu hiệu|kinh phí|kinh tế|kiến nghị|kiểm tra|ký kết
kế hoạch|kết luận|kết nối|kết quả|kết thúc|kỷ luật|kỷ niệm|liên hệ|liên kết|liên quan|liệt kê|lãnh đạo
lưu niệm|lễ tân|lịch sử|lịch trình|lực lượng|miễn phí|màn hình|máy bay|máy tính|mô hình|môi trường|mẫu đơn
mặt trận|nghiệm thu|nghệ thuật|nghỉ ngơi|nguyên tắc|nguyên văn|ngân sách|nhiệm kỳ|nhiệm vụ|nhiệt liệt
nhà nước|nhân dân|nhân rộng|nhận xét|nông nghiệp|năng lực|nổi bật|nội bộ|nội dung|nội vụ|phiên họp
phong trào|phát biểu|phát hiện|phát hành|phát ngôn|phát thanh|phát triển|phát động|phân công|phòng chống
phòng họp|phòng nghỉ|phòng ăn|phóng sự|phóng viên|phương tiện|phương án|phối hợp|phổ biến|phụ nữ|phụ trách
phục vụ|quy hoạch|quy tắc|quy định|quyết toán|quyết định|quà tặng|quân đội|quản lý|quảng bá|quận ủy|quốc gia
quốc hội|quốc phòng|quốc tế|sinh hoạt|sinh thái|suy tôn|sáng kiến|sân bay|sơ đồ|sắp xếp|sẽ cập nhật|số lượng
sổ tay|sử dụng|sự kiện|tham dự|tham gia|tham luận|tham quan|thanh niên|thanh toán|thay mặt|thay đổi|theo dõi
thi đua|thiên tai|thiết bị|thành lập|thành phần|thành phố|thành tích|thành tựu|thành viên|thành ủy|thân mật
thông báo|thông cáo|thông qua|thông tin|thăm quan|thường trực|thường vụ|thẩm định|thể lệ|thể thao|thống nhất
thời gian|thời hạn|thời tiết|thủ tướng|thủ tục|thứ ba|thứ bảy|thứ hai|thứ năm|thứ sáu|thứ trưởng|thứ tư
thứ tự|thực hiện|thực phẩm|thực tế|thực đơn|tin tức|tinh gọn|tiên tiến|tiêu biểu|tiêu chí|tiêu đề|tiến độ
tiếp nhận|tiếp thu|tiếp tục|tiếp xúc|tiếp đón|toàn bộ|toàn quốc|toàn văn|trang chủ|trang phục|trao đổi
triển khai|triển lãm|trung tâm|truyền hình|truyền thông|truyền thống|trách nhiệm|trình bày
trình duyệt|trù bị|trường hợp|trật tự|trở ngại|trợ năng|trụ sở|trực thuộc|trực tiếp|trực tuyến|tuyên bố
tuyên dương|tuyên truyền|tài chính|tài khoản|tài liệu|tài xế|tác nghiệp|tìm kiếm|tình hình|tư liệu
tương phản|tạm dừng|tập trung|tặng quà|tỉnh ủy|tọa đàm|tối đa|tổ chức|tổ quốc|tổng hợp|tổng kết|tờ trình
tự động|viên chức|văn bản|văn hóa|văn minh|văn nghệ|văn phòng|vận động|vệ sinh|vị trí|xây dựng|xã hội
xếp loại|y tế|yêu cầu|yêu nước|âm thanh|ô tô|ý kiến|điều chỉnh|điều kiện|điểm tâm|điển hình|điện thoại
điện tử|đánh giá|đính chính|đón tiếp|đôn đốc|đăng cai|đăng ký|đơn vị|đưa tin|đưa đón|đường dây|đại biểu
đại diện|đại hội|đảm bảo|đầu mối|đầy đủ|đề cương|đề nghị|đề tài|đề xuất|địa chỉ|địa giới|địa phương|địa điểm
đối ngoại|đồng chí|ủy ban|ủy quyền|ủy viên|ứng dụng
`
  .trim()
  .split(/[|\n]/);

const upper = (text: string): string => text.toUpperCase();

/** With a small first letter or a capital, or all in capitals, as on a banner. */
const word = words
  .flatMap((one) => [`[${one.charAt(0)}${upper(one.charAt(0))}]${one.slice(1)}`, upper(one)])
  .join('|');

const capital = String.raw`\p{Lu}\p{Ll}+(?! ương)`;
const capitalWord = words.map((one) => upper(one.charAt(0)) + one.slice(1)).join('|');

/** Names of people, places, newspapers, whose syllables all begin with a capital; offices, `Sở Thông tin`; the state's centre. */
const name = String.raw`\p{Lu}\p{L}+ (?:ương|ƯƠNG)|${capital} (?:${capitalWord})|${capital}(?: (?!(?:${capitalWord})(?!\p{L}))${capital}){1,3}`;

/** Whole words only; a space may be a no-break one, or the end of a line of an editor's text. */
const wholeWords = (...pieces: string[]): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${pieces.join('|')})(?!\p{L})`.replaceAll(' ', String.raw`\s+`),
    'gu',
  );

/** A word with a letter that only Vietnamese has, or that few others have with this mark. */
const marked = String.raw`\p{L}*[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1EA0-\u1EF9]\p{L}*`;

/** Vietnamese words and names in a text of another language, with the few plain words between them. */
export const recognised: RegExp | undefined = new RegExp(
  String.raw`(?<!\p{L})${marked}(?:(?:[\s,–-]+[\p{L}\d]+){0,3}?[\s,–-]+${marked})*(?!\p{L})`,
  'giu',
);

/** A number and the word it belongs to, or a span: `ngày 17`, `10 phút`, `16–17/5/2030`. */
export const numbers = wholeWords(number);

/**
 * What no line may part: dates, numbers with their words, words of several syllables, and names. Each is kept whole, and
 * none is joined to the next: lines of long pieces would end anywhere.
 */
export const together = wholeWords(date, number, word, name);
