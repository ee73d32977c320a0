/** Texts of workspace pages. */
export const releaseWorkTexts = {}
