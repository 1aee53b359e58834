/**
 * What a printed document consists of, in reading order: plain data, handed to `templates/document.typ`,
 * which decides how each kind looks. Texts are in the language of the document.
 */

/** Plain words, or words with a part in their line: `open` is what is not known yet, or not certain. */
export type Run = string | { text: string; look: 'strong' | 'open' | 'muted' };

/** One item on the spine. */
export interface TimelineEntry {
  /** `14:00`, or words for an item that has no time. */
  time: string;
  end?: string | undefined;
  /** Under the time: "Dự kiến". */
  note?: string | undefined;
  title: string;
  cancelled: boolean;
  /** Lines under the title. */
  lines: Run[][];
  /** Who takes part, post by post. */
  posts: string[];
  /** What is still to be said of them. */
  closing: Run[];
  points: { letter: string; text: string; responsible?: string | undefined }[];
  /** What is said of the time behind it, for which there is nothing. */
  gap: Run[];
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; newPage?: boolean }
  /** The heading of a day, a tick on the line; `state` before it: "Dự kiến". */
  | { kind: 'day'; level: 1 | 2 | 3; text: string; state?: string | undefined }
  | { kind: 'paragraph'; runs: Run[] }
  /** What is not known yet: one look for all of it. */
  | { kind: 'open'; runs: Run[] }
  /** `start`: numbered, from there. */
  | { kind: 'list'; items: { runs: Run[]; items?: Run[][] }[]; start?: number }
  /** The first row heads the columns. */
  | { kind: 'table'; rows: Run[][][] }
  | { kind: 'facts'; facts: { label: string; value: Run[] }[] }
  | { kind: 'timeline'; entries: TimelineEntry[] }
  | { kind: 'banner'; lines: string[] }
  /** Who signed: lines in the middle of the right half. */
  | { kind: 'signature'; lines: string[] }
  /** Addresses with a code to scan, below a sentence that says what for; `picture` names an SVG of the piece. */
  | { kind: 'codes'; hint: string; codes: { label: string; address: string; picture: string }[] };

/** A document before it is set. */
export interface Document {
  paper: 'a4' | 'a5';
  /** With a title page of its own. */
  cover: boolean;
  title: string;
  /** Small, above the title, a line each. */
  over: string[];
  /** Under the title: when and where, a line each. */
  under: Run[][];
  /** Name of the picture with the code to scan for `address`, at the head of the first page. */
  code?: string | undefined;
  blocks: Block[];
  /** A booklet: title of what is left over of its last sheet of four, for notes. */
  notes?: string | undefined;
  /** SVG pictures that blocks name, beside the mark. */
  pictures: Record<string, string>;
  /** Absolute address of the page that has the newest edition. */
  address: string;
  /** Entries whose changes make a new edition: `programme/hop-tru-bi`. */
  sources: string[];
}
