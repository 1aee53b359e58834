/** Where the device keeps what the reader has set. Other sites may lie in other folders of the same host. */
export const settingsKey = `reader:${import.meta.env.BASE_URL}`;

/** Each is an attribute of the page's root, `data-size="large"`. */
export const settingNames = ['size', 'contrast', 'keys'] as const;
