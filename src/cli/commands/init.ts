import { dataRoot } from '../../app.ts'
import type { RegisterKind } from '../../model/delivery.ts'
import { Problem } from '../../model/problem.ts'
import { initialiseDataFolder } from '../../register/data-folder.ts'
import type { CliCommand } from '../command.ts'

const KINDS: readonly RegisterKind[] = ['synthetic', 'production']

/** `init`: makes a data folder of one kind for good. Not an operation: there is no register yet to perform it in. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description(
        'Make a data folder of one kind for good: synthetic takes only made-up identity codes, production refuses them',
      )
      .requiredOption('--register <kind>', 'synthetic or production'),

  async run(options, _args, session) {
    const kind = KINDS.find((candidate) => candidate === options.register)
    if (!kind) throw unknownKind(String(options.register))
    const root = dataRoot(process.env, session.callerFolder)
    initialiseDataFolder({ root, kind, now: new Date().toISOString() })
    session.print({ folder: root, register: kind })
    return 0
  },
}

function unknownKind(kind: string): Problem {
  return new Problem({
    code: 'register-kind-unknown',
    kind: 'refused',
    parameters: { kind },
    texts: {
      fi: `Rekisterin laji "${kind}" on tuntematon. Anna synthetic tai production.`,
      sv: `Registertypen "${kind}" är okänd. Ange synthetic eller production.`,
      en: `The kind of register "${kind}" is unknown. Give synthetic or production.`,
    },
  })
}
