import type { AnyOperation } from '../operation.ts'
import { showAgenda } from './agenda.ts'
import { listWorkshops } from './list-workshops.ts'
import { addNeed, dropNeed, saveNeed, shareNeed } from './needs.ts'
import { reportWorkshop, undoWorkshopStep } from './report-workshop.ts'
import { showWorkshopChoices } from './show-choices.ts'
import { showWorkshop } from './show-workshop.ts'
import { showUnknown, unknownFile } from './unknown.ts'
import { createWorkshop, holdWorkshop, removePlannedWorkshop, saveWorkshopTexts } from './write-workshop.ts'

/** Phenomenon workshops, and the information needs named in them. */
export const WORKSHOP_OPERATIONS: readonly AnyOperation[] = [
  listWorkshops,
  showWorkshop,
  showWorkshopChoices,
  showAgenda,
  createWorkshop,
  saveWorkshopTexts,
  holdWorkshop,
  reportWorkshop,
  undoWorkshopStep,
  removePlannedWorkshop,
  addNeed,
  saveNeed,
  dropNeed,
  shareNeed,
  showUnknown,
  unknownFile,
]
