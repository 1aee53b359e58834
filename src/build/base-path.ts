/** A base path as every URL of the site needs it: `/` or `/folder/`, from any way of writing it. */
export function normaliseBase(value: string | undefined): string {
  const segments = (value ?? '').split('/').filter((segment) => segment !== '');
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}
