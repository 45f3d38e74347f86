/** What is yet to be typed of the jury itself: told before the results are fixed, and at the head of the procès-verbal. */
import { enumerate } from '../messages';
import type { Composition } from './composition';

/** @example lackingSentences(composition, '') // ['Composition du jury : date et lieu se tapent dans la feuille « Composition du jury ».', …] */
export function lackingSentences({ president, membres, date, lieu }: Composition, cfvu: string): readonly string[] {
  const seats = [
    ...(president === null ? ['présidence'] : []),
    ...(membres.length === 0 ? ['membres'] : []),
    ...(date === '' ? ['date'] : []),
    ...(lieu === '' ? ['lieu'] : []),
  ];
  const isPlural = seats.length > 1 || seats[0] === 'membres';
  return [
    ...(seats.length > 0
      ? [
          `Composition du jury : ${enumerate(seats)} se ${isPlural ? 'tapent' : 'tape'} dans la feuille « Composition du jury ».`,
        ]
      : []),
    ...(cfvu === '' ? ['Règle locale : la date de la délibération CFVU se tape dans la feuille « Programme ».'] : []),
  ];
}
