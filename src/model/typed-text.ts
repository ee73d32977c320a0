/** Signs that change how text is shown without being seen, and halves of letters: nobody types them on purpose. */
const UNSEEN = /(?![\n\t])\p{Cc}|(?!\u200d)\p{Cf}|[\u2028\u2029]/gu

/** The joiner that makes one sign of several pictures; anywhere else it only hides. */
const LOOSE_JOINER = /(?<!\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}])?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/**
 * Text as somebody typed or pasted it, fit to be kept: one kind of line break, composed letters, no control signs, no signs that turn
 * the direction or hide between letters, no space around it. What is left is shown as it stands.
 */
export function cleanedText(text: string): string {
  return text.replace(/\r\n?/g, '\n').toWellFormed().normalize('NFC').replace(UNSEEN, '').replace(LOOSE_JOINER, '').trim()
}
