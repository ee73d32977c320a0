export const unitTexts = {
  units: {},
}
