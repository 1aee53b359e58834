/** Elements that editors may use in their texts, beside Markdown; `content/README.md` explains each. */
export const mdxComponents = ['SeCapNhat', 'DuKien', 'MaKet', 'Anh'] as const;
