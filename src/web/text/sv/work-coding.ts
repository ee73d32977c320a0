export const codingTexts = {
  coding: {},
}
