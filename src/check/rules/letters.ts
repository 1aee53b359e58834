import { pointLetter, pointLetters } from '../../conference/letters.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';

type Lettered = ({ letter?: string | undefined } | undefined)[];

/** The first letter that is not the next of the alphabet; those after it would be wrong only because of it. */
const letterFault = (entry: Entry<unknown>, field: string, list: Lettered): Fault[] => {
  const index = list.findIndex(
    (one, position) => one?.letter !== undefined && one.letter !== pointLetter(position),
  );
  const letter = list[index]?.letter;
  if (letter === undefined) return [];
  const wanted = pointLetter(index);
  return [
    entry.at([field, index, 'letter'], {
      problem: wanted
        ? `${quote(letter)} không đúng thứ tự, ở đây là ${quote(wanted)}`
        : 'nhiều mục hơn số chữ cái',
      remedy: `Xếp theo thứ tự chữ cái tiếng Việt, không bỏ chữ nào: ${pointLetters.join(' ')}`,
    }),
  ];
};

/** Points are lettered from a without a gap; duties too, where the plan letters them. */
export const letterFaults = ({ programme, organisers }: Content): Fault[] => [
  ...programme.flatMap((item) => letterFault(item, 'points', item.draft.points ?? [])),
  ...organisers.flatMap((organiser) => letterFault(organiser, 'duties', organiser.draft.duties ?? [])),
];
