/** Texts of pages. */
export const workFormTexts = {
  form: {},
}
