/** Texts of pages. */
export const workAnswerTexts = {
  answer: {},
}
