/** Texts of workspace pages. */
export const boardTexts = {}
