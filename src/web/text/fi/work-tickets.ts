/** Texts of workspace pages. */
export const ticketsTexts = {}
