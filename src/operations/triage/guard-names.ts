import { guardWords } from '../../design/guard-words.ts'
import type { GuardWords } from '../../model/identity-mark.ts'
import { readImportedNames } from '../../register/imported-names.ts'
import type { OperationContext } from '../operation.ts'

/** All names and places that the guard knows in this register, imported lists among them: for the server. */
export function guardNamesOf({ definitions, folder }: Pick<OperationContext, 'definitions' | 'folder'>): GuardWords {
  return guardWords(definitions, readImportedNames(folder))
}
