export const briefingTexts = {
  briefings: {},
}
