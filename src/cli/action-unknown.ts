import { Problem } from '../model/problem.ts'

/** `<noun> <action>` with an action that the command does not have: the ones it has are named. */
export function actionUnknown(noun: string, action: string, actions: readonly string[]): Problem {
  const known = actions.join(', ')
  return new Problem({
    code: 'action-unknown',
    kind: 'refused',
    parameters: { action },
    texts: {
      fi: `Toimintoa "${noun} ${action}" ei ole. Toiminnot ovat: ${known}.`,
      sv: `Funktionen "${noun} ${action}" finns inte. Funktionerna är: ${known}.`,
      en: `There is no action "${noun} ${action}". The actions are: ${known}.`,
    },
  })
}
