const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu

/** Words of a text in lower case, without the signs between. */
export function segments(text: string): string[] {
  return text.normalize('NFC').toLocaleLowerCase('fi').match(WORD) ?? []
}
