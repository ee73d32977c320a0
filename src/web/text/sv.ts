import type { Catalogue } from './fi.ts'
import { common } from './sv/common.ts'
import { pages } from './sv/pages.ts'

/** Interface texts in Swedish as written in Finland. */
export const sv: Catalogue = { ...common, ...pages }
