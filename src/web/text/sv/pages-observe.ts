export const observeTexts = {
  observe: {},
}
