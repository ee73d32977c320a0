/*
 * What might be a personal identity code, correct or not. Such a text is never repeated in a message, receipt or log, wherever it was
 * written. Looser than `parseIdentityCode`: a code with a typing mistake or other signs between still points at a person.
 */

const SIGNS_BETWEEN = '[-+–—_.: ]{0,3}[A-FU-Ya-fu-y]?[-+–—_.: ]{0,3}'
const ANYWHERE = new RegExp(`\\d{6}${SIGNS_BETWEEN}\\d{3}[0-9A-Za-z]`)
/** With a day and month that exist, and no longer number around: paths and digests hold many digits that are no code. */
const IN_TEXT = new RegExp(`(?<!\\d)(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d{2}${SIGNS_BETWEEN}\\d{3}[0-9A-Za-z](?!\\d)`, 'g')

/** Whether something in the text looks like an identity code. For delivered values: rather one too many than one too few. */
export function looksLikeIdentityCode(text: string): boolean {
  return ANYWHERE.test(text)
}

/** The text with `…` in the place of everything that looks like an identity code. For names, paths and whole messages. */
export function withoutIdentityCodes(text: string): string {
  return text.replace(IN_TEXT, '…')
}
