export const themeTableTexts = {
  themeTables: {},
}
