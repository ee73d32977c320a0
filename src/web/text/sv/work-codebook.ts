export const codebookTexts = {
  codebook: {},
}
