import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/**
 * The software bill of materials (CycloneDX): what the build is made of, by the lock file, for every platform. npm
 * writes it; its two chance values, a random number and the time of day, are replaced by what follows from the content.
 */

/** A UUID (RFC 9562, version 8) that follows from a text. */
function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string; 'bom-ref': string } };
}

/** `time`: the build's clock, milliseconds since the epoch. @throws if npm does not write it. */
export function billOfMaterials(project: string, time: number): string {
  const written = execFileSync(
    'npm',
    ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev'],
    {
      cwd: project,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      // npm is a command file on Windows, which needs a shell.
      shell: process.platform === 'win32',
    },
  );
  const bill = JSON.parse(written) as Bill;
  delete bill.serialNumber;
  bill.metadata.timestamp = new Date(time).toISOString();
  // npm takes the name of the folder.
  bill.metadata.component.name = bill.metadata.component['bom-ref'].replace(/@[^@]*$/, '');
  const text = JSON.stringify(bill);
  return `${JSON.stringify({ serialNumber: `urn:uuid:${uuidOf(text)}`, ...bill }, null, 1)}\n`;
}
