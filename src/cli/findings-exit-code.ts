/** "Ran, with blocking findings" (see docs/reference/settings.md). */
export const FINDINGS_EXIT_CODE = 2
