import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { newDataFolder, tietopolku, tietopolkuProcess } from './run-command.ts'

describe('the command line', () => {
  test('lists every command when nothing is asked', async () => {
    const { exitCode, stdout } = await tietopolkuProcess([])
    expect(exitCode).toBe(0)
    for (const name of Object.keys(COMMANDS)) expect(stdout).toContain(`  ${name} `)
  })

  test.each(Object.keys(COMMANDS))('%s explains itself', async (name) => {
    const { exitCode, stdout, stderr } = await tietopolku([name, '--help'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain(`Usage: tietopolku ${name}`)
  })

  test('refuses a command it does not know, with exit code 3', async () => {
    const { exitCode, stderr } = await tietopolkuProcess(['inpake'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Unknown command: inpake')
  })

  test('refuses an option it does not know, with exit code 3', async () => {
    expect((await tietopolku(['init', '--registre', 'synthetic'])).exitCode).toBe(3)
  })
})

describe('init', () => {
  test('makes a synthetic folder with keys of its own', async () => {
    const folder = newDataFolder()
    const { exitCode, stdout } = await tietopolkuProcess(['init', '--register', 'synthetic', '--format', 'json'], {
      TIETOPOLKU_DATA: folder,
    })
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ folder, register: 'synthetic' })
    expect(existsSync(join(folder, 'state', 'synthetic-keys.json'))).toBe(true)
  })

  test('makes a production folder without any key in it', async () => {
    const folder = newDataFolder()
    const { exitCode } = await tietopolkuProcess(['init', '--register', 'production'], { TIETOPOLKU_DATA: folder })
    expect(exitCode).toBe(0)
    expect(existsSync(join(folder, 'state', 'synthetic-keys.json'))).toBe(false)
  })

  test('refuses a folder that holds something, with exit code 5, and leaves it as it was', async () => {
    const folder = newDataFolder()
    mkdirSync(folder)
    writeFileSync(join(folder, 'note.txt'), 'mine')
    const { exitCode, stderr } = await tietopolkuProcess(['init', '--register', 'synthetic', '--lang', 'fi'], {
      TIETOPOLKU_DATA: folder,
    })
    expect(exitCode).toBe(5)
    expect(stderr).toContain('ei ole tyhjä')
    expect(existsSync(join(folder, 'folder.json'))).toBe(false)
  })

  test('refuses a kind of register there is not, with exit code 3', async () => {
    const { exitCode, stderr } = await tietopolkuProcess(['init', '--register', 'trial', '--lang', 'sv'], {
      TIETOPOLKU_DATA: newDataFolder(),
    })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Registertypen "trial" är okänd')
  })
})
