import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js';

export interface PhonePart {
  text: string;
  /** `tel:` address of a number (RFC 3966), with its extension. */
  href?: string;
}

/**
 * A line of telephone numbers as people write it (`0292 3820 536 - 0913 123 456 (máy lẻ 102)`), in parts: each number with
 * its address, and what stands between them. `country` (ISO 3166-1) is where numbers without a country code belong; without
 * it only those that have one are found.
 */
export function phoneParts(line: string, country: string | undefined): PhonePart[] {
  const home: CountryCode | undefined =
    country !== undefined && isSupportedCountry(country) ? country : undefined;
  // The library takes what follows a semicolon for an extension.
  const parts = line.split(/(?<=;)/).flatMap((piece): PhonePart[] => {
    let end = 0;
    const found = findPhoneNumbersInText(piece, home && { defaultCountry: home });
    const numbers = found.flatMap(({ number, startsAt, endsAt }): PhonePart[] => {
      const before = piece.slice(end, startsAt);
      end = endsAt;
      return [{ text: before }, { text: piece.slice(startsAt, endsAt), href: number.getURI() }];
    });
    return [...numbers, { text: piece.slice(end) }];
  });
  return parts.filter(({ text }) => text !== '');
}
