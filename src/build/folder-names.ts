/** Folders whose names the tools of the build take for something else. */

interface Folders {
  projectFolder: string;
  contentPath: string;
}

/** Vite and Astro read paths as addresses: what stands for something else there leads to another file, or to none. */
const troublesome = /[#?'"]/;

/** A sentence that names the cause, if the project or its content lies where the build cannot work. */
export function folderNameFault(folders: Folders): string | undefined {
  for (const folder of [folders.projectFolder, folders.contentPath]) {
    const [character] = troublesome.exec(folder) ?? [];
    if (character !== undefined)
      return (
        `Đường dẫn ${folder} có ký tự ${character}, công cụ dựng trang không đọc được. ` +
        'Bản đã dựng trước đó giữ nguyên. Hãy đổi tên hoặc chuyển thư mục rồi dựng lại.'
      );
  }
  return undefined;
}
