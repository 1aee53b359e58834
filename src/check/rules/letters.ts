import { language } from '../../i18n/index.ts';
import { knownLocales } from '../../i18n/paths.ts';
import type { Entry } from '../entry.ts';
import { say } from '../../languages.ts';
import type { Fault } from '../report.ts';
import { quote } from '../report.ts';
import type { Content } from '../content.ts';

type Lettered = ({ letter?: string | undefined } | undefined)[];

/** The first letter that is not the next of the alphabet; those after it would be wrong only because of it. */
const letterFault = (
  alphabet: readonly string[],
  entry: Entry<unknown>,
  field: string,
  list: Lettered,
): Fault[] => {
  const index = list.findIndex(
    (one, position) => one?.letter !== undefined && one.letter !== alphabet[position],
  );
  const letter = list[index]?.letter;
  if (letter === undefined) return [];
  const wanted = alphabet[index];
  return [
    entry.at([field, index, 'letter'], {
      problem: wanted
        ? say({
            vi: `${quote(letter)} không đúng thứ tự, ở đây là ${quote(wanted)}`,
            en: `${quote(letter)} is out of order, here it is ${quote(wanted)}`,
          })
        : say({ vi: 'nhiều mục hơn số chữ cái', en: 'there are more entries than letters' }),
      remedy: say({
        vi: `Xếp theo thứ tự chữ cái, không bỏ chữ nào: ${alphabet.join(' ')}`,
        en: `Put them in the order of the alphabet and leave no letter out: “${alphabet.join(' ')}”`,
      }),
    }),
  ];
};

/** Points are lettered from a without a gap, as the content's language counts; duties too, where the plan letters them. */
export const letterFaults = ({ conference, programme, organisers }: Content): Fault[] => {
  const [named] = conference?.draft.languages ?? [];
  const locale = knownLocales.find((known) => known === named) ?? knownLocales[0];
  const alphabet = locale === undefined ? [] : language[locale].numbers.pointLetters;
  return [
    ...programme.flatMap((item) => letterFault(alphabet, item, 'points', item.draft.points ?? [])),
    ...organisers.flatMap((one) => letterFault(alphabet, one, 'duties', one.draft.duties ?? [])),
  ];
};
