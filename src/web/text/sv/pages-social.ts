export const socialPageTexts = {
  socialPages: {},
}
