/** Texts of workspace pages. */
export const reviewTexts = {}
