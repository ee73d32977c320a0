/** Texts of workspace pages. */
export const accountsTexts = {}
