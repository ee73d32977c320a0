/** Texts of pages. */
export const pagesCollectionsTexts = {
  collectionPages: {},
}
