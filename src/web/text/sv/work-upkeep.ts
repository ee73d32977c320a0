/** Texts of workspace pages. */
export const upkeepTexts = {}
