import { say } from '../languages.ts';
/** Folders whose names the tools of the build take for something else. */

interface Folders {
  /** Absolute. */
  projectFolder: string;
  /** As given: relative to the project, or absolute. */
  contentFolder: string;
}

/**
 * A sentence that names the cause, if the project or its content lies where the build cannot work. Vite and Astro read
 * paths as addresses and write them into code; each of these characters was tried.
 */
export function folderNameFault({ projectFolder, contentFolder }: Folders): string | undefined {
  const found = [
    [projectFolder, /[#?'"]/.exec(projectFolder)],
    [contentFolder, /[#?%]/.exec(contentFolder)],
  ] as const;
  for (const [folder, match] of found)
    if (match !== null)
      return say({
        vi:
          `Đường dẫn ${folder} có ký tự ${match[0]}, công cụ dựng trang không đọc được. ` +
          'Bản đã dựng trước đó giữ nguyên. Hãy đổi tên hoặc chuyển thư mục rồi dựng lại.',
        en:
          `The path ${folder} has the character ${match[0]}, which the tools of the build cannot read. ` +
          'The last site stays as it was. Rename or move the folder and build again.',
      });
  return undefined;
}
