export const proposalTexts = {
  proposals: {},
}
