import type { AnyOperation } from '../operation.ts'
import { closeUnitLink, makeUnitLink, unitOfLink } from './links.ts'
import { listUnits } from './list-units.ts'
import { saveUnit } from './save-unit.ts'
import { showUnit } from './show-unit.ts'

/** Units and the links by which people report. */
export const UNIT_OPERATIONS: readonly AnyOperation[] = [listUnits, showUnit, saveUnit, makeUnitLink, closeUnitLink, unitOfLink]
