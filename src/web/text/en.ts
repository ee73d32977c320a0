import { common } from './en/common.ts'
import { pages } from './en/pages.ts'
import type { Catalogue } from './fi.ts'

/** Interface texts in English. */
export const en: Catalogue = { ...common, ...pages }
