/** Texts of workspace pages. */
export const coverageTexts = {}
