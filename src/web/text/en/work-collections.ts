/** Texts of pages. */
export const workCollectionsTexts = {
  collections: {},
}
