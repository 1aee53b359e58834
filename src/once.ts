/**
 * Makes each thing once for all pages of a build, anew for each request in development. `keyOf` names what it is made
 * of, where that is no word.
 */
export const once = <From, Made>(
  make: (from: From) => Promise<Made>,
  keyOf: (from: From) => string = String,
): ((from: From) => Promise<Made>) => {
  const made = new Map<string, Promise<Made>>();
  return (from) => {
    if (import.meta.env.DEV) return make(from);
    const key = keyOf(from);
    const result = made.get(key) ?? make(from);
    made.set(key, result);
    return result;
  };
};
