import { common } from './fi/common.ts'
import { pages } from './fi/pages.ts'

/** Interface texts in Finnish: the catalogue that decides which texts there are. */
export const fi = { ...common, ...pages }

export type Catalogue = typeof fi
