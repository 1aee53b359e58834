import { readFileSync, writeFileSync } from 'node:fs';
import { drawRooms, pictureFile, pictureMarks } from './rooms.ts';

/** `npm run rooms`: puts the picture of the rooms into CONTRIBUTING.md. */

const { start, end } = pictureMarks;
const text = readFileSync(pictureFile, 'utf8');
const [before = '', rest = ''] = text.split(start);
const [, after = ''] = rest.split(end);
writeFileSync(pictureFile, `${before}${start}\n\n${drawRooms()}\n\n${end}${after}`);
