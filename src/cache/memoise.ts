/**
 * Makes each thing once: for an owner (the site, a photo) and one of its keys (a locale, an entry). What was made goes with
 * its owner, so in development, where each request has a new site, everything is made anew.
 */
export const memoise = <Owner extends object, Key, Made>(
  make: (owner: Owner, key: Key) => Made,
): ((owner: Owner, key: Key) => Made) => {
  const owners = new WeakMap<Owner, Map<Key, Made>>();
  return (owner, key) => {
    const made = owners.get(owner) ?? new Map<Key, Made>();
    owners.set(owner, made);
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as Made;
    const result = make(owner, key);
    made.set(key, result);
    return result;
  };
};
