import type { AnyOperation } from '../operation.ts'
import { showCross } from './show-cross.ts'

/** Tables of themes, signals, coverage board. */
export const THEME_TABLE_OPERATIONS: readonly AnyOperation[] = [showCross]
