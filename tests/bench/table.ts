/** Prints rows with the same columns as a Markdown table, ready for the README. */
export const printTable = (rows: readonly Record<string, string | number>[]): void => {
  const columns = Object.keys(rows[0] ?? {});
  console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --- ').join('|')}|`);
  for (const row of rows) console.log(`| ${columns.map((column) => row[column]).join(' | ')} |`);
};
