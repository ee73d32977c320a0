import type { QuarterCode } from '../../model/period.ts'
import { fillTexts } from '../../model/text.ts'
import { type RunSummary, runCycle } from '../../operations/run-cycle.ts'
import { RUN_STEPS } from '../../operations/run-steps.ts'
import type { CliCommand, CommandSession } from '../command.ts'

const REPEATED = {
  fi: 'Samoista tiedoista on jo ajo {id}; mitään ei laskettu uudelleen. Valitsin --force laskee kuitenkin.',
  sv: 'Det finns redan en körning av samma uppgifter, {id}; inget räknades om. Med --force räknas det ändå.',
  en: 'The run {id} was made of the same data; nothing was counted again. Use --force to count anyway.',
}

/** `run 2024Q1`: deliveries in force → draft cells. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Process a cycle: derive, count, judge coverage, estimate → draft cells')
      .argument('<cycle>', 'quarter, for example 2024Q1')
      .option('--force', 'count again although nothing changed'),

  async run(options, args, session) {
    // The operation itself refuses what is no quarter.
    const run = await session.perform(runCycle, { cycle: String(args[0]) as QuarterCode, force: options.force === true })
    if (!run.isNew) session.say(fillTexts(REPEATED, { id: run.id })[session.lang])
    session.print(session.format === 'json' ? run : stepsForPeople(run, session))
    return 0
  },
}

function stepsForPeople(run: RunSummary, { lang }: CommandSession) {
  return run.steps.map(({ step, in: rowsIn, out }) => ({ run: run.id, step: RUN_STEPS[step][lang], in: rowsIn, out }))
}
