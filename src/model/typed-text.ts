/** Signs that change how text is shown without being seen, and halves of letters: nobody types them on purpose. */
const UNSEEN = /(?![\n\t])\p{Cc}|\p{Cf}|[\u2028\u2029]/gu

/**
 * Text as somebody typed or pasted it, fit to be kept: one kind of line break, composed letters, no control signs, no signs that turn
 * the direction or hide between letters, no space around it. What is left is shown as it stands.
 */
export function cleanedText(text: string): string {
  return text.replace(/\r\n?/g, '\n').toWellFormed().normalize('NFC').replace(UNSEEN, '').trim()
}
