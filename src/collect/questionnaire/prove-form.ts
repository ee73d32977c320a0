import type { FormFault } from '../../model/form-fault.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { expressionFaults } from './proof/check-expressions.ts'
import { structureFaults } from './proof/check-structure.ts'
import { circleFaults, formDependencies } from './proof/dependencies.ts'
import { reachFaults } from './proof/reach.ts'

/**
 * Everything that can be proved of a form before anybody fills it in: every name known and every type fitting, nothing resting on itself,
 * every question reached by some answers, every route ending in a form that may be sent, every hard rule possible. A search that cannot
 * try everything says so (a warning) and proves nothing wrong. Empty: nothing to say. The form may be taken into use when no fault is blocking.
 */
export function proveForm(form: Questionnaire): FormFault[] {
  const told = [...structureFaults(form), ...expressionFaults(form)]
  const circles = told.some(({ severity }) => severity === 'blocking') ? [] : circleFaults(formDependencies(form))
  const isSound = ![...told, ...circles].some(({ severity }) => severity === 'blocking')
  return [...told, ...circles, ...(isSound ? reachFaults(form) : [])]
}
