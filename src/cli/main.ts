import { callCommand } from './call-command.ts'

// The reader of our output may stop early (`tietopolku … | head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await callCommand(process.argv.slice(2))
