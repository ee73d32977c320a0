export const synthesisTexts = {
  synthesis: {},
}
