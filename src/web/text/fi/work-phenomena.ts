export const phenomenaTexts = {
  phenomena: {},
}
