import { cpSync, mkdirSync, writeFileSync, readFileSync } from 'node:fs';
import { picture, film, sound, webm, mediaText, recordingText } from './tests/unit/pictures.ts';
const out = process.argv[2]; const n = Number(process.argv[3] ?? 3);
cpSync('content', out, {recursive:true}); mkdirSync(out+'/media',{recursive:true});
const colours=['#0B5D57','#A81018','#4A5956','#7A4F00'];
writeFileSync(out+'/media/Ảnh khai mạc (1).JPG', await picture('1','jpeg',{width:3000,height:2000,colour:'#0B5D57'}));
writeFileSync(out+'/media/Ảnh khai mạc (1).yaml', mediaText({caption:'Đoàn chủ tịch điều hành phiên khai mạc', people:"\n  - { name: Nguyễn Văn Thử, post: Trưởng ban Kiểm thử }\n  - { name: Trần Thị Mẫu, post: Phó ban Mẫu }", terms:'Ghi nguồn khi đăng lại; không cắt ghép'}));
writeFileSync(out+'/media/dung.png', await picture('2','png',{width:900,height:1400,colour:'#A81018'}));
writeFileSync(out+'/media/dung.yaml', mediaText({caption:'Ảnh dọc, quảng trường trước nơi họp', phase:'before'}));
writeFileSync(out+'/media/phat-bieu.mp4', film()); writeFileSync(out+'/media/phat-bieu.yaml', recordingText({caption:'Phát biểu khai mạc', poster:'anh-khai-mac-1', people:"\n  - { name: Nguyễn Văn Thử, post: Trưởng ban Kiểm thử }"}));
writeFileSync(out+'/media/phong-van.mp3', sound()); writeFileSync(out+'/media/phong-van.yaml', recordingText({caption:'Phỏng vấn bên lề', length:"'12:30'", transcript:'|\n  Hỏi: Câu hỏi thử.\n\n  Đáp: Câu trả lời thử.', phase:'after'}));
writeFileSync(out+'/media/tieng-dong.webm', webm()); writeFileSync(out+'/media/tieng-dong.yaml', recordingText({caption:'Toàn cảnh hội trường', phase:'after'}));
for (let i=0;i<n;i++){ writeFileSync(`${out}/media/anh-${i}.jpg`, await picture(String(i+10),'jpeg',{width:2400,height:1600,colour:colours[i%4]})); writeFileSync(`${out}/media/anh-${i}.yaml`, mediaText({caption:`Đại biểu trao đổi trong giờ giải lao, ảnh số ${i+1}`, date:'2025-03-'+String(1+i%20).padStart(2,'0')}));}
let a=readFileSync(out+'/news/ke-hoach-to-chuc.mdx','utf8').replace('phase:','picture: anh-khai-mac-1\nphase:')+'\n\n<Anh id="dung" />\n\nHết bài.\n'; writeFileSync(out+'/news/ke-hoach-to-chuc.mdx',a);
