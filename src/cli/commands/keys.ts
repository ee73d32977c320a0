import { Problem } from '../../model/problem.ts'
import { rotateIncomingKey } from '../../operations/upkeep/rotate-incoming-key.ts'
import { rotatePseudonymKey } from '../../operations/upkeep/rotate-pseudonym-key.ts'
import type { CliCommand } from '../command.ts'

/** `keys rotate --incoming`, `keys rotate --pseudonym`. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Rotate a key of the register; the new one stands last in its setting')
      .argument('<action>', 'rotate')
      .option('--incoming', 'key of received packages and of secrets: everything is encrypted anew')
      .option('--pseudonym', 'key of the pseudonyms: all are made anew, clients keep their numbers'),

  async run(options, [action = ''], session) {
    if (action !== 'rotate' || Boolean(options.incoming) === Boolean(options.pseudonym)) throw wanted()
    const done = options.incoming ? await session.perform(rotateIncomingKey, {}) : await session.perform(rotatePseudonymKey, {})
    session.print(done)
    return 0
  },
}

function wanted(): Problem {
  return new Problem({
    code: 'action-unknown',
    kind: 'refused',
    texts: {
      fi: 'Anna jompikumpi: "keys rotate --incoming" tai "keys rotate --pseudonym".',
      sv: 'Ange endera: "keys rotate --incoming" eller "keys rotate --pseudonym".',
      en: 'Give one of the two: "keys rotate --incoming" or "keys rotate --pseudonym".',
    },
  })
}
