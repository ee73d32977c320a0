import type { AnyOperation } from '../operation.ts'
import { analyseFiles } from './analyse-files.ts'
import { analyseRound } from './analyse-round.ts'
import { countWeekdays } from './count-weekdays.ts'
import { shareBases } from './share-bases.ts'
import { downloadSurvey } from './survey-file.ts'

export const SURVEY_OPERATIONS: readonly AnyOperation[] = [analyseRound, downloadSurvey, analyseFiles, shareBases, countWeekdays]
