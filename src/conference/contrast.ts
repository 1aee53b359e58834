/**
 * Contrast of two colours as WCAG 2.2 defines it ("contrast ratio" and "relative luminance").
 * Colours as `#RRGGBB`.
 */

/** One channel, 0 to 255, in linear light. */
const linear = (channel: number): number => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 for black to 1 for white. */
export const luminance = (colour: string): number => {
  const channel = (from: number) => linear(Number.parseInt(colour.slice(from, from + 2), 16));
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};

/** Contrast ratio, 1 to 21; the order of the two colours does not matter. */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};
