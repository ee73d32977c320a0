import { expect, test } from 'vitest'
import { newDataFolder, tietopolkuProcess } from './run-command.ts'

test('the demo goes from nothing to a site, and tells where to sign in, to answer and to tell what was seen', async () => {
  const environment = { TIETOPOLKU_DATA: newDataFolder(), PORT: '0' }
  const { exitCode, stderr, stdout } = await tietopolkuProcess(['demo', '--once', '--clients', '300'], environment)
  const said = stderr + stdout
  expect(said).toMatch(/Sign in at http:\/\/localhost:\d+\/fi\/tyotila/)
  expect(said).toMatch(/without an account: http:\/\/localhost:\d+\/fi\/tyotila\/vastaajakoodi/)
  expect(said).toMatch(/as a worker {3}http:\/\/localhost:\d+\/fi\/havainto\/\w+/)
  expect(exitCode).toBe(0)

  const again = await tietopolkuProcess(['demo', '--once'], environment)
  expect(again.stderr + again.stdout).toMatch(
    /without an account: http:\/\/localhost:\d+\/fi\/tyotila\/vastaajakoodi\nwith the code \w{4}-/,
  )
  expect(again.stderr + again.stdout).toContain(/havainto\/\w+/.exec(said)?.[0])
}, 240_000)
