import { countWeekdays } from '../../operations/survey/count-weekdays.ts'
import type { CliCommand } from '../command.ts'

/** `working-days FROM TO`: weekdays as the time limits of child welfare count them. Needs no data folder. */
export const command: CliCommand = {
  describe: (command) =>
    command
      .description('Count the weekdays from one day to another, and tell the time limits of a child welfare matter')
      .argument('<from>', 'day of arrival, YYYY-MM-DD; not counted')
      .argument('<to>', 'day on which it was begun, YYYY-MM-DD; counted'),

  async run(_options, [from = '', to = ''], session) {
    const counted = await session.perform(countWeekdays, { from, to })
    if (session.format === 'json') session.print(counted)
    else {
      const { named, ...rest } = counted
      session.print({ ...rest, named: named.map(({ day, names }) => `${day} ${names[session.lang]}`).join(', ') })
    }
    return 0
  },
}
