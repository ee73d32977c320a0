export const triageTexts = {
  triage: {},
}
