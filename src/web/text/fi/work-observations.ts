export const observationTexts = {
  observations: {},
}
