import { importBoundaries } from './import-boundaries.ts'
import { importClassifications } from './import-classifications.ts'
import { importPopulation } from './import-population.ts'
import type { Operation } from './operation.ts'

/**
 * Every operation there is. Edges find them here by name: the socket of the running server, and later the API.
 * The input is parsed by the operation itself, so the list may forget its type.
 */
// biome-ignore lint/suspicious/noExplicitAny: a list of operations with different inputs has no narrower type
export const OPERATIONS: readonly Operation<any, unknown>[] = [importPopulation, importClassifications, importBoundaries]
