import { pointLetter, pointLetters } from '../../conference/letters.ts';
import type { Entry } from '../entry.ts';
import { say } from '../../languages.ts';
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
        ? say({
            vi: `${quote(letter)} không đúng thứ tự, ở đây là ${quote(wanted)}`,
            en: `${quote(letter)} is out of order, here it is ${quote(wanted)}`,
          })
        : say({ vi: 'nhiều mục hơn số chữ cái', en: 'there are more entries than letters' }),
      remedy: say({
        vi: `Xếp theo thứ tự chữ cái tiếng Việt, không bỏ chữ nào: ${pointLetters.join(' ')}`,
        en: `Put them in the order of the Vietnamese alphabet and leave no letter out: “${pointLetters.join(' ')}”`,
      }),
    }),
  ];
};

/** Points are lettered from a without a gap; duties too, where the plan letters them. */
export const letterFaults = ({ programme, organisers }: Content): Fault[] => [
  ...programme.flatMap((item) => letterFault(item, 'points', item.draft.points ?? [])),
  ...organisers.flatMap((organiser) => letterFault(organiser, 'duties', organiser.draft.duties ?? [])),
];
