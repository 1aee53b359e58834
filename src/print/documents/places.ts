import type { ProgrammeItem } from '../../conference/programme.ts';
import { townBeside } from '../../conference/town.ts';
import type { Place } from '../../conference/types.ts';
import { statementsOf } from '../../wording/item-text.ts';
import type { Block, Run } from '../blocks.ts';
import type { PrintContext, PrintSource } from '../source.ts';

/** Places, and how delegations are met, as blocks. */

/** The plan's sentences on how delegations are met; none if there are none. */
export const arrivalBlocks = (
  items: readonly ProgrammeItem[],
  site: PrintSource,
  { language }: PrintContext,
): Block[] => {
  const sentences = items
    .filter(({ kind, cancelled }) => kind === 'arrival' && !cancelled)
    .flatMap((item) => statementsOf(item, site.placeOf(item.place), language));
  return sentences.length === 0 ? [] : [{ kind: 'list', items: sentences.map((text) => ({ runs: [text] })) }];
};

const placeRuns = (place: Place): Run[] => {
  const { address, code } = place;
  const where = [address, townBeside(place)].filter(Boolean).join(', ');
  return [[where, code && `(${code})`].filter(Boolean).join(' ')];
};

/** Every place with its address, the kind before it. */
export const placesBlock = (places: readonly Place[], { language: { t } }: PrintContext): Block => ({
  kind: 'facts',
  facts: places.map((place) => ({
    label: t.places.kinds[place.kind],
    value: [{ text: place.name, look: 'strong' }, '\n', ...placeRuns(place)],
  })),
});
