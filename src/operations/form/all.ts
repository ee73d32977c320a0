import type { AnyOperation } from '../operation.ts'
import { checkForm } from './check-form.ts'
import { importXlsFormFile } from './import-xlsform.ts'
import { validateAnswers } from './validate-answers.ts'

/** Forms by themselves: nothing here needs a collection, a round or the state database. */
export const FORM_OPERATIONS: readonly AnyOperation[] = [checkForm, validateAnswers, importXlsFormFile]
