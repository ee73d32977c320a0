/** Texts of pages. */
export const workDeskTexts = {
  desk: {},
}
