/** Texts of pages. */
export const workSurveyTexts = {
  survey: {},
}
