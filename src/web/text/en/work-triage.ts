/** Texts of taking observations in, and of the identity guard. */
export const triageTexts = {
  triage: {
    guard: {
      refused: 'The text seems to hold a personal identity code. Remove it: the observation cannot be sent with it.',
      seen: 'This may tell who somebody is: {{what}}. Describe it more generally if you can.',
      mild: 'Look once more: {{what}}.',
    },
  },
}
