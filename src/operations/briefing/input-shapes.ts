import { z } from 'zod'
import { cleanedText } from '../../model/typed-text.ts'
import { withoutIdentityCode } from '../free-text.ts'

export const LONGEST_TITLE = 160
export const LONGEST_TEXT = 20_000
export const LONGEST_NOTE = 2_000

/** A random id; nothing else is looked up. */
export const idShape = z.string().regex(/^[0-9a-z]{1,40}$/)
export const versionShape = z.int().min(1).max(1_000_000)
export const monthShape = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const languageShape = z.enum(['fi', 'sv'])

/** What staff write: cleaned of what a paste brings along, without identity codes. */
export function typed(longest: number) {
  return z
    .string()
    .max(longest * 4)
    .transform(cleanedText)
    .pipe(withoutIdentityCode(longest))
}

/** The same in both national languages; an empty text is one that is not there. */
export function twoTexts(longest: number) {
  return z.strictObject({ fi: typed(longest).default(''), sv: typed(longest).default('') })
}
